package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.progress.RetentionReview.Flag;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source case H4, rule R38: money alone doesn't keep a key account manager. */
class H04RetentionTest {
    private static final RatingScale SCALE = RatingScale.of(1, 5);

    /** 0 stands for not answered. */
    private static MotivatorScore score(Motivator motivator, int importance, int satisfaction) {
        return new MotivatorScore(motivator, estimate(importance), estimate(satisfaction));
    }

    private static Estimate estimate(int points) {
        return points == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(points);
    }

    /** Everything matters and is met, but for one. */
    private static RetentionReview allButOne(Motivator motivator, int importance, int satisfaction) {
        List<MotivatorScore> scores = new ArrayList<>();
        for (Motivator other : Motivator.values()) {
            scores.add(other == motivator ? score(motivator, importance, satisfaction) : score(other, 5, 5));
        }
        return RetentionReview.of("A01", scores, SCALE);
    }

    @Test
    void wellPaidAndAboutToLeaveTheBoss() {
        RetentionReview review = allButOne(Motivator.MANAGER, 5, 1);
        assertThat(review.flag()).isEqualTo(Flag.TALK);
        assertThat(review.unmet()).containsExactly(Motivator.MANAGER);
        assertThat(review.isMoneyNoHelp()).isTrue();
        assertThat(review.render(Locale.ENGLISH))
                .contains("- matters and is hardly met: the own manager")
                .contains("more of it would hardly help");
        assertThat(review.render(Locale.forLanguageTag("ru"))).contains("непосредственный руководитель");
        assertThat(review.render(Locale.forLanguageTag("pl"))).contains("bezpośredni przełożony");
    }

    @Test
    void moneyAloneRaisesNoFlag() {
        RetentionReview review = allButOne(Motivator.PAY, 5, 1);
        assertThat(review.flag()).isEqualTo(Flag.NO_SIGN);
        assertThat(review.isMoneyNoHelp()).isFalse();
    }

    /** On 1..5 a motivator matters from 3.5 and is unmet up to 2.5. */
    @Test
    void cutsOfAFivePointScale() {
        assertThat(allButOne(Motivator.GROWTH, 3, 1).flag()).isEqualTo(Flag.NO_SIGN);
        assertThat(allButOne(Motivator.GROWTH, 4, 3).flag()).isEqualTo(Flag.NO_SIGN);
        assertThat(allButOne(Motivator.GROWTH, 4, 2).flag()).isEqualTo(Flag.TALK);
        var half = new MotivatorScore(Motivator.GROWTH, Estimate.of(3.5), Estimate.of(2.5));
        assertThat(half.state(SCALE, RetentionPolicy.standard())).isEqualTo(MotivatorScore.State.UNMET);
    }

    @Test
    void unknownIsUnknown() {
        assertThat(RetentionReview.of("A01", List.of(), SCALE).flag()).isEqualTo(Flag.UNKNOWN);
        assertThat(allButOne(Motivator.TEAM, 5, 0).flag()).isEqualTo(Flag.UNKNOWN);
        assertThat(allButOne(Motivator.TEAM, 0, 1).flag()).isEqualTo(Flag.UNKNOWN);
        assertThat(allButOne(Motivator.TEAM, 2, 0).flag())
                .isEqualTo(Flag.NO_SIGN); // whatever the answer, it doesn't matter
        assertThat(allButOne(Motivator.TEAM, 0, 5).flag()).isEqualTo(Flag.NO_SIGN); // whatever it matters, it is met
        assertThat(allButOne(Motivator.PAY, 5, 0).flag()).isEqualTo(Flag.NO_SIGN);
        RetentionReview mixed = RetentionReview.of("A01", List.of(score(Motivator.MANAGER, 5, 1)), SCALE);
        assertThat(mixed.flag()).isEqualTo(Flag.TALK);
        assertThat(mixed.unknown()).hasSize(6);
        assertThat(mixed.isMoneyNoHelp()).isFalse(); // nobody asked about money
    }

    @Test
    void oneAnswerAMotivator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionReview.of(
                        "A01", List.of(score(Motivator.PAY, 1, 1), score(Motivator.PAY, 1, 1)), SCALE))
                .withMessage("Motivator (PAY) must come only once.");
    }

    /** To answer what was unknown never takes back a reason to talk, and more satisfaction never makes one. */
    @Property(tries = 200)
    void answersAndSatisfaction(
            @ForAll @Size(10) List<@IntRange(max = 5) Integer> importance,
            @ForAll @Size(10) List<@IntRange(max = 5) Integer> satisfaction,
            @ForAll @IntRange(max = 9) int which) {
        List<MotivatorScore> before = new ArrayList<>();
        for (Motivator m : Motivator.values()) {
            before.add(score(m, importance.get(m.ordinal()), satisfaction.get(m.ordinal())));
        }
        Motivator changed = Motivator.values()[which];
        List<MotivatorScore> better = new ArrayList<>(before);
        better.set(which, score(changed, importance.get(which), 5));
        RetentionReview first = RetentionReview.of("A01", before, SCALE);
        RetentionReview second = RetentionReview.of("A01", better, SCALE);
        assertThat(first.unmet()).containsAll(second.unmet());
        assertThat(second.flag()).isGreaterThanOrEqualTo(first.flag());
    }
}
