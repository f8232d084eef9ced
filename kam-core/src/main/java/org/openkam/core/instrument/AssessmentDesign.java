package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.LocalizedText;

/**
 * Which instruments a programme uses, and so which of them sees which competency.
 *
 * @param code names it among the designs of a model
 * @param name its name
 * @param instruments at least one, no code twice
 */
public record AssessmentDesign(String code, LocalizedText name, List<Instrument> instruments) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The code of the design that is used where none is named. */
    public static final String STANDARD = "standard";

    private static final LocalizedText STANDARD_NAME = LocalizedText.ofCodes(Map.of(
            "en", "Standard design",
            "ru", "Стандартная схема оценки",
            "pl", "Standardowy schemat oceny"));

    public AssessmentDesign {
        Arguments.code(code, "code of design");
        Arguments.notNull(name, "name of design");
        instruments = Arguments.notEmpty(instruments, "instruments");
        Arguments.that(
                instruments.stream().map(Instrument::code).distinct().count() == instruments.size(),
                "instruments",
                instruments.stream().map(Instrument::code).toList(),
                "must not have a code twice");
    }

    /** Creates a design that needs no name of its own, because it is the only one: it goes by the standard one's. */
    public AssessmentDesign(List<Instrument> instruments) {
        this(STANDARD, STANDARD_NAME, instruments);
    }

    /** Returns a 360 over the model's own competencies, without its extensions, and the style questionnaire. */
    public static AssessmentDesign standard(CompetencyModel model) {
        return standard(model, List.of());
    }

    /**
     * Returns a 360 over the model's own competencies and some of its extensions, in the model's order, and the style
     * questionnaire.
     *
     * @param model the model
     * @param extensions competencies of the model that are asked too
     * @throws IllegalArgumentException if there is nothing to ask
     */
    public static AssessmentDesign standard(CompetencyModel model, Collection<Competency> extensions) {
        MultiSourceFeedback feedback = MultiSourceFeedback.of(
                model,
                model.competencies().stream()
                        .filter(c -> !c.extension() || extensions.contains(c))
                        .toList());
        return model.roleComponents().isEmpty()
                ? new AssessmentDesign(List.of(feedback))
                : new AssessmentDesign(
                        List.of(feedback, StyleQuestionnaire.of(model.ratingScale(), model.roleComponents())));
    }

    /** Returns the 360, if the design has one. */
    public Optional<MultiSourceFeedback> multiSourceFeedback() {
        return first(MultiSourceFeedback.class);
    }

    /** Returns the style questionnaire, if the design has one. */
    public Optional<StyleQuestionnaire> styleQuestionnaire() {
        return first(StyleQuestionnaire.class);
    }

    /** Returns the interview, if the design has one. */
    public Optional<CompetencyInterview> competencyInterview() {
        return first(CompetencyInterview.class);
    }

    /** Returns the hybrid test, if the design has one. */
    public Optional<HybridTest> hybridTest() {
        return first(HybridTest.class);
    }

    /** Returns the cases, if the design has any. */
    public Optional<CaseStudy> caseStudy() {
        return first(CaseStudy.class);
    }

    /** Returns the assessment centre, if the design has one. */
    public Optional<AssessmentCentre> assessmentCentre() {
        return first(AssessmentCentre.class);
    }

    private <I extends Instrument> Optional<I> first(Class<I> kind) {
        return instruments.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Returns the codes of the instruments that see a competency. */
    public List<String> seenBy(Competency competency) {
        return instruments.stream()
                .filter(i -> i.competencies().contains(competency.code()))
                .map(Instrument::code)
                .toList();
    }

    /**
     * Returns this design with a 360 that asks every indicator of some competencies too; the same if it has no 360 or none
     * are given.
     *
     * @param model the model that the design is for
     * @param competencies of the model
     */
    public AssessmentDesign askingAlso(CompetencyModel model, Collection<Competency> competencies) {
        if (competencies.isEmpty() || multiSourceFeedback().isEmpty()) {
            return this;
        }
        MultiSourceFeedback feedback = multiSourceFeedback().get().plus(MultiSourceFeedback.of(model, competencies));
        List<Instrument> more = new ArrayList<>(instruments);
        more.replaceAll(i -> i instanceof MultiSourceFeedback ? feedback : i);
        return new AssessmentDesign(code, name, more);
    }

    @Override
    public String toString() {
        return code + " " + instruments.stream().map(Instrument::code).toList();
    }
}
