package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.instrument.StyleOptions;
import org.openkam.scoring.instrument.StyleProfileScorer;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.norm.ScaleNorm;

/** Traces of style scores, and the sentences of flags, in every language. */
class StyleTraceTest {
    private static final List<String> LANGUAGES = List.of("en", "ru", "pl");

    private static void collect(ScoreTrace step, Set<String> words) {
        words.add("step." + step.kind());
        step.facts().keySet().forEach(fact -> words.add("fact." + fact));
        step.parts().forEach(part -> collect(part, words));
    }

    @Test
    void everyStepAndFactHasAWord() {
        Programme programme = ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"));
        LocalDate day = LocalDate.of(2026, 1, 31);
        NormTable table = NormTable.of("sellers", day, Map.of("CLOSING-DRAWS_ME", ScaleNorm.stated(400, 3, 0.5)));
        StyleProfile profile = StyleProfileScorer.of(
                        programme,
                        StyleOptions.standard()
                                .withNorms(new StyleOptions.Norms(table, NormTerms.standard(day), Map.of())))
                .orElseThrow()
                .profile("A001")
                .orElseThrow();
        Set<String> words = new TreeSet<>();
        for (ComponentStyleScore component : profile.components()) {
            ScoreTrace trace =
                    profile.trace(component.component(), Aspect.DRAWS_ME).orElseThrow();
            collect(trace, words);
            for (String language : LANGUAGES) {
                assertThat(trace.render(Locale.forLanguageTag(language))).doesNotContain("{");
            }
        }
        words.remove("fact." + ScoreTrace.SEAL);
        assertThat(words).contains("step.stylenorm", "fact.sten");
        for (String language : LANGUAGES) {
            assertThat(Messages.of(TraceDiff.class, "tracediff").keys(Language.of(Locale.forLanguageTag(language))))
                    .containsAll(words);
        }
        assertThat(profile.trace("CLOSING", Aspect.DRAWS_ME).orElseThrow().render())
                .contains(
                        "sten",
                        "norm group of 400 people (sellers, asked until 2026-01-31)",
                        "standard error of measurement");
    }

    @Test
    void everyFlagHasItsSentences() {
        Messages messages = Messages.of(StyleFlag.class, "style");
        for (String language : LANGUAGES) {
            Set<String> keys = messages.keys(Language.of(Locale.forLanguageTag(language)));
            for (StyleFlag.Kind kind : StyleFlag.Kind.values()) {
                assertThat(keys).contains(kind + ".raised", kind + ".fine", kind + ".none");
            }
            assertThat(keys).hasSize(3 * StyleFlag.Kind.values().length);
        }
    }

    /** Without a norm the sentences say so in words, in every language, and no code of the library is left in them. */
    @Test
    void withoutNormItIsSaidInWords() {
        StyleProfile profile = StyleProfileScorer.of(
                        ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a")),
                        StyleOptions.standard())
                .orElseThrow()
                .profile("A001")
                .orElseThrow();
        Map<String, String> words =
                Map.of("en", "there is no norm yet", "ru", "нормы пока нет", "pl", "nie ma jeszcze normy");
        words.forEach((language, word) -> {
            Locale locale = Locale.forLanguageTag(language);
            assertThat(profile.flag(StyleFlag.Kind.DESIRABILITY_NORM).render(locale))
                    .contains(word)
                    .doesNotContain("NO_NORM");
            assertThat(profile.trace("CLOSING", Aspect.DO_WELL).orElseThrow().render(locale))
                    .contains(word)
                    .doesNotContain("NO_NORM");
        });
    }

    /** The sum of the answers gives the score again; another score under the same sum is found out. */
    @Test
    void rawScoresAreReckonedAgain() {
        StyleProfileScorer scorer = StyleProfileScorer.of(
                        ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a")),
                        StyleOptions.standard())
                .orElseThrow();
        for (String assessee : scorer.assessees()) {
            StyleProfile profile = scorer.profile(assessee).orElseThrow();
            for (ComponentStyleScore component : profile.components()) {
                TraceReplay replay = profile.trace(component.component(), Aspect.DO_WELL)
                        .orElseThrow()
                        .replay();
                assertThat(replay.isSame()).as(replay.toString()).isTrue();
                assertThat(replay.figure("style").orElseThrow().value())
                        .isEqualTo(component.doWell().raw().value());
            }
        }
        ScoreTrace forged = ScoreTrace.of(
                        "style.dowell", "component", "CLOSING", "score", "4", "points", "15", "answers", "4")
                .withSeal();
        assertThat(forged.replay().isSame()).isFalse();
    }
}
