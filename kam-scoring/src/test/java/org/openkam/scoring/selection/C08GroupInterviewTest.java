package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.fit.RankRange;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * The table of Shrout, P. E., Fleiss, J. L. (1979), Psychological Bulletin 86, 420-428: six people, four judges, residual mean
 * square 1.02 (1.0194).
 */
class C08GroupInterviewTest {
    private static final List<String> PEOPLE = List.of("A", "B", "C", "D", "E", "F");
    private static final RatingMatrix RATINGS = RatingMatrix.of(
            new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

    @Test
    void meansErrorsAndRanks() {
        GroupInterview interview = GroupInterview.of(PEOPLE, RATINGS, 0.95);
        assertThat(interview.standings())
                .extracting(s -> s.rank() + " " + s.candidate() + " " + s.mean().value())
                .containsExactly("1 E 7.5", "2 C 6.5", "3 A 6.0", "4 F 4.75", "5 D 4.0", "6 B 3.0");
        Computed best = (Computed) interview.standings().get(0).mean();
        assertThat(best.standardError().value()).isCloseTo(Math.sqrt(1.0194 / 4), within(0.0001));
        assertThat(best.standardError().degreesOfFreedom()).isEqualTo(15);
        // t of 15 degrees of freedom is 2.131: told apart from 2.131 x sqrt(2 x 1.0194 / 4) = 1.522 on.
        assertThat(interview.ranges().ranges())
                .extracting(RankRange::ranks)
                .containsExactly("1-3", "1-3", "1-4", "3-5", "4-6", "5-6");
    }

    @Test
    void theShortListAndWhoCannotBeToldFromIt() {
        GroupInterview interview = GroupInterview.of(PEOPLE, RATINGS, 0.95);
        assertThat(interview.shortlist(2))
                .extracting(GroupInterview.Standing::candidate)
                .containsExactly("E", "C");
        assertThat(interview.nearMisses(2)).containsExactly("A");
        assertThat(interview.render()).startsWith("1 E 7.5000");
    }

    @Test
    void tiesShareTheirRankAndStayTogether() {
        GroupInterview interview = GroupInterview.of(
                List.of("Z", "Y", "X", "W"), RatingMatrix.of(new double[][] {{3, 4}, {4, 3}, {5, 5}, {1, 2}}), 0.95);
        assertThat(interview.standings())
                .extracting(s -> s.rank() + s.candidate())
                .containsExactly("1X", "2Y", "2Z", "4W");
        assertThat(interview.shortlist(2)).hasSize(3);
    }

    @Test
    void theOrderOfRowsAndObserversDoesNotMatter() {
        RatingMatrix turned = RatingMatrix.of(
                new double[][] {{7, 4, 2, 6}, {9, 6, 5, 10}, {6, 2, 1, 7}, {8, 6, 4, 8}, {2, 3, 1, 6}, {8, 5, 2, 9}});
        GroupInterview interview = GroupInterview.of(List.of("F", "E", "D", "C", "B", "A"), turned, 0.95);
        assertThat(interview.standings())
                .isEqualTo(GroupInterview.of(PEOPLE, RATINGS, 0.95).standings());
    }

    @Test
    void whatIsMissingTakesTheErrorsAway() {
        GroupInterview gap = GroupInterview.of(
                List.of("A", "B", "C"),
                RatingMatrix.of(new double[][] {{3, Double.NaN}, {4, 3}, {Double.NaN, Double.NaN}}),
                0.95);
        assertThat(gap.standings())
                .extracting(GroupInterview.Standing::toString)
                .containsExactly("1 B 3.5000", "2 A 3.0000", "- C not computable (NO_DATA)");
        assertThat(gap.ranges().ranges()).isEmpty();
        GroupInterview one = GroupInterview.of(List.of("A", "B"), RatingMatrix.of(new double[][] {{3}, {4}}), 0.95);
        assertThat(one.residual()).hasToString("not computable (TOO_FEW_UNITS)");
        assertThat(GroupInterview.of(List.of(), RatingMatrix.of(new double[0][]), 0.95)
                        .standings())
                .isEmpty();
    }

    @Test
    void veryLargeRatingsStayFinite() {
        double[][] large = {{1.7e308, 1.7e308}, {-1.7e308, 1}};
        GroupInterview interview = GroupInterview.of(List.of("A", "B"), RatingMatrix.of(large), 0.95);
        assertThat(interview.standings().get(0).mean().value()).isEqualTo(1.7e308);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GroupInterview.of(List.of("A"), RATINGS, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupInterview.of(List.of("A", "A", "B", "C", "D", "E"), RATINGS, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupInterview.of(PEOPLE, RATINGS, 0.95).shortlist(0));
    }
}
