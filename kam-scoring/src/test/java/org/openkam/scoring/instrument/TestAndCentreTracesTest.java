package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.ExerciseKind;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.scoring.instrument.AssessmentCentrePolicy.Integration;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceDiff;

/** Traces of hybrid test and assessment centre: reckoned again to the bit, and with words in each language. */
class TestAndCentreTracesTest {

    private static List<InstrumentScore> scores() {
        Random random = new Random(9);
        List<InstrumentScore> scores = new ArrayList<>();
        for (RatingScale scale : new RatingScale[] {RatingScale.of(1, 5), RatingScale.of(0, 10)}) {
            for (int people : new int[] {5, 25}) {
                Samples samples = random(random, scale, people);
                HybridTestScorer test = HybridTestScorer.of(samples.programme());
                AssessmentCentreScorer centre = AssessmentCentreScorer.of(samples.programme())
                        .with(List.of(new CentreConsensus("A0", "PLN", 3, Set.of("O1", "O2"), "Agreed")));
                AssessmentCentreScorer median = AssessmentCentreScorer.of(
                        samples.programme(), AssessmentCentrePolicy.standard().with(Integration.MEDIAN));
                for (int p = 0; p < people; p++) {
                    scores.addAll(test.scores("A" + p));
                    scores.addAll(centre.scores("A" + p));
                    scores.addAll(median.scores("A" + p));
                }
            }
        }
        return scores;
    }

    private static Samples random(Random random, RatingScale scale, int people) {
        LocalizedText name = LocalizedText.ofCodes(Map.of("en", "Exercise"));
        List<AssessmentCentre.Exercise> exercises = new ArrayList<>();
        for (int e = 0; e < 4; e++) {
            Set<String> shows = e == 0 ? Set.of("PLN", "REL") : Set.of("PLN", "ANL");
            exercises.add(new AssessmentCentre.Exercise("E" + e, name, ExerciseKind.ROLE_PLAY, shows));
        }
        Samples samples = new Samples()
                .design(new AssessmentCentre(scale, exercises, 2))
                .choice("T1", "PLN REL", Map.of("A", 1))
                .choice("T2", "PLN", Map.of("B", 2, "C", 1))
                .caseItem("T3", "PLN", 3)
                .caseItem("T4", "ANL", 3)
                .choice("T5", "SAL", Map.of("A", 1))
                .choice("T6", "SAL", Map.of("A", 1));
        for (int p = 0; p < people; p++) {
            String code = "A" + p;
            samples.responds(code, "T1", p == 1 ? "" : random.nextBoolean() ? "A" : "B")
                    .responds(code, "T2", random.nextBoolean() ? "B" : "C")
                    .responds(code, "T3", p % 9 == 0 ? "" : "" + random.nextInt(4))
                    .responds(code, "T4", p == 2 ? "" : "" + random.nextInt(4))
                    .responds(code, "T5", "A")
                    .responds(code, "T6", "A");
            for (int e = 0; e < 4; e++) {
                for (int o = 0; o < 1 + random.nextInt(3); o++) {
                    int rating = scale.lowest() + random.nextInt(scale.range() + 1);
                    boolean shown = e == 0;
                    samples.rate(code, "E" + e, "O" + o, "PLN", Math.max(1, rating))
                            .rate(code, "E" + e, "O" + o, shown ? "REL" : "ANL", p == 3 ? 0 : Math.max(1, rating));
                }
            }
        }
        return samples;
    }

    @Test
    void everyNumberIsReckonedAgainToTheBit() {
        for (InstrumentScore score : scores()) {
            assertThat(score.trace().replay().mismatches()).isEmpty();
            assertThat(score.trace().replay().isSame()).isTrue();
            if (score.isScored()) {
                String name = score.instrument().equals("HYBRID_TEST") ? "test" : "centre";
                assertThat(score.trace().replay().figure(name)).contains(score.estimate());
            }
        }
    }

    @Test
    void aChangedFactIsFoundOut() {
        ScoreTrace trace = scores().get(0).trace();
        Map<String, String> facts = new TreeMap<>(trace.facts());
        facts.put("score", "9");
        assertThat(new ScoreTrace(trace.step(), facts, trace.parts()).replay().isSame())
                .isFalse();
    }

    private static void collect(ScoreTrace step, Set<String> words, Set<String> keys) {
        keys.add(step.step());
        words.add("step." + step.step().replaceAll("\\..*", ""));
        step.facts().keySet().forEach(fact -> words.add("fact." + fact));
        step.parts().forEach(part -> collect(part, words, keys));
    }

    @Test
    void everyStepAndFactHasWordsInEachLanguage() {
        Messages messages = Messages.of(TraceDiff.class, "tracediff");
        Set<String> words = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        for (InstrumentScore score : scores()) {
            collect(score.trace(), words, keys);
            for (String language : new String[] {"en", "ru", "pl"}) {
                assertThat(score.trace().render(Locale.forLanguageTag(language)))
                        .doesNotContain("{");
            }
        }
        assertThat(keys)
                .contains(
                        "test",
                        "test.none",
                        "choices",
                        "cases",
                        "testerror",
                        "testerror.TOO_FEW_ASSESSEES",
                        "testerror.TOO_FEW_UNITS",
                        "testerror.ZERO_VARIANCE",
                        "centre.mean",
                        "centre.median",
                        "centre.none",
                        "exercise",
                        "scalemap",
                        "centreerror",
                        "centreerror.borrowed",
                        "centreerror.few",
                        "centreerror.median",
                        "centrevariances",
                        "consensus");
        words.remove("fact.seal");
        for (String language : new String[] {"en", "ru", "pl"}) {
            assertThat(messages.keys(Language.of(Locale.forLanguageTag(language))))
                    .containsAll(words);
        }
    }
}
