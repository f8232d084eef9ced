package org.openkam.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.ModelReader;
import org.openkam.core.model.CompetencyModel;

/** The models that come with the library, in English, Russian and Polish. */
public final class ModelLibrary {
    /** The code of the key account manager model. */
    public static final String KEY_ACCOUNT_MANAGER = "key-account-manager";

    private ModelLibrary() {}

    /**
     * Returns the key account manager model: 14 competencies in 4 clusters and an extension for customer success, with
     * five roles.
     */
    public static CompetencyModel keyAccountManager() {
        return KeyAccountManager.MODEL;
    }

    /** Returns the bundled model with this code. */
    public static Optional<CompetencyModel> find(String code) {
        return code.equals(KEY_ACCOUNT_MANAGER) ? Optional.of(keyAccountManager()) : Optional.empty();
    }

    /** Read once, when first asked for. */
    private static final class KeyAccountManager {
        private static final CompetencyModel MODEL = read(KEY_ACCOUNT_MANAGER + ".json");
    }

    private static CompetencyModel read(String file) {
        try (InputStream in =
                Arguments.notNull(ModelLibrary.class.getResourceAsStream(file), "bundled model " + file)) {
            return ModelReader.read(file, in.readAllBytes()).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
