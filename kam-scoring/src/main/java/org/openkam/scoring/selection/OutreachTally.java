package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Counts of people approached, by ring and by how far it went (source case, C4). The host writes and calls; this counts. Mergeable:
 * parts in any order give the whole. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class OutreachTally implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int STEPS = Step.values().length;
    private static final long MOST = 1_000_000_000;

    private final long[] counts = new long[SourcingRing.values().length * STEPS];

    /** How far it went. */
    public enum Step {
        /** Approached: a post, a call, a message. */
        CONTACTED,
        /** Answered in any way. */
        ANSWERED,
        /** Wants to know more. */
        INTERESTED,
        /** Applied. */
        APPLIED
    }

    /** Adds a person who went as far as a step, and so through all steps before. */
    public OutreachTally add(SourcingRing ring, Step furthest) {
        return add(ring, furthest, 1);
    }

    /** Adds several people who went as far as a step, and so through all steps before. */
    public OutreachTally add(SourcingRing ring, Step furthest, long people) {
        Arguments.notNull(ring, "ring");
        Arguments.notNull(furthest, "step");
        Arguments.that(people >= 0 && people <= MOST, "number of people", people, "must be 0 to 1000000000");
        for (int step = 0; step <= furthest.ordinal(); step++) {
            counts[ring.ordinal() * STEPS + step] += people;
        }
        return this;
    }

    /** Adds all that another tally has counted. */
    public OutreachTally merge(OutreachTally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        return this;
    }

    /** Returns how many of a ring went at least as far as a step. */
    public long count(SourcingRing ring, Step step) {
        return counts[ring.ordinal() * STEPS + step.ordinal()];
    }

    /** Returns how many of all rings went at least as far as a step. */
    public long count(Step step) {
        long sum = 0;
        for (SourcingRing ring : SourcingRing.values()) {
            sum += count(ring, step);
        }
        return sum;
    }

    /** Returns which share of those of a ring who were contacted went as far as a step. */
    public Proportion conversion(SourcingRing ring, Step step) {
        return Proportion.of(count(ring, step), count(ring, Step.CONTACTED));
    }

    /** Returns which share of all who were contacted went as far as a step. */
    public Proportion conversion(Step step) {
        return Proportion.of(count(step), count(Step.CONTACTED));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutreachTally that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** Returns for instance {@code OutreachTally (800 contacted, 96 applied)}. */
    @Override
    public String toString() {
        return "OutreachTally (" + count(Step.CONTACTED) + " contacted, " + count(Step.APPLIED) + " applied)";
    }
}
