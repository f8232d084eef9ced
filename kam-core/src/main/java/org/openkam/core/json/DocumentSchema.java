package org.openkam.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The published JSON Schemas, draft 2020-12, for editors and other programs. What a schema refuses the reader refuses too;
 * references, sums of weights and bounds of a scale are beyond a schema, so the reader finds more. Unknown fields are allowed.
 */
public enum DocumentSchema {
    /** Of what {@link ModelReader} reads. */
    COMPETENCY_MODEL("competency-model"),
    /** Of what {@link QuestionBankReader} reads. */
    QUESTION_BANK("question-bank"),
    /** Of what {@link StyleItemsReader} reads. */
    STYLE_ITEMS("style-items"),
    /** Of {@code programme.json}. */
    PROGRAMME("programme");

    private final String file;

    DocumentSchema(String name) {
        file = name + ".schema.json";
    }

    /** Returns the name of the schema's file, which lies beside this class in the jar. */
    public String file() {
        return file;
    }

    /** Returns the schema as JSON text. */
    public String text() {
        try (InputStream in = Objects.requireNonNull(DocumentSchema.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
