package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class GroupIccLawsTest {

    @Property(tries = 100)
    void groupsOfOneSizeAreTheFormsOfModelOne(@ForAll double[][] x) {
        RatingMatrix table = RatingMatrix.of(x);
        GroupIcc icc = GroupIcc.of(table);
        assertAlike(
                icc.single(), IntraclassCorrelation.of(table, IccForm.ICC_1_1).estimate());
        assertAlike(
                icc.averaged(), IntraclassCorrelation.of(table, IccForm.ICC_1_K).estimate());
        assertThat(icc.singleByMeanSize().toString())
                .isEqualTo(icc.single()
                        .fold(e -> Estimate.of(e.value()), Estimate::notComputable)
                        .toString());
    }

    private static void assertAlike(Estimate actual, Estimate expected) {
        if (expected instanceof Estimate.Computed e) {
            Estimate.Computed a = (Estimate.Computed) actual;
            assertThat(a.value()).isCloseTo(e.value(), within(1e-12 * (1 + Math.abs(e.value()))));
            assertThat(a.interval() == null).isEqualTo(e.interval() == null);
            if (e.interval() != null) {
                assertEnd(a.interval().lower(), e.interval().lower());
                assertEnd(a.interval().upper(), e.interval().upper());
            }
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    /** Relative, as a limit of ICC(k) may be far below 0. */
    private static void assertEnd(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * (1 + expected * expected)));
    }

    @Property(tries = 100)
    void orderLeavesNoTrace(@ForAll double[][] x, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        RatingMatrix shuffled = Tables.shuffled(gaps, random);
        assertThat(GroupIcc.of(shuffled)).isEqualTo(GroupIcc.of(RatingMatrix.of(gaps)));
        for (GroupComponents.Method method : GroupComponents.Method.values()) {
            assertThat(GroupComponents.of(shuffled, method))
                    .isEqualTo(GroupComponents.of(RatingMatrix.of(gaps), method));
        }
    }

    @Property(tries = 100)
    void shiftAndUnitLeaveNoTrace(@ForAll double[][] x, @ForAll Random random) {
        double[][] whole = Tables.withGaps(Tables.mapped(x, Math::rint), random);
        GroupIcc icc = GroupIcc.of(RatingMatrix.of(whole));
        GroupIcc other = GroupIcc.of(RatingMatrix.of(Tables.mapped(whole, v -> (v + 1000) * -0x1p-20)));
        assertThat(other.single()).isEqualTo(icc.single());
        assertThat(other.averaged()).isEqualTo(icc.averaged());
        assertThat(other.variance().test()).isEqualTo(icc.variance().test());
    }

    @Property(tries = 100)
    void aColumnOfNothingChangesNothing(@ForAll double[][] x, @ForAll Random random) {
        double[][] gaps = Tables.withGaps(x, random);
        double[][] wider = new double[gaps.length + 1][gaps[0].length + 1];
        for (int unit = 0; unit < wider.length; unit++) {
            for (int rater = 0; rater < wider[0].length; rater++) {
                wider[unit][rater] = unit < gaps.length && rater < gaps[0].length ? gaps[unit][rater] : Double.NaN;
            }
        }
        assertThat(GroupIcc.of(RatingMatrix.of(wider))).isEqualTo(GroupIcc.of(RatingMatrix.of(gaps)));
    }

    @Property(tries = 100)
    void numbersAreInTheirRange(@ForAll double[][] x, @ForAll Random random) {
        GroupIcc icc = GroupIcc.of(RatingMatrix.of(Tables.withGaps(x, random)), 0.8);
        if (icc.single() instanceof Estimate.Computed single) {
            assertThat(single.value()).isLessThanOrEqualTo(1);
            Interval interval = single.interval();
            assertThat(interval == null || interval.upper() <= 1 && interval.lower() >= -1)
                    .isTrue();
        }
        assertThat(icc.render() + icc).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Property(tries = 100)
    void likelihoodAndMomentsAgreeOnGroupsOfOneSize(@ForAll double[][] x) {
        RatingMatrix table = RatingMatrix.of(x);
        GroupComponents anova = GroupComponents.of(table, GroupComponents.Method.ANOVA);
        GroupComponents reml = GroupComponents.of(table, GroupComponents.Method.REML);
        if (reml.between() instanceof Estimate.Computed between) {
            double expected = Math.max(0, anova.between().value());
            double scale = anova.within().value() + expected;
            assertThat(between.value()).isCloseTo(expected, within(1e-9 * scale));
            if (expected > 0) {
                assertThat(reml.within().value()).isCloseTo(anova.within().value(), within(1e-9 * scale));
                assertThat(reml.mean().value()).isCloseTo(anova.mean().value(), within(1e-12 * 100));
            }
        }
    }

    /** Normal ratings of groups of 1 to 12 raters: the exact interval holds the truth in 95 of 100 tables, give or take. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(1940);
        int[] sizes = {1, 2, 2, 3, 4, 6, 9, 12};
        for (double truth : new double[] {0, 0.2, 0.7}) {
            int held = 0;
            for (int table = 0; table < 2000; table++) {
                Interval interval =
                        ((Estimate.Computed) simulated(sizes, truth, random).single()).interval();
                held += interval != null && interval.contains(truth) ? 1 : 0;
            }
            assertThat(held / 2000.0).isBetween(0.935, 0.965); // three standard errors
        }
    }

    /** Small tables understate nothing on average: the ANOVA component is unbiased, with n0 and not with the mean size. */
    @Test
    void momentsAreUnbiased() {
        Random random = new Random(1951);
        int[] sizes = {1, 2, 2, 3, 4, 6, 9, 12};
        double sum = 0;
        for (int table = 0; table < 4000; table++) {
            sum += component(sizes, 0.5, random);
        }
        assertThat(sum / 4000).isBetween(0.47, 0.53);
    }

    /** The interval of the mean takes the components as known; with Student's a - 1 degrees of freedom it still holds enough. */
    @Test
    void meanOfAllGroupsIsHeldToo() {
        Random random = new Random(1992);
        int[] sizes = {2, 2, 3, 3, 4, 4, 5, 6, 8, 12};
        int held = 0;
        for (int table = 0; table < 2000; table++) {
            double[][] x = values(sizes, 0.5, random);
            GroupComponents reml = GroupComponents.of(RatingMatrix.of(x), GroupComponents.Method.REML);
            held += ((Estimate.Computed) reml.mean()).interval().contains(0) ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(0.93, 0.97);
    }

    private static double component(int[] sizes, double share, Random random) {
        GroupIcc icc = simulated(sizes, share, random);
        double between = icc.variance().meanSquareBetween().value();
        double within = icc.variance().meanSquareWithin().value();
        return (between - within) / icc.sizes().effective().value();
    }

    private static GroupIcc simulated(int[] sizes, double share, Random random) {
        return GroupIcc.of(RatingMatrix.of(values(sizes, share, random)));
    }

    private static double[][] values(int[] sizes, double share, Random random) {
        double[][] x = new double[sizes.length][12];
        for (int group = 0; group < sizes.length; group++) {
            double level = Math.sqrt(share) * random.nextGaussian();
            for (int rater = 0; rater < 12; rater++) {
                double value = level + Math.sqrt(1 - share) * random.nextGaussian();
                x[group][rater] = rater < sizes[group] ? (float) value : Double.NaN; // short numbers are quicker
            }
        }
        return x;
    }
}
