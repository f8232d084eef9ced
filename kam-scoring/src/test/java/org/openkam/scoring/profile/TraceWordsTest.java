package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.norm.NormWarning;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.statistic.Reason;

/** Every step and every fact of a trace has a word in each language, and no placeholder is left open. */
class TraceWordsTest {

    private static void collect(ScoreTrace step, Set<String> words) {
        words.add("step." + step.kind());
        step.facts().keySet().forEach(fact -> words.add("fact." + fact));
        step.parts().forEach(part -> collect(part, words));
    }

    /** One item, one group, one known rater. */
    @Test
    void oneOfSomethingHasWordsOfItsOwn() {
        ScoreTrace trace = Scoring.standard()
                .score(Panel.of(3, "REL-1").rate("A", "m", "MANAGER", 4).programme())
                .profile("A")
                .score("REL")
                .trace();

        assertThat(trace.render())
                .contains("others, the score of one group (", ": mean of one item, known raters: 1, ratings: 1 (");
        assertThat(trace.render(Locale.forLanguageTag("ru")))
                .contains("балл одной группы", "среднее по одному вопросу");
        assertThat(trace.render(Locale.forLanguageTag("pl"))).contains("wynik jednej grupy", "średnia jednego pytania");
        assertThat(trace.parts().get(0))
                .hasToString(trace.render().lines().toList().get(1).strip());
        assertThat(ScoreTrace.of("cell.spread", "cell", "PEER", "items", "1", "raters", "12"))
                .asString()
                .contains("of the ratings of one item, 12 raters");
        assertThat(ScoreTrace.of("cell", "cell", "PEER", "items", "2", "raters", "3"))
                .asString()
                .contains("mean of 2 item means, 3 raters");
    }

    @Test
    void everyStepAndFactHasAWord() {
        Messages messages = Messages.of(TraceDiff.class, "tracediff");
        Set<String> words = new TreeSet<>();
        for (int people : new int[] {2, 20}) {
            for (CompetencyProfile profile : Scoring.standard()
                    .score(RandomPanel.of(people, 3, people).programme())
                    .profiles()) {
                RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
                collect(fit.trace(profile), words);
                profile.scores().forEach(score -> collect(score.trace(), words));
                for (String language : new String[] {"en", "ru", "pl"}) {
                    assertThat(fit.trace(profile).render(Locale.forLanguageTag(language)))
                            .doesNotContain("{");
                }
            }
        }
        words.remove("fact." + ScoreTrace.SEAL);
        for (String language : new String[] {"en", "ru", "pl"}) {
            assertThat(messages.keys(Language.of(Locale.forLanguageTag(language))))
                    .containsAll(words);
        }
    }

    /** Codes that the library gives itself have words in every language; those of a model or a programme stay. */
    @Test
    void noNameOfTheLibraryIsLeftUntranslated() {
        Set<String> names =
                new TreeSet<>(Set.of("INTERVIEW", "HYBRID_TEST", "CASE_STUDY", "ASSESSMENT_CENTRE", "STYLE"));
        for (Class<? extends Enum<?>> type : List.of(
                Reason.class,
                NotScoredReason.class,
                Readiness.class,
                AgreementLevel.class,
                Claim.class,
                EvidenceFlag.class,
                ScoreBasis.class,
                NormWarning.class)) {
            Arrays.stream(type.getEnumConstants()).map(Enum::name).forEach(names::add);
        }
        ScoredProgramme scored = Scoring.standard()
                .score(ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a")));
        List<ScoreTrace> traces = new ArrayList<>();
        for (CompetencyProfile profile : scored.profiles()) {
            profile.assessedCompetencies()
                    .forEach(c -> traces.add(profile.combined(c).trace()));
            traces.add(RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"))
                    .trace(profile));
            StyleProfile style = profile.styleProfile().orElseThrow();
            style.components()
                    .forEach(c -> traces.add(
                            style.trace(c.component(), Aspect.DRAWS_ME).orElseThrow()));
        }
        Panel few = Panel.of(3, "REL-1").rate("A", "RATER-ONE", "PEER", 2);
        CompetencyProfile withheld = Scoring.standard().score(few.programme()).profile("A");
        traces.add(withheld.score("REL").trace());
        traces.add(withheld.combined("REL").trace());
        for (String language : new String[] {"en", "ru", "pl"}) {
            for (ScoreTrace trace : traces) {
                String text = trace.render(Locale.forLanguageTag(language));
                assertThat(text.split("[^A-Z_]+")).doesNotContainAnyElementsOf(names);
            }
        }
    }
}
