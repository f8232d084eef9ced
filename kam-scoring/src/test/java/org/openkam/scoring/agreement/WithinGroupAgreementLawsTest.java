package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.scoring.agreement.AverageDeviation.Centre;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.Reason;

class WithinGroupAgreementLawsTest {
    private static final int POINTS = 7;
    private static final NullVariance UNIFORM = NullVariance.uniform(POINTS);

    /** Every statistic, of a table of items by raters and of the tally of the same ratings. */
    private static final List<Function<RatingMatrix, Estimate>> OF_TABLE = List.of(
            x -> Rwg.of(x, UNIFORM).estimate(),
            x -> Rwg.of(x, UNIFORM).raw(),
            x -> RStarWg.of(x, UNIFORM).estimate(),
            x -> Awg.of(x, 1, POINTS).estimate(),
            x -> AverageDeviation.of(x, Centre.MEAN).estimate(),
            x -> AverageDeviation.of(x, Centre.MEDIAN).estimate());

    private static final List<Function<GroupTally, Estimate>> OF_TALLY = List.of(
            x -> Rwg.of(x, 0, UNIFORM).estimate(),
            x -> Rwg.of(x, 0, UNIFORM).raw(),
            x -> RStarWg.of(x, 0, UNIFORM).estimate(),
            x -> Awg.of(x, 0).estimate(),
            x -> AverageDeviation.of(x, 0, Centre.MEAN).estimate(),
            x -> AverageDeviation.of(x, 0, Centre.MEDIAN).estimate());

    /** Items by raters, whole numbers from 1 to 7, some missing, more alike than chance or less. */
    private static double[][] table(Random random, int items) {
        double[][] x = new double[items][2 + random.nextInt(8)];
        int spread = 1 + random.nextInt(POINTS);
        for (double[] item : x) {
            int lowest = 1 + random.nextInt(POINTS - spread + 1);
            for (int rater = 0; rater < item.length; rater++) {
                item[rater] = random.nextInt(6) == 0 ? Double.NaN : lowest + random.nextInt(spread);
            }
        }
        return x;
    }

    private static GroupTally tally(double[][] x, int lowest, int highest, IntUnaryOperator change) {
        GroupTally tally = GroupTally.ofCodes(x.length, lowest, highest);
        for (int item = 0; item < x.length; item++) {
            for (double rating : x[item]) {
                if (!Double.isNaN(rating)) {
                    tally.add(0, item, change.applyAsInt((int) rating));
                }
            }
        }
        return tally.groups() == 0 ? tally.merge(someGroup(x.length, lowest, highest)) : tally;
    }

    private static GroupTally someGroup(int items, int lowest, int highest) {
        GroupTally tally = GroupTally.ofCodes(items, lowest, highest);
        int[] nothing = new int[items];
        Arrays.fill(nothing, RatingTally.MISSING);
        return tally.addSheet(0, nothing);
    }

    private static GroupTally tally(double[][] x) {
        return tally(x, 1, POINTS, code -> code);
    }

    @Property(tries = 100)
    void tableAndTallyAgreeToTheBit(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int items) {
        double[][] x = table(random, items);
        for (int i = 0; i < OF_TABLE.size(); i++) {
            assertThat(OF_TABLE.get(i).apply(RatingMatrix.of(x)))
                    .isEqualTo(OF_TALLY.get(i).apply(tally(x)));
        }
    }

    @Property(tries = 100)
    void orderOfItemsAndRatersLeavesNoTrace(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int items) {
        double[][] x = table(random, items);
        for (Function<RatingMatrix, Estimate> statistic : OF_TABLE) {
            assertThat(statistic.apply(Tables.shuffled(x, random))).isEqualTo(statistic.apply(RatingMatrix.of(x)));
        }
    }

    @Property(tries = 100)
    void turnedScaleLeavesNoTrace(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int items) {
        double[][] x = table(random, items);
        GroupTally turned = tally(x, 1, POINTS, code -> POINTS + 1 - code);
        GroupTally shifted = tally(x, -50, POINTS - 51, code -> code - 51);
        for (Function<GroupTally, Estimate> statistic : OF_TALLY) {
            assertThat(statistic.apply(turned)).isEqualTo(statistic.apply(tally(x)));
            assertThat(statistic.apply(shifted)).isEqualTo(statistic.apply(tally(x)));
        }
    }

    @Property(tries = 100)
    void everyNumberIsInItsRange(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int items) {
        GroupTally x = tally(table(random, items));
        assertBetween(Rwg.of(x, 0, UNIFORM).estimate(), 0, 1);
        assertBetween(RStarWg.of(x, 0, UNIFORM).estimate(), -3.5, 1);
        assertBetween(Awg.of(x, 0).estimate(), -1, 1);
        Estimate ofMean = AverageDeviation.of(x, 0, Centre.MEAN).estimate();
        Estimate ofMedian = AverageDeviation.of(x, 0, Centre.MEDIAN).estimate();
        assertBetween(ofMean, 0, (POINTS - 1) / 2.0);
        if (ofMean instanceof Estimate.Computed mean) {
            assertThat(ofMedian.value()).isLessThanOrEqualTo(mean.value() + 1e-15);
        }
    }

    private static void assertBetween(Estimate estimate, double lowest, double highest) {
        if (estimate instanceof Estimate.Computed computed) {
            assertThat(computed.value()).isBetween(lowest, highest);
        }
    }

    @Property(tries = 100)
    void oneItemIsRawAndStarAtOnce(@ForAll Random random) {
        GroupTally x = tally(table(random, 1));
        assertThat(Rwg.of(x, 0, UNIFORM).raw())
                .isEqualTo(RStarWg.of(x, 0, UNIFORM).estimate());
    }

    /** Twice the items at the same agreement: only r_wg(J) grows. */
    @Property(tries = 100)
    void onlyTheStepUpGrowsWithItems(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int items) {
        double[][] x = table(random, items);
        double[][] twice = new double[2 * items][];
        for (int item = 0; item < twice.length; item++) {
            twice[item] = x[item % items];
        }
        GroupTally once = tally(x);
        GroupTally doubled = tally(twice);
        assertClose(
                RStarWg.of(doubled, 0, UNIFORM).estimate(),
                RStarWg.of(once, 0, UNIFORM).estimate());
        assertClose(Awg.of(doubled, 0).estimate(), Awg.of(once, 0).estimate());
        Estimate stepped = Rwg.of(once, 0, UNIFORM).estimate();
        if (stepped instanceof Estimate.Computed computed) {
            assertThat(Rwg.of(doubled, 0, UNIFORM).value()).isGreaterThanOrEqualTo(computed.value() - 1e-15);
        }
    }

    private static void assertClose(Estimate actual, Estimate expected) {
        if (expected instanceof Estimate.Computed computed) {
            assertThat(actual.value()).isCloseTo(computed.value(), within(1e-14));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Property(tries = 100)
    void orderOfGroupsLeavesNoTrace(@ForAll Random random, @ForAll @IntRange(max = 30) int groups) {
        List<Estimate> estimates = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            boolean none = random.nextInt(5) == 0;
            estimates.add(none ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(random.nextDouble()));
        }
        AgreementSummary before = AgreementSummary.of(estimates, 0.5);
        Collections.shuffle(estimates, random);
        assertThat(AgreementSummary.of(estimates, 0.5)).isEqualTo(before);
        assertThat(before.groups() + before.without()).isEqualTo(groups);
        if (before.groups() > 0) {
            assertThat(before.mean().value())
                    .isBetween(before.lowest().value(), before.highest().value());
        }
    }

    /** A rating that stands alone agrees with nothing and changes nothing. */
    @Property(tries = 100)
    void anItemOfOneRatingChangesNothing(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int items) {
        double[][] x = table(random, items);
        double[][] more = Arrays.copyOf(x, items + 1);
        more[items] = new double[] {3};
        for (Function<GroupTally, Estimate> statistic : OF_TALLY) {
            Estimate before = statistic.apply(tally(x));
            if (before instanceof Estimate.Computed) {
                assertThat(statistic.apply(tally(more))).isEqualTo(before);
            }
        }
    }
}
