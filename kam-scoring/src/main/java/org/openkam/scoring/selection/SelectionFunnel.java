package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.selection.StageOutcome.Kind;

/**
 * How candidates come through a procedure: who came, who passed, and what share is left after each stage, with Wilson intervals
 * (source case, C5). The intervals say how far the shares would move with other candidates of the same kind. They are no
 * comparison of groups of people: that is {@link FunnelFairness}. Immutable and thread-safe.
 *
 * @param candidates how many in all
 * @param stages one for each stage, in order
 */
public record SelectionFunnel(long candidates, List<FunnelStage> stages) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double STANDARD_CONFIDENCE = 0.95;

    public SelectionFunnel {
        stages = Arguments.notEmpty(stages, "stages of funnel");
    }

    /** Returns the funnel of a tally, with intervals of 95 percent. */
    public static SelectionFunnel of(FunnelTally tally) {
        return of(tally, STANDARD_CONFIDENCE);
    }

    /**
     * Returns the funnel of a tally.
     *
     * @param confidence of the intervals, between 0 and 1, both exclusive
     */
    public static SelectionFunnel of(FunnelTally tally, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
        List<FunnelStage> stages = new ArrayList<>();
        long settled = Arguments.notNull(tally, "tally").candidates();
        for (String stage : tally.stages()) {
            long passed = tally.count(stage, Kind.PASSED);
            long failed = tally.count(stage, Kind.NOT_PASSED);
            long undecided = tally.count(stage, Kind.UNDECIDED);
            long absent = tally.count(stage, Kind.DID_NOT_COME) + tally.count(stage, Kind.WITHDREW);
            long open = undecided + tally.count(stage, Kind.NOT_HELD);
            long came = passed + failed + undecided;
            settled -= open;
            stages.add(new FunnelStage(
                    stage,
                    Proportion.of(came, came + absent, confidence),
                    Proportion.of(passed, passed + failed, confidence),
                    Proportion.of(passed, settled, confidence),
                    open,
                    tally.reasons(stage)));
        }
        return new SelectionFunnel(tally.candidates(), stages);
    }

    /**
     * Returns a stage.
     *
     * @throws org.openkam.core.model.UnknownCodeException if there is none with this code
     */
    public FunnelStage stage(String stage) {
        return StageCodes.find(stages, FunnelStage::stage, stage);
    }

    /** Returns all stages with their reasons, line by line, in English. */
    public String render() {
        StringBuilder out = new StringBuilder("Candidates: " + candidates + "\n");
        for (FunnelStage stage : stages) {
            out.append(stage).append('\n');
            stage.reasons()
                    .forEach((reason, number) -> out.append("  ")
                            .append(reason)
                            .append(": ")
                            .append(number)
                            .append('\n'));
        }
        return out.toString();
    }

    /** Returns for instance {@code 120 candidates, last stage passed 6 of 118 = 0.0508 [0.0235, 0.1065]}. */
    @Override
    public String toString() {
        return candidates + " candidates, last stage passed "
                + stages.get(stages.size() - 1).yield();
    }
}
