package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;

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
}
