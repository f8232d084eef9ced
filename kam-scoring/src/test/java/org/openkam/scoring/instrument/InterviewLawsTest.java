package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;

/** What holds for every interview. */
class InterviewLawsTest {

    private static InterviewPanel panel(long seed, int people) {
        Random random = new Random(seed);
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < people; p++) {
            for (int a = 0; a <= random.nextInt(3); a++) {
                int[] values = random.ints(1 + random.nextInt(3), 1, 6).toArray();
                panel.rate("P" + p, "X" + random.nextInt(5) + "-" + a, random.nextBoolean() ? "PLN" : "STR", values);
            }
        }
        return panel;
    }

    private static List<InstrumentScore> scores(InterviewPanel panel, List<InterviewRating> ratings) {
        CompetencyInterviewScorer scorer = CompetencyInterviewScorer.of(panel.programme(ratings));
        return scorer.assessees().stream()
                .flatMap(a -> scorer.scores(a).stream())
                .toList();
    }

    @Property(tries = 40)
    void orderOfRatingsLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int people) {
        InterviewPanel panel = panel(seed, people);
        List<InterviewRating> shuffled = new ArrayList<>(panel.ratings());
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(scores(panel, shuffled)).isEqualTo(scores(panel, panel.ratings()));
    }

    @Property(tries = 40)
    void scoresAndIntervalsStayOnTheScaleAndTheTraceHoldsTheSums(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int people) {
        InterviewPanel panel = panel(seed, people);
        for (InstrumentScore score : scores(panel, panel.ratings())) {
            if (score.estimate() instanceof Computed known) {
                assertThat(known.value()).isBetween(1.0, 5.0);
                assertThat(fromParts(score.trace(), "interview.angle").toDouble())
                        .isEqualTo(known.value());
                assertThat(fromParts(score.trace(), "interview.assessor").toDouble())
                        .isEqualTo(known.value());
                if (known.interval() != null) {
                    assertThat(known.interval().lower()).isGreaterThanOrEqualTo(1);
                    assertThat(known.interval().upper()).isLessThanOrEqualTo(5);
                    assertThat(known.interval().contains(known.value())).isTrue();
                }
            }
        }
    }

    /** Reckons the score again from the means and counts that the trace shows. */
    private static Fraction fromParts(ScoreTrace trace, String step) {
        Fraction sum = Fraction.ZERO;
        long answers = 0;
        for (ScoreTrace part : trace.parts()) {
            if (part.step().equals(step)) {
                long n = Long.parseLong(part.facts().get("answers"));
                sum = sum.plus(Fraction.parse(part.facts().get("score")).times(Fraction.of(n, 1)));
                answers += n;
            }
        }
        return sum.dividedBy(Fraction.of(answers, 1));
    }

    /** All ratings turned at the middle of the scale: the scores turn, the errors stay. */
    @Property(tries = 40)
    void turningTheScaleTurnsTheScores(@ForAll long seed, @ForAll @IntRange(min = 10, max = 16) int people) {
        InterviewPanel panel = panel(seed, people);
        List<InterviewRating> turned = panel.ratings().stream()
                .map(r -> new InterviewRating(
                        r.assessee(),
                        r.assessor(),
                        r.competency(),
                        r.angle(),
                        Answer.of(6 - ((Answer.Rated) r.value()).code())))
                .toList();
        List<InstrumentScore> before = scores(panel, panel.ratings());
        List<InstrumentScore> after = scores(panel, turned);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).flags()).isEqualTo(before.get(i).flags());
            if (before.get(i).estimate() instanceof Computed known) {
                Computed other = (Computed) after.get(i).estimate();
                assertThat(other.value()).isCloseTo(6 - known.value(), within(1e-14));
                assertThat(other.standardError() == null).isEqualTo(known.standardError() == null);
                if (known.standardError() != null) {
                    assertThat(other.standardError().value())
                            .isEqualTo(known.standardError().value());
                }
            }
        }
    }

    /** Another answer equal to the mean leaves it where it is; a higher rating never lowers it. */
    @Property(tries = 40)
    void moreAndBetterAnswers(
            @ForAll @IntRange(min = 1, max = 4) int low, @ForAll @IntRange(min = 1, max = 5) int same) {
        double one = mean(new InterviewPanel().rate("P", "X", same, same));
        assertThat(mean(new InterviewPanel().rate("P", "X", same, same, same))).isEqualTo(one);
        assertThat(mean(new InterviewPanel().rate("P", "X", low + 1, same)))
                .isGreaterThan(mean(new InterviewPanel().rate("P", "X", low, same)));
    }

    private static double mean(InterviewPanel panel) {
        return CompetencyInterviewScorer.of(panel.programme())
                .scores("P")
                .get(0)
                .estimate()
                .value();
    }
}
