package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.selection.StageOutcome.Kind;

/**
 * Counts how candidates come through the stages of a procedure, and why they don't. Holds no candidate. Mergeable: parts in any
 * order give the whole. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class FunnelTally implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int KINDS = Kind.values().length;

    private final String procedure;

    @SuppressWarnings("serial") // the JDK's lists are serializable
    private final List<String> stages;

    private final long[] counts;
    private final TreeMap<String, TreeMap<StageReason, Long>> reasons = new TreeMap<>();

    /** Creates the empty tally of a procedure. */
    public FunnelTally(SelectionProcedure procedure) {
        this.procedure = Arguments.notNull(procedure, "procedure").code();
        this.stages = procedure.stages().stream().map(SelectionStage::code).toList();
        this.counts = new long[stages.size() * KINDS];
    }

    /**
     * Adds a candidate.
     *
     * @throws IllegalArgumentException if the recommendation was made by another procedure
     */
    public FunnelTally add(SelectionRecommendation candidate) {
        checkSame(
                candidate.procedure(),
                candidate.outcomes().stream().map(StageOutcome::stage).toList());
        for (int i = 0; i < stages.size(); i++) {
            StageOutcome outcome = candidate.outcomes().get(i);
            counts[i * KINDS + outcome.kind().ordinal()]++;
            outcome.reasons().forEach(r -> count(outcome.stage(), r, 1));
        }
        return this;
    }

    private void count(String stage, StageReason reason, long number) {
        reasons.computeIfAbsent(stage, s -> new TreeMap<>()).merge(reason, number, Long::sum);
    }

    /**
     * Adds all that another tally has counted.
     *
     * @throws IllegalArgumentException if it is of another procedure
     */
    public FunnelTally merge(FunnelTally other) {
        checkSame(other.procedure, other.stages);
        long[] added = other.counts.clone();
        for (int i = 0; i < counts.length; i++) {
            counts[i] += added[i];
        }
        TreeMap<String, TreeMap<StageReason, Long>> copy = new TreeMap<>();
        other.reasons.forEach((stage, ofStage) -> copy.put(stage, new TreeMap<>(ofStage)));
        copy.forEach((stage, ofStage) -> ofStage.forEach((reason, number) -> count(stage, reason, number)));
        return this;
    }

    private void checkSame(String otherProcedure, List<String> otherStages) {
        boolean isSame = procedure.equals(otherProcedure) && stages.equals(otherStages);
        Arguments.that(isSame, "procedure", otherProcedure + " " + otherStages, "must be " + procedure + " " + stages);
    }

    /** Returns the codes of the stages, in order. */
    public List<String> stages() {
        return stages;
    }

    /**
     * Returns how many candidates came out of a stage in a way.
     *
     * @throws org.openkam.core.model.UnknownCodeException if the procedure has no such stage
     */
    public long count(String stage, Kind kind) {
        StageCodes.find(stages, s -> s, stage);
        return counts[stages.indexOf(stage) * KINDS + kind.ordinal()];
    }

    /** Returns how many candidates there are in all. */
    public long candidates() {
        return Arrays.stream(counts, 0, KINDS).sum();
    }

    /** Returns how often each reason was found in a stage; one candidate may have several. */
    public SortedMap<StageReason, Long> reasons(String stage) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(reasons.getOrDefault(stage, new TreeMap<>())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunnelTally that
                && procedure.equals(that.procedure)
                && stages.equals(that.stages)
                && Arrays.equals(counts, that.counts)
                && reasons.equals(that.reasons);
    }

    @Override
    public int hashCode() {
        return 31 * procedure.hashCode() + Arrays.hashCode(counts);
    }

    /** Returns for instance {@code FunnelTally (EXTERNAL, 120 candidates)}. */
    @Override
    public String toString() {
        return "FunnelTally (" + procedure + ", " + candidates() + " candidates)";
    }
}
