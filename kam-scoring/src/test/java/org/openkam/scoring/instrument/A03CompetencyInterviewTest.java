package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.InterviewPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Row A3 of the source cases: an interview's ratings give a score with its error, and say what it rests on. */
class A03CompetencyInterviewTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");

    /** Ten people, two assessors each: MS_a = 4, MS_e = 1/2, n0 = 2, so var_a = 7/4 and SE^2 = 7/4 / 2 + 1/2 / 4 = 1. */
    private static InterviewPanel ten() {
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < 10; p++) {
            panel.rate("P" + p, "X", 2, 3).rate("P" + p, "Y", 4, 5);
        }
        return panel;
    }

    private static InstrumentScore score(InterviewPanel panel, String assessee) {
        return CompetencyInterviewScorer.of(panel.programme()).scores(assessee).get(0);
    }

    private static StandardError error(InstrumentScore score) {
        return ((Computed) score.estimate()).standardError();
    }

    @Test
    void meanAndErrorAsReckonedByHand() {
        InstrumentScore score = score(ten(), "P3");

        assertThat(score.instrument()).isEqualTo("INTERVIEW");
        assertThat(score.competency()).isEqualTo("PLN");
        assertThat(score.estimate().value()).isEqualTo(3.5);
        assertThat(score.evidence()).isEqualTo(4);
        assertThat(error(score).value()).isCloseTo(1, within(1e-15));
        assertThat(error(score).degreesOfFreedom()).isCloseTo(10, within(1e-12));
        assertThat(error(score).assumed()).isFalse();
        Computed estimate = (Computed) score.estimate();
        assertThat(estimate.interval()).isNotNull();
        // Student's t at .975 with 10 degrees, from the closed form for even degrees in 40 digits
        assertThat(estimate.interval().lower()).isCloseTo(3.5 - 2.2281388519862747, within(1e-12));
        assertThat(estimate.interval().upper()).isEqualTo(5); // the end of the scale
        assertThat(score.flags()).containsExactly(EvidenceFlag.ASSESSORS_DIFFER);
        assertThat(score).hasToString("INTERVIEW PLN 3.5000 ± 1.0000 [1.2719, 5.0000] (n = 4) [ASSESSORS_DIFFER]");
    }

    /** One assessor with two answers: SE^2 = 7/4 + 1/2 / 2 = 2, the assessors' part borrowed. */
    @Test
    void oneAssessorBorrowsWhatAssessorsDifferBy() {
        InstrumentScore score = score(ten().rate("Q", "X", 3, 4), "Q");

        assertThat(error(score).value()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(error(score).assumed()).isTrue();
        assertThat(score.flags()).containsExactlyInAnyOrder(EvidenceFlag.ONE_ASSESSOR, EvidenceFlag.FEW_QUESTIONS);
        assertThat(score.trace().render()).contains("borrowed from people with two assessors (assumed)");
    }

    /** Mean squares within one assessor, 1/2 for two answers one apart: SE^2 = 1/2 / 2. */
    @Test
    void withoutAnySecondAssessorTheErrorIsOfAnswersOnly() {
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < 10; p++) {
            panel.rate("P" + p, "X", 2, 3);
        }
        InstrumentScore score = score(panel, "P0");

        assertThat(error(score)).isEqualTo(new StandardError(0.5, 10, true));
        assertThat(score.trace().render()).contains("nobody had two assessors");
    }

    /** One answer an assessor: all is between assessors, MS_a = 2, SE^2 = 2 / 2. */
    @Test
    void oneAnswerEachLeavesAssessorsOnly() {
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < 10; p++) {
            panel.rate("P" + p, "X", 2).rate("P" + p, "Y", 4);
        }
        assertThat(error(score(panel, "P0"))).isEqualTo(new StandardError(1, 10, false));
    }

    /** Assessors agree: MS_a = 0 with 10 degrees, MS_e = 1/2 with 20; pooled 1/3, SE^2 = 1/3 / 4. */
    @Test
    void assessorsWhoDifferLessThanAnswersArePooledWithThem() {
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < 10; p++) {
            panel.rate("P" + p, "X", 2, 3).rate("P" + p, "Y", 3, 2);
        }
        StandardError error = error(score(panel, "P0"));
        assertThat(error.value()).isCloseTo(Math.sqrt(1.0 / 12), within(1e-15));
        assertThat(error.degreesOfFreedom()).isEqualTo(30);
    }

    @Test
    void fewerThanTenPeopleGiveAScoreWithoutError() {
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < 9; p++) {
            panel.rate("P" + p, "X", 2, 3).rate("P" + p, "Y", 4, 5);
        }
        InstrumentScore score = score(panel.rate("Q", "X", 4), "Q");

        assertThat(score.estimate()).isEqualTo(Estimate.of(4));
        assertThat(score.trace().render()).contains("fewer than 10 people with two rated answers");
        InterviewPolicy nine = new InterviewPolicy(0.375, 0.25, 9, InterviewPolicy.Desirability.standard());
        assertThat(error(CompetencyInterviewScorer.of(
                                panel.programme(),
                                nine,
                                ScoringPolicy.standard().error())
                        .scores("P0")
                        .get(0)))
                .isNotNull();
    }

    @Test
    void answersThatNeverDifferGiveNoErrorAndNotAnErrorOfZero() {
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < 12; p++) {
            panel.rate("P" + p, "X", 3, 3).rate("P" + p, "Y", 3, 3);
        }
        InstrumentScore score = score(panel, "P0");
        assertThat(score.estimate()).isEqualTo(Estimate.of(3));
        assertThat(score.trace().render()).contains("no two answers of any person differ");
    }

    @Test
    void answersWithoutARatingAreNoZeros() {
        InterviewPanel panel = ten();
        panel.add(new InterviewRating("P0", "X", "PLN", "Z", Answer.Unrated.NOT_OBSERVED));
        panel.add(new InterviewRating("Q", "X", "PLN", "A", Answer.Unrated.DECLINED));

        assertThat(score(panel, "P0").estimate()).isEqualTo(score(ten(), "P0").estimate());
        assertThat(score(panel, "Q").estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(score(panel, "Q").evidence()).isZero();
        assertThat(score(panel, "Q").trace().render()).contains("no answer was rated");
    }

    @Test
    void aRatingOutsideOfTheScaleCostsItsOwnScoreOnly() {
        InterviewPanel panel = ten().rate("Q", "X", 3, 9, 4);

        assertThat(score(panel, "Q").estimate()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(score(panel, "P0").estimate().value()).isEqualTo(3.5);
    }

    @Test
    void whoTookNoPartHasNoScoreAndAnAskedCompetencyAlwaysHasOne() {
        CompetencyInterview interview = new CompetencyInterview(
                RatingScale.of(1, 5), Set.of("STR", "PLN"), 2, CompetencyInterview.Depth.standard());
        CompetencyInterviewScorer scorer = CompetencyInterviewScorer.of(
                ten().rate("P0", "X", "SAL", 5).with(interview).programme());

        assertThat(scorer.scores("nobody")).isEmpty();
        assertThat(scorer.scores("P0")).extracting(InstrumentScore::competency).containsExactly("PLN", "STR");
        assertThat(scorer.scores("P0").get(1).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(scorer).hasToString("INTERVIEW of 10 people on 2 competencies");
        assertThatThrownBy(() -> CompetencyInterviewScorer.of(null)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A mean of 7 on 1..9 is 1 + 6 * 4/8 = 4 on 1..5; a standard error of 2 points there is one of 1 here. */
    @Test
    void anotherScaleIsConvertedAndSaysSo() {
        InterviewPanel panel = new InterviewPanel();
        for (int p = 0; p < 10; p++) {
            panel.rate("P" + p, "X", 4, 6).rate("P" + p, "Y", 8, 10 - 1, 8);
        }
        var interview =
                new CompetencyInterview(RatingScale.of(1, 9), Set.of("PLN"), 2, CompetencyInterview.Depth.standard());
        InstrumentScore converted = score(panel.with(interview), "P0");
        assertThat(converted.estimate().value()).isEqualTo(4);
        assertThat(converted.trace().render()).contains("from the scale 1..9 (mean 7.00) to 1..5, a point counts 0.50");
    }

    @Test
    void policyMayAskForNoInterval() {
        ScoringPolicy.ErrorPolicy none =
                ScoringPolicy.standard().with("none", IntervalMethod.none()).error();
        InstrumentScore score = CompetencyInterviewScorer.of(ten().programme(), InterviewPolicy.standard(), none)
                .scores("P0")
                .get(0);
        assertThat(((Computed) score.estimate()).interval()).isNull();
        assertThat(error(score)).isNotNull();
    }

    /** Python 3.11, fractions: the formulas of the class over interview.csv; equal numbers of answers, so SE^2 = MS_a / 4. */
    @ParameterizedTest
    @CsvSource({
        "REL, 0.449247055267663",
        "CBX, 0.46909709371657093",
        "PLN, 0.4389855730355308",
        "STR, 0.38188130791298663",
        "SAL, 0.4161455074049621",
        "COM, 0.414578098794425"
    })
    void sampleProgramme(String competency, double expected) {
        CompetencyInterviewScorer scorer = CompetencyInterviewScorer.of(ProgrammeFolder.read(PROGRAMME));

        assertThat(scorer.assessees()).hasSize(48);
        assertThat(scorer.competencies()).hasSize(14);
        InstrumentScore score = scorer.scores("A001").stream()
                .filter(s -> s.competency().equals(competency))
                .findFirst()
                .orElseThrow();
        assertThat(error(score).value()).isCloseTo(expected, within(1e-12));
        assertThat(error(score).degreesOfFreedom()).isCloseTo(48, within(1e-9));
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(score.trace().render(Locale.forLanguageTag(language))).doesNotContain("{");
        }
    }

    /** Wide scale, so that rounding is small: 95 % intervals hold the true mean about 95 times in 100. */
    @Test
    void intervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(20260101);
        int held = 0;
        int all = 0;
        var interview = new CompetencyInterview(
                RatingScale.of(-100, 100), Set.of("PLN"), 3, CompetencyInterview.Depth.standard());
        for (int run = 0; run < 20; run++) {
            InterviewPanel panel = new InterviewPanel().with(interview);
            double[] truth = new double[40];
            for (int p = 0; p < truth.length; p++) {
                truth[p] = 20 * random.nextGaussian();
                for (String assessor : p % 3 == 0 ? List.of("X", "Y", "Z") : List.of("X", "Y")) {
                    double severity = 6 * random.nextGaussian();
                    int[] values = new int[assessor.equals("X") ? 3 : 2];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = (int) Math.rint(truth[p] + severity + 9 * random.nextGaussian());
                    }
                    panel.rate("P" + p, assessor + p, values);
                }
            }
            CompetencyInterviewScorer scorer = CompetencyInterviewScorer.of(panel.programme());
            for (int p = 0; p < truth.length; p++) {
                Computed estimate = (Computed) scorer.scores("P" + p).get(0).estimate();
                held += estimate.interval().contains(3 + truth[p] / 50) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) held / all).isBetween(0.93, 0.97);
    }
}
