package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;

/**
 * Which instruments a programme uses, and so which of them sees which competency.
 *
 * @param instruments at least one, no code twice
 */
public record AssessmentDesign(List<Instrument> instruments) implements Serializable {
    private static final long serialVersionUID = 1L;

    public AssessmentDesign {
        instruments = Arguments.notEmpty(instruments, "instruments");
        Arguments.that(
                instruments.stream().map(Instrument::code).distinct().count() == instruments.size(),
                "instruments",
                instruments.stream().map(Instrument::code).toList(),
                "must not have a code twice");
    }

    /** Returns a 360 over the model's own competencies, without its extensions, and the style questionnaire. */
    public static AssessmentDesign standard(CompetencyModel model) {
        MultiSourceFeedback feedback = MultiSourceFeedback.of(
                model, model.competencies().stream().filter(c -> !c.extension()).toList());
        return model.roleComponents().isEmpty()
                ? new AssessmentDesign(List.of(feedback))
                : new AssessmentDesign(
                        List.of(feedback, StyleQuestionnaire.of(model.ratingScale(), model.roleComponents())));
    }

    /** Returns the 360, if the design has one. */
    public Optional<MultiSourceFeedback> multiSourceFeedback() {
        return instruments.stream()
                .filter(MultiSourceFeedback.class::isInstance)
                .map(MultiSourceFeedback.class::cast)
                .findFirst();
    }

    /** Returns the style questionnaire, if the design has one. */
    public Optional<StyleQuestionnaire> styleQuestionnaire() {
        return instruments.stream()
                .filter(StyleQuestionnaire.class::isInstance)
                .map(StyleQuestionnaire.class::cast)
                .findFirst();
    }

    /** Returns the codes of the instruments that see a competency. */
    public List<String> seenBy(Competency competency) {
        return instruments.stream()
                .filter(i -> i.competencies().contains(competency.code()))
                .map(Instrument::code)
                .toList();
    }
}
