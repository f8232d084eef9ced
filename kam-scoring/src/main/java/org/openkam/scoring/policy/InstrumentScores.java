package org.openkam.scoring.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** What the triangulation rules have in common. */
final class InstrumentScores {
    private static final Estimate NOT_LOOKED_AT = Estimate.notComputable(Reason.NOT_REQUESTED);

    private InstrumentScores() {}

    /** Returns the scores that are there, by instrument, so that sums run in one order. */
    static List<InstrumentEstimate> present(List<InstrumentEstimate> estimates) {
        return estimates.stream()
                .filter(e -> e.estimate() instanceof Computed)
                .sorted(Comparator.comparing(InstrumentEstimate::instrument)
                        .thenComparing(InstrumentEstimate::date)
                        .thenComparing(e -> e.estimate().value()))
                .toList();
    }

    static Triangulation none(Reason reason) {
        return new Triangulation(Estimate.notComputable(reason), false, NOT_LOOKED_AT);
    }

    static Triangulation of(Estimate combined) {
        return new Triangulation(combined, false, NOT_LOOKED_AT);
    }

    /** Returns a single score as it is, without interval. */
    static Triangulation single(InstrumentEstimate only) {
        Computed score = (Computed) only.estimate();
        return of(new Computed(score.value(), score.standardError(), null));
    }

    static @Nullable StandardError error(InstrumentEstimate estimate) {
        return ((Computed) estimate.estimate()).standardError();
    }

    /** Returns whether every score has an error above 0. */
    static boolean canBeWeighed(List<InstrumentEstimate> present) {
        return present.stream().map(InstrumentScores::error).allMatch(e -> e != null && e.value() > 0);
    }

    /** Returns a mean of independent scores, its error and Satterthwaite's degrees of freedom; shares sum to 1. */
    static Estimate mean(List<InstrumentEstimate> present, double[] shares) {
        double mean = 0;
        double variance = 0;
        boolean assumed = false;
        boolean known = true;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * present.get(i).estimate().value();
            StandardError error = error(present.get(i));
            known &= error != null;
            variance += error == null ? 0 : squared(shares[i] * error.value());
            assumed |= error != null && error.assumed();
        }
        double within = within(mean, present.stream());
        // A variance beyond the range of double is no error that says anything.
        return known && Double.isFinite(variance)
                ? new Computed(
                        within,
                        new StandardError(Math.sqrt(variance), degrees(present, shares, variance), assumed),
                        null)
                : Estimate.of(within);
    }

    private static double degrees(List<InstrumentEstimate> present, double[] shares, double variance) {
        double perDegree = 0;
        for (int i = 0; i < shares.length && variance > 0; i++) {
            StandardError error = error(present.get(i));
            perDegree += squared(squared(shares[i] * error.value()) / variance) / error.degreesOfFreedom();
        }
        return perDegree == 0
                ? Double.MAX_VALUE
                : Math.max(Double.MIN_NORMAL, Math.min(Double.MAX_VALUE, 1 / perDegree));
    }

    private static double squared(double value) {
        return value * value;
    }

    /** A mean of equal numbers may miss them by the last bit. */
    private static double within(double mean, Stream<InstrumentEstimate> present) {
        double[] values =
                present.mapToDouble(e -> e.estimate().value()).sorted().toArray();
        return Math.max(values[0], Math.min(values[values.length - 1], mean));
    }
}
