package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.scale.RatingScale;

/**
 * A model with what it is assessed by. Every instrument of its designs uses the model's scale, indicators, components and
 * competencies, and every question asks about one of them.
 *
 * @param model the model
 * @param questionsOrNull interview questions for the model, or null
 * @param designs named ways to assess, no code twice; may be empty
 */
public record AssessmentKit(
        CompetencyModel model, @Nullable QuestionBank questionsOrNull, List<AssessmentDesign> designs)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public AssessmentKit {
        Arguments.notNull(model, "model");
        designs = List.copyOf(Arguments.notNull(designs, "designs"));
        List<String> codes = designs.stream().map(AssessmentDesign::code).toList();
        Arguments.that(
                codes.stream().distinct().count() == codes.size(), "designs", codes, "must not have a code twice");
        if (questionsOrNull != null) {
            String subject = "model of question bank";
            Arguments.that(
                    questionsOrNull.model().equals(model.code()),
                    subject,
                    questionsOrNull.model(),
                    "must be " + model.code());
            known(model, questionsOrNull.competencies(), "competencies of question bank");
        }
        for (AssessmentDesign design : designs) {
            design.instruments().forEach(i -> fits(model, design.code() + " " + i.code(), i));
        }
    }

    /** Returns a model with nothing to assess it by. */
    public static AssessmentKit of(CompetencyModel model) {
        return new AssessmentKit(model, null, List.of());
    }

    private static void fits(CompetencyModel model, String subject, Instrument instrument) {
        known(model, instrument.competencies(), "competencies of " + subject);
        if (instrument instanceof MultiSourceFeedback f) {
            scaled(model, f.scale(), subject);
            Arguments.that(
                    MultiSourceFeedback.of(model, model.competencies())
                            .items()
                            .entrySet()
                            .containsAll(f.items().entrySet()),
                    "items of " + subject,
                    f,
                    "must be indicators of the model");
        } else if (instrument instanceof StyleQuestionnaire s) {
            scaled(model, s.scale(), subject);
            Arguments.that(
                    model.roleComponents().containsAll(s.components()),
                    "components of " + subject,
                    s,
                    "must be role components of the model");
        } else if (instrument instanceof CompetencyInterview i) {
            scaled(model, i.scale(), subject);
        } else if (instrument instanceof AssessmentCentre c) {
            scaled(model, c.scale(), subject);
        }
    }

    private static void scaled(CompetencyModel model, RatingScale scale, String subject) {
        Arguments.that(
                scale.equals(model.ratingScale()),
                "scale of " + subject,
                scale,
                "must be that of the model, " + model.ratingScale());
    }

    private static void known(CompetencyModel model, Set<String> codes, String subject) {
        Set<String> known =
                model.competencies().stream().map(Competency::code).collect(Collectors.toCollection(TreeSet::new));
        Arguments.that(known.containsAll(codes), subject, codes, "must be competencies of the model");
    }

    /** Returns the interview questions, if there are any. */
    public Optional<QuestionBank> questions() {
        return Optional.ofNullable(questionsOrNull);
    }

    /** Returns this kit with these interview questions in place of its own. */
    public AssessmentKit withQuestions(QuestionBank questions) {
        return new AssessmentKit(model, Arguments.notNull(questions, "question bank"), designs);
    }

    /**
     * Returns a design.
     *
     * @throws UnknownCodeException if there is none with this code
     */
    public AssessmentDesign design(String code) {
        return designs.stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownCodeException("Design", code, designCodes()));
    }

    /** Returns the codes of the designs, in order. */
    public List<String> designCodes() {
        return designs.stream().map(AssessmentDesign::code).toList();
    }

    @Override
    public String toString() {
        int questions = questions().map(q -> q.questions().size()).orElse(0);
        return model.code() + " " + model.version() + " (designs " + designCodes() + ", " + questions + " questions)";
    }
}
