package org.openkam.scoring.generalizability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/** Turns the solution of {@link HendersonEquations} into components in squared points. */
final class HendersonComponents {
    private final EffectTally tally;
    private final BigDecimal unit;
    private final BigDecimal squaredUnit;
    private final List<Effect> effects;

    HendersonComponents(EffectTally tally, BigDecimal unit) {
        this.tally = tally;
        this.unit = unit;
        this.squaredUnit = unit.multiply(unit);
        this.effects = new ArrayList<>(tally.design().effects());
        effects.add(tally.design().residual());
    }

    VarianceComponents components(ComponentInterval choice) {
        if (tally.count() == 0) {
            return none(Reason.NO_DATA, List.of(), false);
        }
        HendersonEquations equations = new HendersonEquations(tally);
        List<Long> levels = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            levels.add(equations.levels(i));
        }
        Reason failure = equations.failure();
        return failure == null ? solved(equations, choice) : none(failure, levels, equations.isBalanced());
    }

    private VarianceComponents none(Reason reason, List<Long> levels, boolean balanced) {
        Estimate none = Estimate.notComputable(reason);
        List<VarianceComponent> components = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            long count = levels.isEmpty() ? 0 : levels.get(i);
            components.add(new VarianceComponent(effects.get(i), count, 0, none, none, none, List.of()));
        }
        return result(balanced, reason == Reason.NO_DATA ? none : mean(), components);
    }

    private VarianceComponents result(boolean balanced, Estimate mean, List<VarianceComponent> components) {
        return new VarianceComponents(
                tally.design(), ComponentMethod.HENDERSON, balanced, tally.count(), mean, components);
    }

    private Estimate mean() {
        BigDecimal sum = new BigDecimal(tally.sum()).multiply(unit);
        return Estimate.of(sum.divide(BigDecimal.valueOf(tally.count()), MathContext.DECIMAL128)
                .doubleValue());
    }

    private VarianceComponents solved(HendersonEquations equations, ComponentInterval choice) {
        long[] df = equations.degreesOfFreedom();
        BigDecimal[] sums = equations.sumsOfSquares();
        BigDecimal[] variances = equations.components();
        BigDecimal[] carried = equations.carried();
        double[][] weights = equations.weights(df);
        double[] squares = new double[df.length];
        for (int i = 0; i < df.length; i++) {
            squares[i] = df[i] > 0 ? squared(sums[i]) / df[i] : Double.NaN;
        }
        boolean balanced = equations.isBalanced();
        List<VarianceComponent> components = new ArrayList<>();
        for (int i = 0; i < df.length; i++) {
            Estimate square = df[i] > 0 ? Estimate.of(squares[i]) : Estimate.notComputable(Reason.TOO_FEW_UNITS);
            Estimate value = balanced
                    ? withError(squared(variances[i]), new MeanSquareSum(weights[i], squares, doubles(df)), choice)
                    : Estimate.of(squared(variances[i]));
            components.add(new VarianceComponent(
                    effects.get(i),
                    equations.levels(i),
                    df[i],
                    square,
                    value,
                    Estimate.of(squared(carried[i])),
                    boxed(weights[i])));
        }
        return result(balanced, mean(), components);
    }

    private double squared(BigDecimal value) {
        return value.multiply(squaredUnit).doubleValue() + 0d;
    }

    private static Estimate withError(double value, MeanSquareSum sum, ComponentInterval choice) {
        @Nullable Interval interval = sum.interval(choice);
        return new Estimate.Computed(value, sum.standardError(), interval == null ? null : around(value, interval));
    }

    /** Rounding of the sum must not leave the value outside. */
    private static Interval around(double value, Interval interval) {
        return new Interval(
                Math.min(value, interval.lower()), Math.max(value, interval.upper()), interval.confidence());
    }

    private static double[] doubles(long[] numbers) {
        return Arrays.stream(numbers).asDoubleStream().toArray();
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
