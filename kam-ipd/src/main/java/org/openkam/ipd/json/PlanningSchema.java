package org.openkam.ipd.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The published JSON Schemas of catalogues, draft 2020-12, for editors and other programs. What a schema refuses the reader refuses
 * too; codes that stand twice, prerequisites and the order of levels are beyond a schema, so the reader finds more. Unknown fields
 * are allowed.
 */
public enum PlanningSchema {
    /** Of what {@link ActionCatalogReader} reads. */
    ACTION_CATALOG("action-catalog"),
    /** Of what {@link CatalogOverlayReader} reads. */
    ACTION_OVERLAY("action-overlay");

    private final String file;

    PlanningSchema(String name) {
        file = name + ".schema.json";
    }

    /** Returns the name of the schema's file, which lies beside this class in the jar. */
    public String file() {
        return file;
    }

    /** Returns the schema as JSON text. */
    public String text() {
        try (InputStream in = Objects.requireNonNull(PlanningSchema.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
