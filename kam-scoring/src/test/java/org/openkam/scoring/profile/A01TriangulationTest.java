package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.Evidenced;
import org.openkam.scoring.Panel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/** System row A1, rule R01: several instruments to one conclusion with a level of agreement. */
class A01TriangulationTest {
    private static final RatingScale SCALE = RatingScale.of(1, 5);
    private static final ScoringPolicy STANDARD = ScoringPolicy.standard();
    private static final List<String> LANGUAGES = List.of("en", "ru", "pl");

    private static InstrumentScore score(String instrument, double value, double error) {
        return Evidenced.score(instrument, "REL", value, error);
    }

    private static TriangulatedScore combined(InstrumentScore... scores) {
        return TriangulatedScore.of(STANDARD, SCALE, List.of(scores));
    }

    private static TriangulatedScore combined(TriangulationRule rule, InstrumentScore... scores) {
        return TriangulatedScore.of(by(rule), SCALE, List.of(scores));
    }

    private static ScoringPolicy by(TriangulationRule rule) {
        return STANDARD.with(
                "other", new ScoringPolicy.FurtherPolicy(ScoreAdjustment.none(), rule, NormRule.halfOpenBands()));
    }

    /** By hand: w = 100/9 and 25/4, mean 3.216, SE 0.24; Q = 0.36/0.25 = 1.44 on 1 degree, so SE 0.24 * 1.2. */
    @Test
    void twoThatAgreeSupportEachOther() {
        TriangulatedScore both = combined(score("360", 3.0, 0.3), score("INTERVIEW", 3.6, 0.4));

        assertThat(both.level()).isEqualTo(AgreementLevel.SUPPORTED);
        assertThat(both.combined().value()).isCloseTo(3.216, within(1e-12));
        Computed combined = (Computed) both.combined();
        assertThat(combined.standardError().value()).isCloseTo(0.288, within(1e-12));
        assertThat(combined.interval().lower()).isEqualTo(1); // 3.216 - 12.706 * 0.288, cut to the scale
        assertThat(combined.interval().upper()).isEqualTo(5);
        assertThat(both.contradiction()).isEmpty();
        assertThat(both).hasToString("REL 3.2160 ± 0.2880 [1.0000, 5.0000] SUPPORTED by 2 of 2 instruments");
    }

    @Test
    void threeThatAgreeAreFirm() {
        assertThat(combined(score("360", 3.2, 0.3), score("INTERVIEW", 3.4, 0.4), score("HYBRID_TEST", 3.3, 0.5))
                        .level())
                .isEqualTo(AgreementLevel.FIRM);
    }

    /** T2: a single score stays as it is; what has no number is shown and takes no part. */
    @Test
    void oneAloneIsAHypothesis() {
        TriangulatedScore alone = combined(score("INTERVIEW", 3.4, 0.3), Evidenced.none("360", "REL"));

        assertThat(alone.level()).isEqualTo(AgreementLevel.HYPOTHESIS);
        assertThat(alone.combined().value()).isEqualTo(3.4);
        assertThat(alone.instruments()).extracting(InstrumentScore::instrument).containsExactly("360", "INTERVIEW");
        assertThat(alone.scored()).isEqualTo(1);
    }

    @Test
    void noneIsNoEvidence() {
        TriangulatedScore none = combined(Evidenced.none("360", "REL"));

        assertThat(none.level()).isEqualTo(AgreementLevel.NO_EVIDENCE);
        assertThat(none.combined()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    /** By hand: 4.5 - 3.0 = 1.5, SE sqrt(0.08) = 0.2828, 5.3033 times; Q = 28.125, chi-square of 1 degree at 95 % is 3.84. */
    @Test
    void aContradictionIsNeverAveragedAway() {
        TriangulatedScore two = combined(score("360", 3.0, 0.2), score("INTERVIEW", 4.5, 0.2));

        assertThat(two.level()).isEqualTo(AgreementLevel.CONTRADICTION);
        assertThat(two.combined()).isEqualTo(Estimate.notComputable(Reason.CONTRADICTION));
        Contradiction contradiction = two.contradiction().orElseThrow();
        assertThat(contradiction.higher()).isEqualTo("INTERVIEW");
        assertThat(contradiction.lower()).isEqualTo("360");
        assertThat(contradiction.difference().value()).isEqualTo(1.5);
        assertThat(contradiction.times().value()).isCloseTo(5.303300858899107, within(1e-12));
        assertThat(contradiction).hasToString("REL: INTERVIEW above 360 by 1.5000 ± 0.2828");
    }

    /** The pair furthest apart in points isn't the one that contradicts most: its errors are large. */
    @Test
    void theTwoThatDifferMostAgainstTheirErrorAreNamed() {
        Contradiction contradiction = combined(
                        score("360", 3.0, 0.1), score("INTERVIEW", 4.0, 0.1), score("HYBRID_TEST", 1.5, 1.0))
                .contradiction()
                .orElseThrow();

        assertThat(contradiction.higher()).isEqualTo("INTERVIEW");
        assertThat(contradiction.lower()).isEqualTo("360");
    }

    @Test
    void aContradictionHasAQuestionInThreeLanguages() {
        Contradiction contradiction = combined(score("360", 3.0, 0.2), score("OWN_SAMPLE", 4.5, 0.2))
                .contradiction()
                .orElseThrow();
        var bank = ModelLibrary.questionBank(ModelLibrary.KEY_ACCOUNT_MANAGER).orElseThrow();

        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            assertThat(contradiction.statement().in(locale))
                    .contains("OWN_SAMPLE")
                    .doesNotContain("{");
            assertThat(contradiction.question().in(locale)).endsWith("?").doesNotContain("{");
            assertThat(contradiction.question(bank))
                    .isEqualTo(bank.guide(List.of("REL"), 1).get(0).text());
        }
        assertThat(contradiction.statement().in(Locale.ENGLISH)).contains("1.50 points", "5.30 times");
        assertThat(contradiction.statement().in(Locale.forLanguageTag("ru"))).contains("1,50", "5,30");
        assertThat(new Contradiction("NOT_ASKED", "A", "B", Estimate.of(1)).question(bank))
                .isEqualTo(contradiction.question());
    }

    /** A score without error can't be weighed, and nobody can say whether it agrees. */
    @Test
    void withoutErrorNothingIsCompared() {
        TriangulatedScore both =
                combined(score("360", 3.0, 0.3), Evidenced.score("INTERVIEW", "REL", Estimate.of(3.1)));

        assertThat(both.level()).isEqualTo(AgreementLevel.NOT_COMPARABLE);
        assertThat(both.combined()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
    }

    /** Rules that don't look at differences make no contradiction disappear. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noRuleMakesAContradictionDisappear(boolean latest) {
        TriangulationRule rule = latest
                ? TriangulationRule.latest()
                : TriangulationRule.givenWeights(Map.of("360", Fraction.of(1, 2), "INTERVIEW", Fraction.of(1, 2)));

        TriangulatedScore apart = combined(rule, score("360", 3.0, 0.2), score("INTERVIEW", 4.5, 0.2));
        TriangulatedScore close = combined(rule, score("360", 3.0, 0.2), score("INTERVIEW", 3.2, 0.2));

        assertThat(apart.level()).isEqualTo(AgreementLevel.CONTRADICTION);
        assertThat(apart.combined()).isEqualTo(Estimate.notComputable(Reason.CONTRADICTION));
        assertThat(close.level()).isEqualTo(AgreementLevel.SUPPORTED);
        assertThat(close.combined().value()).isEqualTo(latest ? 3.0 : 3.1);
        assertThat(close.trace().render().contains("isn't recorded")).isEqualTo(latest);
        assertThat(apart.trace().replay(by(rule)).isSame()).isTrue();
        assertThat(close.trace().replay(by(rule)).isSame()).isTrue();
        assertThat(close.trace().replay().unknownRules()).isNotEmpty();
    }

    @Test
    void wrongScoresAreRefused() {
        assertThatThrownBy(() -> combined()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> combined(score("360", 3, 1), score("360", 4, 1)))
                .hasMessageContaining("must give one score only");
        assertThatThrownBy(() -> combined(score("360", 3, 1), Evidenced.score("INTERVIEW", "PLN", 3, 1)))
                .hasMessageContaining("must be that of the other scores");
    }

    /** A rule from outside that gives a score out of bounds. */
    private enum Broken implements TriangulationRule {
        INSTANCE;

        @Override
        public String code() {
            return "broken";
        }

        @Override
        public Triangulation combine(List<InstrumentEstimate> estimates, double confidence) {
            return new Triangulation(Estimate.of(99), false, Estimate.notComputable(Reason.NOT_REQUESTED));
        }
    }

    @Test
    void aRuleThatBreaksItsContractGivesNoScore() {
        TriangulatedScore broken = combined(Broken.INSTANCE, score("360", 3, 0.3), score("INTERVIEW", 3.1, 0.3));

        assertThat(broken.combined()).isEqualTo(Estimate.notComputable(Reason.STRATEGY_FAILED));
        assertThat(broken.failure(by(Broken.INSTANCE)).orElseThrow().rule()).isEqualTo("T2");
        assertThat(broken.failure(STANDARD)).isEmpty();
        assertThat(broken.level()).isEqualTo(AgreementLevel.SUPPORTED);
    }

    @Property(tries = 200)
    void laws(
            @ForAll @IntRange(min = 1, max = 5) int instruments,
            @ForAll @DoubleRange(min = 0.01, max = 1) double error,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<InstrumentScore> scores = new ArrayList<>();
        for (int i = 0; i < instruments; i++) {
            scores.add(score("I" + i, 1 + 4 * random.nextDouble(), error * (0.5 + random.nextDouble())));
        }
        TriangulatedScore once = TriangulatedScore.of(STANDARD, SCALE, scores);
        List<InstrumentScore> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, random);

        assertThat(TriangulatedScore.of(STANDARD, SCALE, shuffled)).isEqualTo(once);
        double[] values = scores.stream().mapToDouble(s -> s.estimate().value()).toArray();
        once.combined()
                .fold(
                        c -> assertThat(c.value())
                                .isBetween(
                                        Arrays.stream(values).min().getAsDouble(),
                                        Arrays.stream(values).max().getAsDouble()),
                        reason -> assertThat(reason).isEqualTo(Reason.CONTRADICTION));
        TraceReplay replay = once.trace().replay();
        assertThat(replay.isSame()).as(replay.toString()).isTrue();
        assertThat(replay.figure("combined")).hasValue(once.combined());
        assertThat(replay.verdicts()).containsEntry("level", once.level().name());
    }

    /** The whole way from the 360's cells, in three languages, and every word of it known. */
    @Test
    void theTraceGoesDownToWhatMayBeShown() {
        Panel panel = Panel.of(3, "REL-1");
        panel.rate("A", "p1", "PEER", 3).rate("A", "p2", "PEER", 4).rate("A", "p3", "PEER", 4);
        CompetencyProfile plain = Scoring.standard().score(panel.programme()).profile("A");
        CompetencyProfile profile = Evidenced.with(
                plain,
                new InstrumentEvidence(
                        List.of(score("HYBRID_TEST", 3.4, 0.3)),
                        Map.of("HYBRID_TEST", ScaleMap.ofShare(SCALE)),
                        Set.of()));
        ScoreTrace trace = profile.combined("REL").trace();

        assertThat(trace.render())
                .contains("PEER = 3.6667", "brought to the model's scale from 1 to 5", "without standard error");
        assertThat(trace.replay().isSame()).isTrue();
        Messages words = Messages.of(TraceDiff.class, "tracediff");
        for (String language : LANGUAGES) {
            assertThat(trace.render(Locale.forLanguageTag(language))).doesNotContain("{");
            assertThat(words.keys(new Language(language)))
                    .contains("step.combined", "step.instrument", "step.level", "fact.triangulation");
        }
        assertThat(trace.diff(plain.combined("REL").trace()).isEmpty()).isFalse();
    }

    @Test
    void aChangedTraceIsFoundOut() {
        ScoreTrace trace =
                combined(score("360", 3.0, 0.3), score("INTERVIEW", 3.6, 0.4)).trace();
        Map<String, String> facts = new java.util.TreeMap<>(trace.facts());
        facts.put("score", "3.5");

        TraceReplay replay = new ScoreTrace(trace.step(), facts, trace.parts()).replay();

        assertThat(replay.mismatches()).extracting(TraceReplay.Mismatch::fact).contains("score", "seal");
    }
}
