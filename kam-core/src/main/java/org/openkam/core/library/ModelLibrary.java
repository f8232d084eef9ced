package org.openkam.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.ModelReader;
import org.openkam.core.json.QuestionBankReader;
import org.openkam.core.json.StyleItemsReader;
import org.openkam.core.model.CompetencyModel;

/**
 * The models that come with the library, with designs to assess by, interview questions and items of the style questionnaire, in English, Russian and
 * Polish.
 */
public final class ModelLibrary {
    /** The code of the key account manager model. */
    public static final String KEY_ACCOUNT_MANAGER = "key-account-manager";

    /** The code of the knowledge manager model. */
    public static final String KNOWLEDGE_MANAGER = "knowledge-manager";

    /** The code of the sales team lead model. */
    public static final String SALES_TEAM_LEAD = "sales-team-lead";

    private static final Map<String, AssessmentKit> READ = new ConcurrentHashMap<>();
    private static final Map<String, AssessmentKit> WHOLE = new ConcurrentHashMap<>();
    private static final Map<String, StyleItemBank> STYLE_ITEMS = new ConcurrentHashMap<>();

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
        return kit(model).flatMap(AssessmentKit::questions);
    }

    /** Returns the bundled model with this code, its designs and its interview questions. */
    public static Optional<AssessmentKit> kit(String model) {
        return codes().contains(model)
                ? Optional.of(WHOLE.computeIfAbsent(model, c -> whole(designs(c))))
                : Optional.empty();
    }

    /**
     * Returns the words of the style questionnaire about the role components of the bundled model with this code; empty if
     * there are none. The key account manager model has them.
     */
    public static Optional<StyleItemBank> styleItems(String model) {
        return KEY_ACCOUNT_MANAGER.equals(model)
                ? Optional.of(STYLE_ITEMS.computeIfAbsent(model, c -> readStyleItems(c + "-style.json", bundled(c))))
                : Optional.empty();
    }

    private static CompetencyModel bundled(String code) {
        return designs(code).model();
    }

    /** Each is read once, when first asked for; the questions only when they are. */
    private static AssessmentKit designs(String code) {
        return READ.computeIfAbsent(code, c -> read(c + ".json"));
    }

    private static AssessmentKit read(String file) {
        return ModelReader.readKit(file, bytes(file)).orThrow();
    }

    private static AssessmentKit whole(AssessmentKit kit) {
        return kit.withQuestions(readBank(kit.model().code() + "-questions.json", kit.model()));
    }

    private static QuestionBank readBank(String file, CompetencyModel model) {
        return QuestionBankReader.read(file, bytes(file), model).orThrow();
    }

    private static StyleItemBank readStyleItems(String file, CompetencyModel model) {
        return StyleItemsReader.read(file, bytes(file), model).orThrow();
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
