package org.openkam.scoring;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.agreement.KrippendorffAlpha;
import org.openkam.scoring.facets.RaterEffect;
import org.openkam.scoring.facets.SeverityAdjustment;
import org.openkam.scoring.generalizability.VarianceComponents;
import org.openkam.scoring.response.ClassicalRaterEffects;
import org.openkam.scoring.response.RaterDescription;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.validity.DimensionExerciseEffects;

/**
 * How an assessment centre worked (source case A10), for the analyst only: how lenient each assessor is, how far assessors agree, and
 * whether ratings follow the competency they are called after or the exercise they come from. Nothing here changes a score. Never throws
 * for data. Immutable.
 *
 * <p>Leniency comes from least squares, the people, exercises and competencies an assessor happened to get taken out ({@link
 * SeverityAdjustment}, group by group of assessors linked by people they share). The two kinds of effect are shown twice: as
 * differences of mean correlations, and as components of variance of the mean over assessors; person by exercise is the exercise
 * effect, person by competency that of the competency.
 *
 * @param assessors by code
 * @param agreement of assessors about the same person, exercise and competency, ratings as distances
 * @param effects of competencies and exercises on correlations; ratings of a pair of columns count where both are there
 * @param components person, exercise, competency, each two of them, and the rest, points of the centre's scale squared
 */
public record AssessmentCentreAnalysis(
        List<AssessorEffect> assessors,
        KrippendorffAlpha agreement,
        DimensionExerciseEffects effects,
        VarianceComponents components)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public AssessmentCentreAnalysis {
        assessors = List.copyOf(assessors);
        Arguments.notNull(agreement, "agreement");
        Arguments.notNull(effects, "effects");
        Arguments.notNull(components, "components");
    }

    /** Analyses the assessment centre of a programme. */
    public static AssessmentCentreAnalysis of(Programme programme) {
        CentreTable table = new CentreTable(Arguments.notNull(programme, "programme"));
        return new AssessmentCentreAnalysis(assessors(table), table.agreement(), table.effects(), table.components());
    }

    private static List<AssessorEffect> assessors(CentreTable table) {
        RatingColumns columns = table.columns();
        List<RaterEffect> effects = SeverityAdjustment.withinGroups(columns).raterEffects();
        ClassicalRaterEffects descriptions = ClassicalRaterEffects.of(columns);
        List<AssessorEffect> assessors = new ArrayList<>();
        for (RaterEffect effect : effects) {
            RaterDescription description =
                    descriptions.rater(effect.rater()).orElseThrow(); // both rest on the same ratings
            Estimate leniency = effect.leniency();
            assessors.add(
                    new AssessorEffect(table.assessors().get(effect.rater()), effect.units(), leniency, description));
        }
        return assessors;
    }

    /** Returns how an assessor rates; empty if the assessor rated nobody. */
    public Optional<AssessorEffect> assessor(String code) {
        return assessors.stream().filter(a -> a.assessor().equals(code)).findFirst();
    }

    /** Returns the difference of exercise effect and dimension effect; positive if ratings follow the exercise more. */
    public Estimate exerciseOverDimension() {
        return effects.exerciseEffect()
                .fold(
                        e -> effects.dimensionEffect()
                                .fold(d -> Estimate.of(e.value() - d.value()), Estimate::notComputable),
                        Estimate::notComputable);
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        assessors.forEach(a -> out.append(a).append('\n'));
        out.append(agreement).append('\n').append(effects.render()).append('\n').append(components.render());
        return out.toString();
    }

    /** Returns for instance {@code Assessment centre analysis (3 assessors; Dimension effect 0.1500, exercise effect 0.3423)}. */
    @Override
    public String toString() {
        return "Assessment centre analysis (" + assessors.size() + " assessors; " + effects + ")";
    }
}
