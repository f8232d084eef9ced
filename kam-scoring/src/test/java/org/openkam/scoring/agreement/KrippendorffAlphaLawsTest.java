package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class KrippendorffAlphaLawsTest {
    private static final Bootstrap FEW = Bootstrap.STANDARD.withResamples(100);

    @Property(tries = 300)
    void orderLeavesNoTrace(@ForAll double[][] x, @ForAll Metric metric, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        assertThat(KrippendorffAlpha.of(Tables.shuffled(gaps, random), metric, FEW))
                .isEqualTo(of(gaps, metric));
    }

    @Property(tries = 300)
    void emptyUnitsAndRatersLeaveNoTrace(@ForAll double[][] x, @ForAll Metric metric, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        double[][] padded = Arrays.copyOf(gaps, gaps.length + 2);
        for (int i = 0; i < padded.length; i++) {
            padded[i] = i < gaps.length ? Arrays.copyOf(gaps[i], gaps[i].length + 1) : new double[gaps[0].length + 1];
            Arrays.fill(padded[i], i < gaps.length ? gaps[i].length : 0, padded[i].length, Double.NaN);
        }
        padded[gaps.length + 1][0] = 77; // one value alone can't be paired
        assertThat(of(padded, metric)).isEqualTo(of(gaps, metric));
    }

    @Property(tries = 300)
    void equalsTheCoincidenceMatrix(@ForAll double[][] x, @ForAll Metric metric, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        Estimate alpha = of(gaps, metric).estimate();
        if (alpha instanceof Estimate.Computed computed) {
            assertThat(computed.value()).isCloseTo(naive(gaps, metric), within(1e-10));
        }
    }

    @Property(tries = 300)
    void shiftOfWholeNumbersLeavesIntervalAlone(@ForAll double[][] x) {
        double[][] whole = Tables.mapped(x, Math::rint);
        assertThat(of(Tables.mapped(whole, v -> v - 1000), Metric.INTERVAL)).isEqualTo(of(whole, Metric.INTERVAL));
    }

    @Property(tries = 300)
    void unitOfMeasurementLeavesNoTrace(@ForAll double[][] x, @ForAll Metric metric) {
        assertThat(of(Tables.mapped(x, v -> v * 0x1p+1000), metric)).isEqualTo(of(x, metric));
        assertThat(of(Tables.mapped(x, v -> v * 0x1p-900), metric)).isEqualTo(of(x, metric));
    }

    @Property(tries = 300)
    void orderKeepingRecodingLeavesOrdinalAlone(@ForAll double[][] x) {
        DoubleUnaryOperator recode = v -> v * v * v - 7;
        double[][] whole = Tables.mapped(x, Math::rint);
        assertThat(of(Tables.mapped(whole, recode), Metric.ORDINAL)).isEqualTo(of(whole, Metric.ORDINAL));
    }

    @Property(tries = 300)
    void renamingLeavesNominalAlone(@ForAll double[][] x) {
        double[][] renamed = Tables.mapped(x, v -> -v);
        double tolerance = 1e-12;
        Estimate alpha = of(x, Metric.NOMINAL).estimate();
        if (alpha instanceof Estimate.Computed computed) {
            assertThat(of(renamed, Metric.NOMINAL).value()).isCloseTo(computed.value(), within(tolerance));
        }
    }

    private static KrippendorffAlpha of(double[][] x, Metric metric) {
        return KrippendorffAlpha.of(RatingMatrix.of(x), metric, FEW);
    }

    /** Formula of the Javadoc, pair by pair, sums in the order of the input. */
    private static double naive(double[][] x, Metric metric) {
        double[][] units = Arrays.stream(x)
                .map(row -> Arrays.stream(row).filter(v -> !Double.isNaN(v)).toArray())
                .filter(row -> row.length > 1)
                .toArray(double[][]::new);
        TreeMap<Double, Integer> marginals = new TreeMap<>();
        Arrays.stream(units).flatMapToDouble(Arrays::stream).forEach(v -> marginals.merge(v, 1, Integer::sum));
        double observed = 0;
        for (double[] unit : units) {
            for (double c : unit) {
                for (double k : unit) {
                    observed += squared(c, k, metric, marginals) / (unit.length - 1);
                }
            }
        }
        double expected = 0;
        for (double c : marginals.keySet()) {
            for (double k : marginals.keySet()) {
                expected += marginals.get(c) * marginals.get(k) * squared(c, k, metric, marginals);
            }
        }
        int n = marginals.values().stream().mapToInt(Integer::intValue).sum();
        return 1 - (n - 1) * observed / expected;
    }

    private static double squared(double c, double k, Metric metric, TreeMap<Double, Integer> marginals) {
        double low = Math.min(c, k);
        double high = Math.max(c, k);
        double d = switch (metric) {
            case NOMINAL -> c == k ? 0 : 1;
            case ORDINAL ->
                marginals.subMap(low, true, high, true).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        - (marginals.get(c) + marginals.get(k)) / 2.0;
            case INTERVAL -> c - k;
            case RATIO -> c + k == 0 ? 0 : (c - k) / (c + k);
        };
        return d * d;
    }
}
