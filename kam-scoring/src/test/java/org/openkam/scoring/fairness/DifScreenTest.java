package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class DifScreenTest {
    private static final double NA = Double.NaN;

    @Test
    void theItemThatFavoursAGroupIsFound() {
        double[] shift = new double[20];
        shift[7] = 1.2;
        DifScreen screen = DifScreen.of(Items.answers(new Random(7), 2000, shift), Items.groups(2000));
        assertThat(screen.mantelHaenszel(7).etsClass()).isEqualTo(EtsClass.C);
        assertThat(screen.mantelHaenszel(7).value()).isCloseTo(-2.35 * 1.2, within(0.7));
        assertThat(screen.logistic(7).uniform().probability()).isLessThan(1e-6);
        assertThat(screen.mantel(7).value()).isNegative();
        long others = IntStream.range(0, 20)
                .filter(i -> screen.mantelHaenszel(i).etsClass() != EtsClass.A)
                .count();
        assertThat(others).isLessThanOrEqualTo(2); // the item itself, and one of twenty by chance
        assertThat(screen.people()).isEqualTo(2000);
        assertThat(screen)
                .hasToString("DIF screen: 20 items, 2000 people, 0 items left the matching score in 1 rounds");
        assertThat(screen.render()).contains("Item 7: MH Delta = -");
    }

    /** Many items against one group spoil the matching score, so that fair items seem to favour it; without them they don't. */
    @Test
    void purificationTakesTheUnfairItemsOut() {
        double[] shift = new double[20];
        Arrays.fill(shift, 0, 6, 1.5);
        RatingMatrix answers = Items.answers(new Random(3), 4000, shift);
        DifScreen plain = DifScreen.of(answers, Items.groups(4000));
        DifScreen pure = DifScreen.of(answers, Items.groups(4000), Purification.CLASS_B_OR_C);
        assertThat(pure.dropped()).contains(0, 1, 2, 3, 4, 5);
        assertThat(pure.settled()).isTrue();
        assertThat(pure.rounds()).isGreaterThan(1);
        assertThat(meanDelta(plain)).isGreaterThan(0.4);
        assertThat(meanDelta(pure)).isCloseTo(0, within(0.3));
    }

    private static double meanDelta(DifScreen screen) {
        return IntStream.range(6, 20)
                .mapToDouble(i -> screen.mantelHaenszel(i).value())
                .average()
                .orElseThrow();
    }

    @Property(tries = 20)
    void orderOfPeopleLeavesNoTrace(@ForAll Random random) {
        double[][] rows = new double[80][];
        RatingMatrix answers = Items.answers(random, 80, new double[6]);
        Integer[] order = new Integer[80];
        int[] groups = new int[80];
        for (int p = 0; p < 80; p++) {
            rows[p] = answers.observed(p);
            order[p] = p;
        }
        List<Integer> shuffled = Arrays.asList(order);
        Collections.shuffle(shuffled, random);
        double[][] other = new double[80][];
        for (int p = 0; p < 80; p++) {
            other[p] = rows[order[p]];
            groups[p] = Items.groups(80)[order[p]];
        }
        for (Purification purification : Purification.values()) {
            assertThat(DifScreen.of(RatingMatrix.of(other), groups, purification))
                    .isEqualTo(DifScreen.of(answers, Items.groups(80), purification));
        }
    }

    @Property(tries = 20)
    void peopleWithGapsOrWithoutGroupPlayNoPart(@ForAll Random random) {
        RatingMatrix answers = Items.answers(random, 40, new double[5]);
        double[][] rows = new double[43][];
        int[] groups = Arrays.copyOf(Items.groups(40), 43);
        for (int p = 0; p < 40; p++) {
            rows[p] = answers.observed(p);
        }
        rows[40] = new double[] {1, NA, 1, 1, 0};
        rows[41] = new double[] {NA, NA, NA, NA, NA};
        rows[42] = new double[] {1, 1, 1, 1, 0};
        groups[42] = -1;
        assertThat(DifScreen.of(RatingMatrix.of(rows), groups)).isEqualTo(DifScreen.of(answers, Items.groups(40)));
    }

    @Test
    void ratingScalesAreScreenedByMantel() {
        double[][] ratings = {{1, 2, 5}, {2, 2, 4}, {3, 4, 4}, {5, 5, 5}, {1, 1, 2}, {4, 3, 3}, {2, 3, 3}, {4, 4, 2}};
        DifScreen screen = DifScreen.of(RatingMatrix.of(ratings), new int[] {0, 1, 0, 1, 0, 1, 0, 1});
        assertThat(screen.items().get(0).categories()).isEqualTo(5);
        assertThat(screen.items().get(0).strata()).isEqualTo(13);
        assertThat(screen.mantelHaenszel(0).estimate()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(screen.render()).contains("Item 0: Standardized mean difference");
    }

    @Test
    void whatCannotBeScreenedSaysWhy() {
        assertReason(new double[0][], new int[0], Reason.NO_DATA);
        assertReason(new double[][] {{1}, {0}}, new int[] {0, 1}, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1, NA}, {NA, 0}}, new int[] {0, 1}, Reason.NO_DATA);
        assertReason(new double[][] {{1, 1}, {1, 1}}, new int[] {0, 1}, Reason.ZERO_VARIANCE);
        assertReason(new double[][] {{1, 0.5}, {1, 1}}, new int[] {0, 1}, Reason.OUT_OF_DOMAIN);
        assertReason(new double[2][1_000_000], new int[] {0, 1}, Reason.ZERO_VARIANCE);
        double[][] wide = new double[2][1_000_000];
        wide[0][3] = 1;
        assertReason(wide, new int[] {0, 1}, Reason.TOO_LARGE);
        assertReason(new double[][] {{1e300, 0}, {1, 1}}, new int[] {0, 1}, Reason.TOO_LARGE);
    }

    @Test
    void oneGroupOnlyHasNothingToCompare() {
        DifScreen screen = DifScreen.of(RatingMatrix.of(new double[][] {{1, 0}, {0, 1}, {1, 1}}), new int[] {0, 0, 0});
        assertThat(screen.mantelHaenszel(0).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(screen.mantel(0).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(screen.logistic(0).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    /** Only one of the two sums of alpha is 0: no finite log odds, but a test and a difference of proportions. */
    @Test
    void perfectSplitIsSeparated() {
        MantelHaenszelDif dif = MantelHaenszelDif.of(LogisticDifTest.tally(new long[][] {{0, 5, 3, 2}, {0, 4, 1, 4}}));
        assertThat(dif.estimate()).isEqualTo(Estimate.notComputable(Reason.SEPARATED));
        assertThat(dif.etsClass()).isNull();
        assertThat(dif.test()).isNotNull();
        assertThat(dif.standardizedDifference().value()).isCloseTo(-0.4, within(1e-15));
        MantelHaenszelDif alike = MantelHaenszelDif.of(LogisticDifTest.tally(new long[][] {{0, 5, 0, 2}}));
        assertThat(alike.estimate()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(alike.test()).isNull();
    }

    /**
     * The sum of A - E is below one half here. R 4.2.2's {@code mantelhaen.test} then applies no correction at all, difR squares the
     * negative rest; both make a difference out of less than nothing, so 0 is right.
     */
    @Test
    void correctionNeverOvershoots() {
        MantelHaenszelDif dif = MantelHaenszelDif.of(LogisticDifTest.tally(new long[][] {{5, 5, 5, 5}, {3, 4, 3, 4}}));
        assertThat(dif.test().statistic()).isZero();
        assertThat(dif.test().probability()).isEqualTo(1);
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        RatingMatrix two = RatingMatrix.of(new double[][] {{1, 0}, {0, 1}});
        assertThatIllegalArgumentException().isThrownBy(() -> DifScreen.of(two, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> DifScreen.of(two, new int[] {0, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifTally(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifTally(1_000_000, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifTally(2, 2).add(2, true, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifTally(2, 2).merge(new DifTally(2, 3)));
    }

    private static void assertReason(double[][] answers, int[] groups, Reason reason) {
        DifScreen screen = DifScreen.of(RatingMatrix.of(answers), groups, Purification.SIGNIFICANT);
        assertThat(screen.reason()).isEqualTo(reason);
        assertThat(screen.mantelHaenszel(0).estimate()).isEqualTo(Estimate.notComputable(reason));
        assertThat(screen.mantel(0).estimate()).isEqualTo(Estimate.notComputable(reason));
        assertThat(screen.logistic(0).estimate()).isEqualTo(Estimate.notComputable(reason));
        assertThat(screen).hasToString("DIF screen: not computable (" + reason + ")");
    }
}
