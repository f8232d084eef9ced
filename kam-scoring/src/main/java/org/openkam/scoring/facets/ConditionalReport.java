package org.openkam.scoring.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.NaturalSpline;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** What follows from conditional item parameters: abilities by score, fit of the items, separation. */
final class ConditionalReport {
    private final ConditionalData data;
    private final ConditionalSolver solution;
    private final CategoryKernel kernel;
    private final long inside; // persons without extreme scores
    private final double[][] fit; // by item: n, W, squared residuals, squared z, outfit and infit spread

    ConditionalReport(ConditionalData data, ConditionalSolver solution) {
        this.data = data;
        this.solution = solution;
        double[][] cumulative = new double[data.scales.length][];
        long count = 0;
        for (int item = 0; item < cumulative.length; item++) {
            cumulative[item] = new double[data.scales[item].steps()];
            for (int c = 1; c < cumulative[item].length && data.usable[item]; c++) {
                cumulative[item][c] = -solution.easiness[solution.offset[item] + c - 1];
            }
        }
        for (ConditionalData.Pattern pattern : data.patterns) {
            for (int r = 1; r < pattern.top(); r++) {
                count += pattern.count[r];
            }
        }
        this.inside = count;
        this.kernel = new CategoryKernel(data.scales, cumulative);
        this.fit = new double[data.scales.length][6];
    }

    ConditionalRasch result() {
        List<double[]> abilities = new ArrayList<>(); // ability, error, persons
        List<ConditionalRasch.Score> scores = List.of();
        int persons = 0;
        for (ConditionalData.Pattern pattern : data.patterns) {
            double[][] own = abilities(pattern);
            for (int r = 1; r < pattern.top(); r++) {
                if (pattern.count[r] > 0) {
                    abilities.add(new double[] {own[r][0], own[r][1], pattern.count[r]});
                }
            }
            addFit(pattern, own);
            boolean complete = pattern.items.length
                    == IntStream.range(0, data.usable.length)
                            .filter(i -> data.usable[i])
                            .count();
            scores = complete ? scores(pattern, own) : scores;
            persons += pattern.persons.size();
        }
        List<ConditionalItem> items =
                IntStream.range(0, data.scales.length).mapToObj(this::item).toList();
        return new ConditionalRasch(
                Estimate.of(solution.logLikelihood), items, scores, reliability(abilities), persons);
    }

    /** By score strictly inside: ability and standard error. */
    private double[][] abilities(ConditionalData.Pattern pattern) {
        double[][] abilities = new double[pattern.top() + 1][2];
        OffsetSolver solver = new OffsetSolver(kernel, new double[pattern.items.length], pattern.items, 1);
        for (int r = 1; r < pattern.top(); r++) {
            abilities[r][0] = solver.solve(r);
            abilities[r][1] = 1 / Math.sqrt(solver.information);
        }
        return abilities;
    }

    private List<ConditionalRasch.Score> scores(ConditionalData.Pattern pattern, double[][] own) {
        int[] knots = IntStream.range(1, pattern.top())
                .filter(r -> pattern.count[r] > 0)
                .toArray();
        NaturalSpline spline = knots.length < 3
                ? null
                : NaturalSpline.of(
                        Arrays.stream(knots).asDoubleStream().toArray(),
                        Arrays.stream(knots).mapToDouble(r -> own[r][0]).toArray());
        List<ConditionalRasch.Score> scores = new ArrayList<>();
        for (int r = 0; r <= pattern.top(); r++) {
            boolean extreme = r == 0 || r == pattern.top();
            Estimate ability = extreme
                    ? extrapolated(spline, r)
                    : new Estimate.Computed(own[r][0], new StandardError(own[r][1], Math.max(1, inside), false), null);
            scores.add(new ConditionalRasch.Score(r, pattern.count[r], ability, extreme));
        }
        return scores;
    }

    private static Estimate extrapolated(@Nullable NaturalSpline spline, int score) {
        return spline == null ? Estimate.notComputable(Reason.EXTREME_SCORE) : Estimate.of(spline.value(score));
    }

    private void addFit(ConditionalData.Pattern pattern, double[][] own) {
        for (int item : pattern.items) {
            long[][] counts = new long[pattern.top() + 1][data.scales[item].steps()];
            for (int person : pattern.persons) {
                counts[data.score(data.step[person])][data.step[person][item]]++;
            }
            for (int r = 1; r < pattern.top(); r++) {
                kernel.at(own[r][0], item);
                double w = kernel.variance;
                double c = kernel.fourthMoment(item);
                for (int step = 0; step < counts[r].length; step++) {
                    double n = counts[r][step];
                    double residual = data.scales[item].score[step] - kernel.expected;
                    fit[item][0] += n;
                    fit[item][1] += n * w;
                    fit[item][2] += n * residual * residual;
                    fit[item][3] += n * residual * residual / w;
                    fit[item][4] += n * c / w / w;
                    fit[item][5] += n * (c - w * w);
                }
            }
        }
    }

    private ConditionalItem item(int item) {
        if (!data.usable[item]) {
            return new ConditionalItem(
                    item,
                    Estimate.notComputable(Reason.EXTREME_SCORE),
                    List.of(),
                    ElementFit.notComputable(Reason.EXTREME_SCORE));
        }
        StepScale scale = data.scales[item];
        List<ConditionalItem.Category> categories = new ArrayList<>();
        int first = solution.offset[item];
        for (int c = 1; c < scale.steps(); c++) {
            int at = first + c - 1;
            double gap = scale.score[c] - scale.score[c - 1];
            Estimate easiness = estimate(solution.easiness[at], solution.covariance[at][at]);
            Estimate threshold = c == 1
                    ? estimate(-solution.easiness[at] / gap, solution.covariance[at][at] / gap / gap)
                    : estimate((solution.easiness[at - 1] - solution.easiness[at]) / gap, difference(at) / gap / gap);
            categories.add(new ConditionalItem.Category(scale.rating[c], (int) scale.score[c], easiness, threshold));
        }
        int last = first + scale.steps() - 2;
        double top = scale.top();
        Estimate difficulty = estimate(-solution.easiness[last] / top, solution.covariance[last][last] / top / top);
        double[] f = fit[item];
        ElementFit itemFit = new ElementFit(
                MeanSquareFit.of(f[2] / f[1], f[5] / (f[1] * f[1])),
                MeanSquareFit.of(f[3] / f[0], f[4] / (f[0] * f[0]) - 1 / f[0]));
        return new ConditionalItem(item, difficulty, categories, itemFit);
    }

    private double difference(int at) {
        double[][] v = solution.covariance;
        return v[at][at] + v[at - 1][at - 1] - 2 * v[at][at - 1];
    }

    private Estimate estimate(double value, double variance) {
        return new Estimate.Computed(
                value + 0d, new StandardError(Math.sqrt(Math.max(0, variance)), Math.max(1, inside), false), null);
    }

    private static Estimate reliability(List<double[]> abilities) {
        double n = ExactSum.of(abilities.stream().mapToDouble(a -> a[2]).toArray());
        if (n < 2) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        double mean =
                ExactSum.of(abilities.stream().mapToDouble(a -> a[2] * a[0]).toArray()) / n;
        double variance = ExactSum.of(abilities.stream()
                        .mapToDouble(a -> a[2] * (a[0] - mean) * (a[0] - mean))
                        .toArray())
                / (n - 1);
        double error = ExactSum.of(
                        abilities.stream().mapToDouble(a -> a[2] * a[1] * a[1]).toArray())
                / n;
        return variance > 0 ? Estimate.of((variance - error) / variance) : Estimate.notComputable(Reason.ZERO_VARIANCE);
    }
}
