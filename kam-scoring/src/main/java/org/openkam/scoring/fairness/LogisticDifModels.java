package org.openkam.scoring.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.LogisticRegression;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;

/** The nested models of {@link LogisticDif} on the counts of one item. */
final class LogisticDifModels {
    private static final int GROUP = 2;
    private static final int INTERACTION = 3;

    private final double[][] rows; // constant, level, group, level x group
    private final long[] affirmative;
    private final long[] people;
    private final double scale; // strata in a unit of the level

    private LogisticDifModels(DifTally tally) {
        List<double[]> covariates = new ArrayList<>();
        List<long[]> counts = new ArrayList<>();
        double centre = (tally.strata() - 1) / 2.0;
        scale = Math.max(1, tally.strata() / 4.0); // levels of about 1, so that the information is well conditioned
        for (int s = 0; s < tally.strata(); s++) {
            for (int g = 0; g < 2; g++) {
                long all = tally.people(s, g == 1);
                double level = (s - centre) / scale;
                if (all > 0) {
                    covariates.add(new double[] {1, level, g, level * g});
                    counts.add(new long[] {tally.count(s, g == 1, 1), all});
                }
            }
        }
        rows = covariates.toArray(double[][]::new);
        affirmative = counts.stream().mapToLong(c -> c[0]).toArray();
        people = counts.stream().mapToLong(c -> c[1]).toArray();
    }

    static LogisticDif of(DifTally tally) {
        GroupOverlap reference = GroupOverlap.of(tally, false);
        GroupOverlap focal = GroupOverlap.of(tally, true);
        GroupOverlap all = GroupOverlap.ofAll(tally);
        if (reference.isEmpty() || focal.isEmpty()) {
            return LogisticDif.notComputable(Reason.NO_DATA);
        }
        if (all.isConstant() || all.isFlat() || reference.isFlat() && focal.isFlat()) {
            return LogisticDif.notComputable(Reason.ZERO_VARIANCE);
        }
        boolean isSeparated = all.isSeparated()
                || reference.isConstant()
                || focal.isConstant()
                || reference.isRising() && focal.isRising()
                || reference.isFalling() && focal.isFalling();
        return isSeparated
                ? LogisticDif.notComputable(Reason.SEPARATED)
                : new LogisticDifModels(tally).compare(third(reference, focal));
    }

    /** Why model 3 has no finite fit, or null. */
    private static @Nullable Reason third(GroupOverlap reference, GroupOverlap focal) {
        if (reference.isFlat() || focal.isFlat()) {
            return Reason.ZERO_VARIANCE;
        }
        return reference.isSeparated() || focal.isSeparated() ? Reason.SEPARATED : null;
    }

    private LogisticDif compare(@Nullable Reason noThird) {
        Optional<LogisticRegression> level = fit(GROUP);
        Optional<LogisticRegression> group = fit(GROUP + 1);
        if (level.isEmpty() || group.isEmpty()) {
            return LogisticDif.notComputable(Reason.SEPARATED);
        }
        LogisticRegression two = group.get();
        Estimate effect = LargeSample.estimate(two.coefficient(GROUP), two.standardError(GROUP));
        double first = level.get().logLikelihood();
        double second = two.logLikelihood();
        Estimate gain = Estimate.of(share(second) - share(first));
        ChiSquareTest uniform = ChiSquareTest.of(2 * (second - first), 1);
        Optional<LogisticRegression> both = noThird == null ? fit(INTERACTION + 1) : Optional.empty();
        if (both.isEmpty()) {
            Estimate none = Estimate.notComputable(noThird == null ? Reason.SEPARATED : noThird);
            return new LogisticDif(effect, none, gain, none, uniform, null, null);
        }
        LogisticRegression three = both.get();
        return new LogisticDif(
                effect,
                LargeSample.estimate(three.coefficient(INTERACTION) / scale, three.standardError(INTERACTION) / scale),
                gain,
                Estimate.of(share(three.logLikelihood()) - share(first)),
                uniform,
                ChiSquareTest.of(2 * (three.logLikelihood() - second), 1),
                ChiSquareTest.of(2 * (three.logLikelihood() - first), 2));
    }

    private Optional<LogisticRegression> fit(int columns) {
        double[][] part = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            part[i] = Arrays.copyOf(rows[i], columns);
        }
        return LogisticRegression.of(part, affirmative, people);
    }

    /** Nagelkerke's share of a model, from its log-likelihood and that of the constant alone. */
    private double share(double logLikelihood) {
        long n = 0;
        long ones = 0;
        for (int i = 0; i < people.length; i++) {
            n += people[i];
            ones += affirmative[i];
        }
        double constant =
                ones * StrictMath.log((double) ones / n) + (n - ones) * StrictMath.log((double) (n - ones) / n);
        return StrictMath.expm1(2 * (constant - logLikelihood) / n) / StrictMath.expm1(2 * constant / n);
    }
}
