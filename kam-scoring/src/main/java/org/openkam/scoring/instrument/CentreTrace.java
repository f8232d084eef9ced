package org.openkam.scoring.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.instrument.AssessmentCentrePolicy.Integration;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/** Writes down how a score of an assessment centre came about. */
final class CentreTrace {
    private final String competency;
    private final Scales scales;
    private final @Nullable CentreConsensus consensus;

    /**
     * The scales.
     *
     * @param from of the ratings
     * @param to of the model
     */
    record Scales(RatingScale from, RatingScale to) {}

    CentreTrace(String competency, Scales scales, @Nullable CentreConsensus consensus) {
        this.competency = competency;
        this.scales = scales;
        this.consensus = consensus;
    }

    static Fraction integrated(List<CentreCell> cells, Integration integration) {
        if (integration == Integration.MEAN) {
            return CentreSums.mean(cells);
        }
        List<Fraction> means = cells.stream().map(CentreCell::mean).sorted().toList();
        int half = means.size() / 2;
        return means.size() % 2 == 1
                ? means.get(half)
                : means.get(half - 1).plus(means.get(half)).times(Fraction.of(1, 2));
    }

    /** Returns a point of the centre's scale on the model's. */
    Fraction mapped(Fraction point) {
        return point.minus(Fraction.of(scales.from.lowest(), 1))
                .times(Fraction.of(scales.to.range(), scales.from.range()))
                .plus(Fraction.of(scales.to.lowest(), 1));
    }

    ScoreTrace none() {
        return plusConsensus(TraceStep.of("centre.none").with("competency", competency))
                .trace()
                .withSeal();
    }

    ScoreTrace scored(
            List<CentreCell> cells, Integration integration, Estimate.Computed estimate, @Nullable CentreError pooled) {
        TraceStep step = TraceStep.of(integration == Integration.MEAN ? "centre.mean" : "centre.median")
                .with("competency", competency)
                .with("score", mapped(integrated(cells, integration)))
                .with("exercises", cells.size());
        cells.forEach(cell -> step.plus(TraceStep.of("exercise")
                .with("exercise", cell.exercise())
                .with("score", cell.mean())
                .with("assessors", cell.assessors())
                .trace()));
        if (!scales.from.equals(scales.to)) {
            step.plus(TraceStep.of("scalemap")
                    .with("from", scales.from.toString())
                    .with("to", scales.to.toString())
                    .trace());
        }
        return plusConsensus(step.plus(error(integration, estimate, pooled)))
                .trace()
                .withSeal();
    }

    private ScoreTrace error(Integration integration, Estimate.Computed estimate, @Nullable CentreError pooled) {
        if (estimate.standardError() == null || pooled == null) {
            String why = integration == Integration.MEDIAN ? "median" : pooled == null ? "few" : "zero";
            return TraceStep.of("centreerror." + why).trace();
        }
        TraceStep step = TraceStep.of("centreerror")
                .with(estimate.standardError())
                .with("people", pooled.degrees().people())
                .with("exerciseVariance", pooled.exercise())
                .with("assessorVariance", pooled.assessor());
        if (estimate.standardError().assumed()) {
            step.plus(TraceStep.of("centreerror.borrowed").trace());
        }
        ScaleEstimate.intervalStep(estimate, scales.to).ifPresent(step::plus);
        return step.trace();
    }

    /** Who agreed and why stays with the analyst. */
    private TraceStep plusConsensus(TraceStep step) {
        if (consensus != null) {
            step.plus(TraceStep.of("consensus")
                    .with("score", mapped(Fraction.of(consensus.rating(), 1)))
                    .with("people", consensus.people().size())
                    .trace());
        }
        return step;
    }
}
