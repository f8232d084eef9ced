package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class CategoricalAgreementLawsTest {
    private static final AgreementSettings PLAIN = AgreementSettings.STANDARD;
    private static final List<AgreementWeights> WEIGHTS = List.of(
            AgreementWeights.UNWEIGHTED,
            AgreementWeights.LINEAR,
            AgreementWeights.QUADRATIC,
            AgreementWeights.ORDINAL,
            AgreementWeights.RADICAL,
            AgreementWeights.RATIO,
            AgreementWeights.CIRCULAR,
            AgreementWeights.BIPOLAR);
    private static final List<BiFunction<RatingMatrix, AgreementSettings, CorrectedAgreement>> COEFFICIENTS = List.of(
            (x, s) -> FleissKappa.of(x, s).agreement(),
            (x, s) -> CongerKappa.of(x, s).agreement(),
            (x, s) -> GwetAc.of(x, s).agreement(),
            (x, s) -> BrennanPrediger.of(x, s).agreement(),
            (x, s) -> WeightedAlpha.of(x, s).agreement());

    @Property(tries = 150)
    void orderLeavesNoTrace(@ForAll double[][] x, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        RatingMatrix shuffled = Tables.shuffled(gaps, random);
        RatingMatrix ratings = RatingMatrix.of(gaps);
        AgreementSettings settings = AgreementSettings.of(any(WEIGHTS, random));
        COEFFICIENTS.forEach(c -> assertThat(c.apply(shuffled, settings)).isEqualTo(c.apply(ratings, settings)));
        assertThat(PercentAgreement.of(shuffled)).isEqualTo(PercentAgreement.of(ratings));
        assertThat(FleissKappa.of(shuffled)).isEqualTo(FleissKappa.of(ratings));
        assertThat(KendallW.of(Tables.shuffled(x, random))).isEqualTo(KendallW.of(RatingMatrix.of(x)));
    }

    @Property(tries = 150)
    void emptyUnitsAndRatersLeaveNoTrace(@ForAll double[][] x, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        double[][] padded = Arrays.copyOf(gaps, gaps.length + 1);
        for (int i = 0; i < padded.length; i++) {
            padded[i] = i < gaps.length ? Arrays.copyOf(gaps[i], gaps[i].length + 1) : new double[gaps[0].length + 1];
            Arrays.fill(padded[i], i < gaps.length ? gaps[i].length : 0, padded[i].length, Double.NaN);
        }
        AgreementSettings settings = AgreementSettings.of(any(WEIGHTS, random));
        COEFFICIENTS.forEach(c -> assertThat(c.apply(RatingMatrix.of(padded), settings))
                .isEqualTo(c.apply(RatingMatrix.of(gaps), settings)));
    }

    @Property(tries = 150)
    void partsMergeToTheWhole(@ForAll double[][] x, @ForAll Random random) {
        RatingMatrix ratings = RatingMatrix.of(Tables.withGaps(x, random));
        CategoryScale scale = CategoryScale.observed(ratings);
        CategoryTally[] parts = {new CategoryTally(scale), new CategoryTally(scale), new CategoryTally(scale)};
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int rater = 0; rater < ratings.raters(); rater++) {
                if (!ratings.isMissing(unit, rater)) {
                    parts[random.nextInt(3)].add(unit, rater, scale.indexOf(ratings.value(unit, rater)));
                }
            }
        }
        CategoryTally merged = parts[2].merge(parts[0]).merge(parts[1]);
        CategoryTally whole = CategoryTally.of(ratings);
        AgreementSettings settings = AgreementSettings.of(any(WEIGHTS, random));
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(GwetAc.of(merged, settings)).isEqualTo(GwetAc.of(ratings, settings));
        assertThat(WeightedAlpha.of(merged, settings)).isEqualTo(WeightedAlpha.of(ratings, settings));
        assertThat(CongerKappa.of(merged, settings).estimate())
                .isEqualTo(bare(CongerKappa.of(ratings, settings).estimate()));
    }

    private static Estimate bare(Estimate estimate) {
        return estimate.fold(c -> Estimate.of(c.value()), Estimate::notComputable);
    }

    @Property(tries = 100)
    void alphaOfATallyIsThatOfTheMatrix(@ForAll double[][] x, @ForAll Metric metric, @ForAll Random random) {
        RatingMatrix ratings = RatingMatrix.of(Tables.withGaps(x, random));
        CategoryTally tally = CategoryTally.of(ratings);
        Bootstrap few = Bootstrap.STANDARD.withResamples(100);
        KrippendorffAlpha alpha = KrippendorffAlpha.of(ratings, metric, few);
        if (tally.scale().size() <= Coincidences.MOST_CATEGORIES) {
            assertThat(KrippendorffAlpha.of(tally, metric, few)).isEqualTo(alpha);
            assertThat(KrippendorffAlpha.all(tally).get(metric).estimate()).isEqualTo(bare(alpha.estimate()));
        }
    }

    @Property(tries = 150)
    void agreementIsAtMostOne(@ForAll double[][] x, @ForAll Random random) {
        RatingMatrix ratings = RatingMatrix.of(Tables.withGaps(x, random));
        AgreementSettings settings = AgreementSettings.of(any(WEIGHTS, random));
        COEFFICIENTS.forEach(c -> c.apply(ratings, settings).estimate().fold(this::assertBounded, reason -> null));
        PercentAgreement.of(CategoryTally.of(ratings), settings).estimate().fold(this::assertBounded, reason -> null);
    }

    private Void assertBounded(Estimate.Computed estimate) {
        assertThat(estimate.value()).isLessThanOrEqualTo(1);
        if (estimate.interval() != null) {
            assertThat(estimate.interval().upper()).isLessThanOrEqualTo(1);
            assertThat(estimate.interval().contains(estimate.value())).isTrue();
        }
        return null;
    }

    @Property(tries = 150)
    void renamingLeavesUnweightedAlone(@ForAll double[][] x, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        RatingMatrix renamed = RatingMatrix.of(Tables.mapped(gaps, v -> -v));
        COEFFICIENTS.forEach(c -> assertClose(c.apply(renamed, PLAIN), c.apply(RatingMatrix.of(gaps), PLAIN)));
    }

    @Property(tries = 150)
    void changeOfUnitLeavesWeightedAlone(@ForAll double[][] x, @ForAll Random random) {
        double[][] whole = Tables.mapped(Tables.withGaps(x, random), Math::rint);
        RatingMatrix moved = RatingMatrix.of(Tables.mapped(whole, v -> 4 * v - 300));
        for (AgreementWeights weights : WEIGHTS.subList(0, 5)) {
            AgreementSettings settings = AgreementSettings.of(weights);
            COEFFICIENTS.forEach(c -> assertClose(c.apply(moved, settings), c.apply(RatingMatrix.of(whole), settings)));
        }
    }

    private static void assertClose(CorrectedAgreement a, CorrectedAgreement b) {
        assertThat(reason(b.estimate())).isEqualTo(reason(a.estimate()));
        if (a.estimate() instanceof Estimate.Computed) {
            assertThat(b.estimate().value()).isCloseTo(a.estimate().value(), within(1e-10));
        }
    }

    @Property(tries = 150)
    void twoRatersMakeOneFamily(@ForAll double[][] x, @ForAll Random random) {
        double[][] two = Tables.mapped(pairs(x), Math::rint);
        AgreementSettings settings = AgreementSettings.of(any(WEIGHTS, random));
        RatingMatrix ratings = RatingMatrix.of(two);
        PairTally tally = PairTally.of(ratings);
        CohenKappa kappa = CohenKappa.of(tally, settings);
        assertClose(kappa.estimate(), CongerKappa.of(ratings, settings).estimate());
        assertThat(ScottPi.of(tally, settings).agreement())
                .isEqualTo(FleissKappa.of(ratings, settings).agreement());
        assertThat(BennettS.of(tally, settings).agreement())
                .isEqualTo(BrennanPrediger.of(ratings, settings).agreement());
        assertThat(GwetAc.of(tally, settings)).isEqualTo(GwetAc.of(ratings, settings));
    }

    private static double[][] pairs(double[][] x) {
        return Arrays.stream(x).map(row -> Arrays.copyOf(row, 2)).toArray(double[][]::new);
    }

    private static void assertClose(Estimate a, Estimate b) {
        if (a instanceof Estimate.Computed) {
            assertThat(b.value()).isCloseTo(a.value(), within(1e-10));
        }
    }

    @Property(tries = 150)
    void whichRaterComesFirstLeavesNoTrace(@ForAll double[][] x, @ForAll Random random) {
        double[][] two = Tables.mapped(pairs(x), Math::rint);
        double[][] swapped =
                Arrays.stream(two).map(r -> new double[] {r[1], r[0]}).toArray(double[][]::new);
        AgreementSettings settings = AgreementSettings.of(any(WEIGHTS, random));
        assertThat(CohenKappa.of(RatingMatrix.of(swapped), settings))
                .isEqualTo(CohenKappa.of(RatingMatrix.of(two), settings));
    }

    @Property(tries = 150)
    void noKappaExceedsItsMaximum(@ForAll double[][] x) {
        RatingMatrix ratings = RatingMatrix.of(Tables.mapped(pairs(x), Math::rint));
        for (AgreementWeights weights : WEIGHTS.subList(0, 3)) {
            CohenKappa kappa = CohenKappa.of(ratings, AgreementSettings.of(weights));
            if (kappa.estimate() instanceof Estimate.Computed computed) {
                assertThat(computed.value()).isLessThanOrEqualTo(kappa.maximum().value() + 1e-12);
                assertThat(kappa.maximum().value()).isLessThanOrEqualTo(1);
            }
        }
    }

    /** For complete data {@code 1 - alpha = (1 - kappa) (n - 1) / n}, {@code n} values in all. */
    @Property(tries = 150)
    void alphaIsFleissKappaOfASmallSample(@ForAll double[][] x) {
        RatingMatrix ratings = RatingMatrix.of(x);
        double n = (double) ratings.units() * ratings.raters();
        FleissKappa kappa = FleissKappa.of(ratings);
        if (kappa.estimate() instanceof Estimate.Computed computed) {
            double alpha = KrippendorffAlpha.of(ratings, Metric.NOMINAL, Bootstrap.NONE)
                    .value();
            assertThat(alpha).isCloseTo(1 - (1 - computed.value()) * (n - 1) / n, within(1e-10));
        }
    }

    @Property(tries = 150)
    void weightedAlphaIsAlpha(@ForAll double[][] x, @ForAll Random random) {
        RatingMatrix ratings = RatingMatrix.of(Tables.withGaps(x, random));
        assertSame(ratings, AgreementWeights.UNWEIGHTED, Metric.NOMINAL);
        assertSame(ratings, AgreementWeights.QUADRATIC, Metric.INTERVAL);
        assertSame(ratings, AgreementWeights.RATIO, Metric.RATIO);
    }

    /** Unlike the kappas, for which it is a word about how often categories are given. */
    @Property(tries = 100)
    void unitWithOneRatingLeavesAlphaAlone(@ForAll double[][] x, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        double[][] longer = Arrays.copyOf(gaps, gaps.length + 1);
        longer[gaps.length] = new double[gaps[0].length];
        Arrays.fill(longer[gaps.length], Double.NaN);
        RatingMatrix ratings = RatingMatrix.of(gaps);
        CategoryScale scale = CategoryScale.observed(ratings);
        if (scale.size() > 1 && FleissKappa.of(ratings).agreement().pairedUnits() > 0) {
            longer[gaps.length][0] = scale.value(0);
            AgreementSettings settings = AgreementSettings.of(any(WEIGHTS, random));
            assertThat(WeightedAlpha.of(RatingMatrix.of(longer), settings).estimate())
                    .isEqualTo(WeightedAlpha.of(ratings, settings).estimate());
        }
    }

    private static void assertSame(RatingMatrix ratings, AgreementWeights weights, Metric metric) {
        Estimate alpha =
                WeightedAlpha.of(ratings, AgreementSettings.of(weights)).estimate();
        Estimate exact = KrippendorffAlpha.of(ratings, metric, Bootstrap.NONE).estimate();
        assertThat(reason(alpha)).isEqualTo(reason(exact));
        assertClose(alpha, exact);
    }

    /** Fleiss and Cohen (1973), doi:10.1177/001316447303300309: they agree but for terms of 1/n. */
    @Property(tries = 50)
    void quadraticKappaIsTheIntraclassCorrelationOfManyUnits(@ForAll double[][] x) {
        double[][] two = Tables.mapped(pairs(x), Math::rint);
        double[][] many = new double[two.length * 5000][];
        Arrays.setAll(many, i -> two[i % two.length]);
        Estimate kappa = CohenKappa.of(RatingMatrix.of(many), AgreementSettings.of(AgreementWeights.QUADRATIC))
                .estimate();
        Estimate icc =
                IntraclassCorrelation.of(RatingMatrix.of(many), IccForm.ICC_2_1).estimate();
        if (kappa instanceof Estimate.Computed && icc instanceof Estimate.Computed) {
            assertThat(kappa.value()).isCloseTo(icc.value(), within(2e-3));
        }
    }

    @Property(tries = 100)
    void categoriesThatNobodyUsedLeaveTheKappasAlone(@ForAll double[][] x, @ForAll Random random) {
        double[][] whole = Tables.mapped(Tables.withGaps(pairs(x), random), v -> Math.rint(v / 20));
        RatingMatrix ratings = RatingMatrix.of(whole);
        CategoryScale wide = CategoryScale.codes(-3, 12);
        for (AgreementWeights weights : WEIGHTS.subList(0, 3)) {
            AgreementSettings settings = AgreementSettings.of(weights);
            assertClose(
                    FleissKappa.of(ratings, settings).agreement(),
                    FleissKappa.of(CategoryTally.of(ratings, wide), settings).agreement());
            assertClose(
                    CongerKappa.of(ratings, settings).agreement(),
                    CongerKappa.of(ratings, wide, settings).agreement());
            assertClose(
                    CohenKappa.of(ratings, settings).estimate(),
                    CohenKappa.of(PairTally.of(ratings, wide), settings).estimate());
        }
    }

    @Property(tries = 100)
    void onlyRanksCountForConcordance(@ForAll double[][] x) {
        double[][] recoded = Tables.mapped(x, v -> v * v * v + 2 * v - 7);
        assertThat(KendallW.of(RatingMatrix.of(recoded))).isEqualTo(KendallW.of(RatingMatrix.of(x)));
        KendallW w = KendallW.of(RatingMatrix.of(x));
        KendallW reversed = KendallW.of(RatingMatrix.of(Tables.mapped(x, v -> -v)));
        assertThat(reversed.estimate()).isEqualTo(w.estimate());
        assertClose(reversed.meanRankCorrelation(), w.meanRankCorrelation());
    }

    @Property(tries = 100)
    void concordanceIsTheMeanRankCorrelationWithoutTies(@ForAll double[][] x, @ForAll Random random) {
        double[][] untied = Tables.mapped(x, v -> random.nextDouble());
        KendallW w = KendallW.of(RatingMatrix.of(untied));
        double m = w.raters();
        assertThat(w.value()).isBetween(0.0, 1.0).isEqualTo(w.uncorrected().value());
        assertThat(w.meanRankCorrelation().value()).isCloseTo((m * w.value() - 1) / (m - 1), within(1e-12));
    }

    private static Reason reason(Estimate estimate) {
        return estimate instanceof Estimate.NotComputable none ? none.reason() : null;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Property(tries = 100)
    void resultsAreValues(@ForAll double[][] x) {
        RatingMatrix ratings = RatingMatrix.of(x);
        List<Function<RatingMatrix, Object>> statistics =
                List.of(FleissKappa::of, CongerKappa::of, GwetAc::of, BrennanPrediger::of, PercentAgreement::of);
        statistics.forEach(s -> assertThat(s.apply(ratings)).isEqualTo(s.apply(ratings)));
    }
}
