package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.instrument.CaseCriterion.CaseMark;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/** Source case A9: complex cases by rubric; E10, R41, R42 and R43 as criteria. */
class A09ComplexCasesTest {
    private static final Set<String> SAL = Set.of("SAL");
    private static final StepCriterion CLOSE = StepCriterion.dealClose("CLOSE", SAL);
    private static final CaseRubric RUBRIC = new CaseRubric(
            "DEAL",
            List.of(
                    CLOSE,
                    new TimeCriterion("CALL", SAL, TimeCriterion.Window.FOLLOW_UP, 1),
                    CaseCriterion.bipolar("STANCE", Set.of("SAL", "REL"), RatingScale.of(1, 5), 4),
                    new LevelCriterion("OFFER", Set.of("DEAL"), List.of(0, 1, 3))));

    /** Five steps of E10: all, one left out, two swapped, none; other steps between cost nothing. */
    @Test
    void stepsInTheirOrder() {
        List<String> all = StepCriterion.DEAL_CLOSE;
        assertThat(CLOSE.inOrder(all)).isEqualTo(5);
        assertThat(CLOSE.inOrder(List.of(all.get(0), all.get(2), all.get(3), all.get(4))))
                .isEqualTo(4);
        assertThat(CLOSE.inOrder(List.of(all.get(0), all.get(2), all.get(1), all.get(3), all.get(4))))
                .isEqualTo(4);
        assertThat(CLOSE.inOrder(List.of(all.get(4), all.get(3), all.get(2), all.get(1), all.get(0))))
                .isEqualTo(1);
        assertThat(CLOSE.inOrder(List.of("COFFEE", all.get(0), "COFFEE", all.get(1))))
                .isEqualTo(2);
        assertThat(CLOSE.inOrder(List.of(all.get(0), all.get(0), all.get(0)))).isEqualTo(1);
        assertThat(CLOSE.inOrder(List.of())).isZero();
    }

    @Property(tries = 200)
    void stepsAreThoseOfTheLongestCommonSubsequence(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 5) Integer> taken) {
        List<String> codes = taken.stream()
                .map(i -> i < 5 ? StepCriterion.DEAL_CLOSE.get(i) : "OTHER")
                .toList();
        int longest = 0;
        for (int mask = 0; mask < 32; mask++) { // every subsequence of the five
            int at = 0;
            int found = 0;
            for (int step = 0; step < 5; step++) {
                if ((mask >> step & 1) == 1) {
                    while (at < codes.size() && !codes.get(at).equals(StepCriterion.DEAL_CLOSE.get(step))) {
                        at++;
                    }
                    found += at < codes.size() ? 1 : 0;
                    at++;
                }
            }
            longest = found == Integer.bitCount(mask) ? Math.max(longest, found) : longest;
        }
        assertThat(CLOSE.inOrder(codes)).isEqualTo(longest);
    }

    /** R41: after 24 hours; R43: about nine months before. */
    @Test
    void timesHaveAWindow() {
        TimeCriterion.Window call = TimeCriterion.Window.FOLLOW_UP;
        assertThat(call.contains(Duration.ofHours(23))).isFalse();
        assertThat(call.contains(Duration.ofHours(24))).isTrue();
        assertThat(call.contains(Duration.ofHours(49))).isFalse();
        assertThat(TimeCriterion.Window.TENDER_LEAD.contains(Duration.ofDays(270)))
                .isTrue();
        assertThat(TimeCriterion.Window.TENDER_LEAD.contains(Duration.ofDays(180)))
                .isFalse();
        assertThatThrownBy(() -> new TimeCriterion.Window(Duration.ofHours(2), Duration.ofHours(1)))
                .hasMessageContaining("must not lie before");
    }

    /** R42: best in the middle, and the side isn't lost. */
    @Test
    void bipolarItemIsBestInTheMiddle() {
        BipolarItem five = BipolarItem.middle(RatingScale.of(1, 5));
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(five::score))
                .containsExactly(
                        Fraction.of(1, 1), Fraction.of(3, 1), Fraction.of(5, 1), Fraction.of(3, 1), Fraction.of(1, 1));
        assertThat(five.side(2)).isEqualTo(BipolarItem.Side.LOW);
        assertThat(five.side(3)).isEqualTo(BipolarItem.Side.BEST);
        assertThat(five.side(4)).isEqualTo(BipolarItem.Side.HIGH);
        BipolarItem four = BipolarItem.middle(RatingScale.of(1, 4));
        assertThat(four.score(2))
                .isEqualTo(four.score(3))
                .isEqualTo(Fraction.of(3, 1)); // a third of the way to the end
        BipolarItem leaning = new BipolarItem(RatingScale.of(1, 5), Fraction.of(4, 1));
        assertThat(leaning.score(4)).isEqualTo(Fraction.of(5, 1));
        assertThat(leaning.score(5)).isEqualTo(leaning.score(1)).isEqualTo(Fraction.of(1, 1));
        assertThatThrownBy(() -> five.score(6)).hasMessageContaining("must lie on the scale 1..5");
        assertThatThrownBy(() -> new BipolarItem(RatingScale.of(1, 5), Fraction.of(5, 1)))
                .hasMessageContaining("must lie between the ends");
    }

    @Property(tries = 100)
    void bipolarScoresStayOnTheScaleAndFallFromTheBest(
            @ForAll @IntRange(min = -100, max = 99) int lowest, @ForAll @IntRange(min = 1, max = 100) int range) {
        RatingScale scale = RatingScale.of(lowest, Math.min(100, lowest + range));
        BipolarItem item = BipolarItem.middle(scale);
        for (int rating = scale.lowest(); rating <= scale.highest(); rating++) {
            assertThat(item.score(rating).toDouble()).isBetween((double) scale.lowest(), (double) scale.highest());
            assertThat(item.score(rating)).isEqualTo(item.score(scale.reverse(rating)));
        }
    }

    /** 4 of 5 steps, call in time, stance 2 of 1..5 gives 2 of 4, level 2 gives 3 of 3: SAL 7 of 10, REL 2 of 4, DEAL 3 of 3. */
    @Test
    void severalCompetenciesOfACase() {
        CaseScore score = RUBRIC.score(Map.of(
                "CLOSE", new CaseMark.Steps(StepCriterion.DEAL_CLOSE.subList(0, 4)),
                "CALL", new CaseMark.Time(Duration.ofHours(30)),
                "STANCE", new CaseMark.Level(2),
                "OFFER", new CaseMark.Level(2)));

        assertThat(score.share("SAL")).isEqualTo(Estimate.of(0.7));
        assertThat(score.share("REL")).isEqualTo(Estimate.of(0.5));
        assertThat(score.share("DEAL")).isEqualTo(Estimate.of(1));
        assertThat(score.share().value()).isCloseTo(10 / 13d, within(1e-15));
        assertThat(score.on(RatingScale.of(1, 5), "REL")).isEqualTo(Estimate.of(3));
        assertThat(score.left()).isEmpty();
        assertThat(score.render()).contains("CLOSE: 4.00 of 5", "SAL: share 0.7000");
    }

    @Test
    void whatIsNotMarkedHasNoPart() {
        CaseScore score = RUBRIC.score(Map.of(
                "CLOSE", new CaseMark.NotObserved(),
                "CALL", new CaseMark.Level(1),
                "STANCE", new CaseMark.Level(9),
                "OFFER", new CaseMark.Level(1),
                "ZZZ", new CaseMark.Level(1)));

        assertThat(score.left()).containsExactly("CLOSE", "CALL", "STANCE", "ZZZ");
        assertThat(score.share("SAL")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(score.share("DEAL").value()).isCloseTo(1 / 3d, within(1e-15));
        assertThatThrownBy(() -> new CaseRubric("X", List.of(CLOSE, CLOSE))).hasMessageContaining("a code twice");
    }

    @Test
    void twoRatersAreCompared() {
        Random random = new Random(5);
        List<CaseScore> first = new ArrayList<>();
        List<CaseScore> second = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int level = random.nextInt(3);
            int stance = 1 + random.nextInt(3);
            first.add(RUBRIC.score(Map.of("OFFER", new CaseMark.Level(level), "STANCE", new CaseMark.Level(stance))));
            second.add(RUBRIC.score(Map.of(
                    "OFFER", new CaseMark.Level(level), "STANCE", new CaseMark.Level(Math.max(1, stance - i % 2)))));
        }
        CaseAgreement same = CaseAgreement.of(first, first);
        assertThat(same.total().value()).isEqualTo(1);
        assertThat(same.byCriterion().get("OFFER")).isEqualTo(Estimate.of(0));
        assertThat(same.byCriterion().get("CALL")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));

        CaseAgreement other = CaseAgreement.of(first, second);
        assertThat(other.total().value()).isBetween(0.5, 0.99);
        assertThat(other.difference().value()).isPositive();
        assertThat(other.solutions()).isEqualTo(30);
        assertThat(other.render()).contains("STANCE: mean absolute difference ");
        List<CaseScore> turned = new ArrayList<>(first);
        Collections.reverse(turned);
        List<CaseScore> turnedToo = new ArrayList<>(second);
        Collections.reverse(turnedToo);
        assertThat(CaseAgreement.of(turned, turnedToo)).isEqualTo(other);
        assertThat(CaseAgreement.of(List.of(), List.of()).difference())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThatThrownBy(() -> CaseAgreement.of(first, List.of())).hasMessageContaining("must be that of the first");
    }

    /** Both give OFFER 1 of 3; the first alone marks STANCE, 4 of 4: (1 + 4) / 7 is no other opinion than 1 / 3. */
    @Test
    void whatOneRaterAloneMarkedSetsThemNotApart() {
        CaseScore both = RUBRIC.score(Map.of("OFFER", new CaseMark.Level(1), "STANCE", new CaseMark.Level(4)));
        CaseScore one = RUBRIC.score(Map.of("OFFER", new CaseMark.Level(1)));
        CaseScore full = RUBRIC.score(Map.of("OFFER", new CaseMark.Level(2)));
        CaseScore none = RUBRIC.score(Map.of("STANCE", new CaseMark.Level(4)));
        CaseAgreement agreement =
                CaseAgreement.of(List.of(both, full, none), List.of(one, full, one)); // nothing in common in the third
        assertThat(agreement.difference()).isEqualTo(Estimate.of(0));
        assertThat(agreement.solutions()).isEqualTo(2);
        assertThat(agreement.total().value()).isEqualTo(1);
    }
}
