package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.fairness.AdverseImpactOfGroups;
import org.openkam.scoring.fairness.EtsClass;
import org.openkam.scoring.fairness.FourFifths;
import org.openkam.scoring.fairness.SampleAdvice;
import org.openkam.scoring.fairness.SelectionTally;

/** How groups were treated is said in three languages, and never as a verdict. */
class FairnessTextTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private static GroupImpact impact(int[] selected, int[] applicants) {
        SelectionTally tally = new SelectionTally(selected.length);
        for (int g = 0; g < selected.length; g++) {
            for (int i = 0; i < applicants[g]; i++) {
                tally.add(g, i < selected[g]);
            }
        }
        return new GroupImpact("gender", List.of("F", "M"), AdverseImpactOfGroups.of(tally), 1, 22);
    }

    /** 2 of 10 against 15 of 25: ratio 1/3, Z -2.138963, Fisher .0599. */
    @Test
    void selectionOfTwoGroups() {
        GroupImpact impact = impact(new int[] {2, 15}, new int[] {10, 25});
        assertThat(impact.render(Locale.ENGLISH))
                .startsWith("Selection by gender:\n")
                .contains("F: 2 of 10 people selected, 20.0 %.\n")
                .contains("M: 15 of 25 people selected, 60.0 %.\n")
                .contains("F against M: ratio of the rates 0.3333 [")
                .contains("]; less than four fifths.\n")
                .contains("F: 3 other decisions would turn this.\n") // 5 of 10 is 0.8333 of 0.6
                .contains("F: exact test by Fisher p 0.0599; Z -2.1390, p 0.0324.\n")
                .contains("F: few people, so only the exact test counts.\n")
                .contains("1 case is undecided, which is no rejection.\n")
                .contains("22 people belong to no group.\n")
                .endsWith("These figures show where to look; they are no verdict.\n");
        assertThat(impact.render(RUSSIAN))
                .contains("F: отобрано 2 из 10 человек, 20.0 %.\n")
                .contains("F: это изменили бы 3 иных решения.\n")
                .contains("1 случай не решён, это не отказ.\n")
                .contains("22 человека не относятся ни к одной группе.\n")
                .endsWith("это не приговор.\n");
        assertThat(impact.render(POLISH))
                .contains("F: wybrano 2 z 10 osób, 20.0 %.\n")
                .contains("F: zmieniłyby to 3 inne decyzje.\n")
                .contains("22 osoby nie należą do żadnej grupy.\n")
                .endsWith("to nie werdykt.\n");
    }

    @Test
    void oneDecisionAndOnePersonHaveTheirForms() {
        GroupImpact impact = impact(new int[] {0, 1}, new int[] {1, 21});
        assertThat(impact.render(RUSSIAN)).contains("F: отобрано 0 из 1 человека", "M: отобрано 1 из 21 человека");
        assertThat(impact.render(POLISH)).contains("F: wybrano 0 z 1 osoby", "M: wybrano 1 z 21 osób");
        assertThat(impact.render(Locale.ENGLISH)).contains("F: 0 of 1 person selected", "F: 1 other decision would");
    }

    @Test
    void nobodyDecidedOn() {
        GroupImpact nobody =
                new GroupImpact("gender", List.of(), AdverseImpactOfGroups.of(new SelectionTally(0)), 0, 0);
        assertThat(nobody.render(Locale.ENGLISH)).contains("Nobody was decided on.\n", "0 cases are undecided");
        assertThat(nobody.render(RUSSIAN)).contains("0 случаев не решены");
    }

    @Test
    void theSampleProgrammeInEachLanguage() {
        ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(PROGRAMME));
        ProgrammeFairness fairness = ProgrammeFairness.of(scored, "gender");
        assertThat(fairness.expectedByChance()).isEqualTo(fairness.comparisons() * 0.05);
        for (Language language : Language.BUNDLED) {
            String text = fairness.render(language.toLocale());
            assertThat(text)
                    .doesNotContain("{", "null", "NaN")
                    .contains(
                            scored.programme().model().competency("PLN").name().in(language));
            GroupDifference difference = fairness.scoreDifferences().get(0);
            assertThat(difference.render(language.toLocale())).doesNotContain("{");
            ItemFunctioning item = fairness.itemFunctioning().get(0);
            assertThat(item.render(language.toLocale())).contains(item.item()).doesNotContain("{");
        }
    }

    @Test
    void everyCaseHasASentenceInEachLanguage() {
        Messages messages = Messages.of(FairnessText.class, "fairness");
        for (Language language : Language.BUNDLED) {
            Set<String> keys = messages.keys(language);
            for (FourFifths verdict : FourFifths.values()) {
                assertThat(keys).contains("ratio." + verdict);
            }
            for (SampleAdvice advice : SampleAdvice.values()) {
                assertThat(keys).contains("sample." + advice);
            }
            for (EtsClass size : EtsClass.values()) {
                assertThat(keys).contains("item." + size + ".one", "item." + size + ".few", "item." + size + ".many");
            }
            assertThat(keys).contains("item.unknown.one");
        }
    }
}
