package org.openkam.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.ModelReader;
import org.openkam.core.json.QuestionBankReader;
import org.openkam.core.model.CompetencyModel;

/** The models that come with the library, and interview questions for them, in English, Russian and Polish. */
public final class ModelLibrary {
    /** The code of the key account manager model. */
    public static final String KEY_ACCOUNT_MANAGER = "key-account-manager";

    /** The code of the knowledge manager model. */
    public static final String KNOWLEDGE_MANAGER = "knowledge-manager";

    /** The code of the sales team lead model. */
    public static final String SALES_TEAM_LEAD = "sales-team-lead";

    private static final Map<String, CompetencyModel> READ = new ConcurrentHashMap<>();
    private static final Map<String, QuestionBank> BANKS = new ConcurrentHashMap<>();

    private ModelLibrary() {}

    /** Returns the codes of the bundled models. */
    public static List<String> codes() {
        return List.of(KEY_ACCOUNT_MANAGER, KNOWLEDGE_MANAGER, SALES_TEAM_LEAD);
    }

    /**
     * Returns the key account manager model: 14 competencies in 4 clusters and an extension for customer success, with
     * five roles.
     */
    public static CompetencyModel keyAccountManager() {
        return bundled(KEY_ACCOUNT_MANAGER);
    }

    /** Returns the knowledge manager model: 10 competencies that a team of two or three holds together. */
    public static CompetencyModel knowledgeManager() {
        return bundled(KNOWLEDGE_MANAGER);
    }

    /** Returns the sales team lead model, which tells leading from supervising. */
    public static CompetencyModel salesTeamLead() {
        return bundled(SALES_TEAM_LEAD);
    }

    /** Returns the bundled model with this code. */
    public static Optional<CompetencyModel> find(String code) {
        return codes().contains(code) ? Optional.of(bundled(code)) : Optional.empty();
    }

    /** Returns the interview questions for the competencies of the bundled model with this code. */
    public static Optional<QuestionBank> questionBank(String model) {
        return find(model).map(m -> BANKS.computeIfAbsent(model, c -> readBank(c + "-questions.json", m)));
    }

    /** Each is read once, when first asked for. */
    private static CompetencyModel bundled(String code) {
        return READ.computeIfAbsent(code, c -> read(c + ".json"));
    }

    private static CompetencyModel read(String file) {
        return ModelReader.read(file, bytes(file)).orThrow();
    }

    private static QuestionBank readBank(String file, CompetencyModel model) {
        return QuestionBankReader.read(file, bytes(file), model).orThrow();
    }

    private static byte[] bytes(String file) {
        try (InputStream in =
                Arguments.notNull(ModelLibrary.class.getResourceAsStream(file), "bundled document " + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
