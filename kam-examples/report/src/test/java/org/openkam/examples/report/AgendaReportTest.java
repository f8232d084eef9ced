package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.ipd.feedback.AgendaFact;
import org.openkam.ipd.feedback.AgendaItem;
import org.openkam.ipd.feedback.AgendaText;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.profile.CompetencyProfile;

class AgendaReportTest {

    private static FeedbackAgenda agenda(CompetencyProfile profile) {
        return FeedbackAgenda.of(profile, Sample.fit(profile)).with(Sample.plan(profile));
    }

    /** A page says neither more nor less than the same version as text: no line is lost. */
    @Test
    void everyLineOfTheTextStandsOnThePage() {
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            FeedbackAgenda agenda = agenda(profile);
            for (Language language : Language.BUNDLED) {
                for (PlanParty reader : PlanParty.values()) {
                    String page = Sample.text(AgendaReport.of(agenda, reader, language));
                    List<String> lines = agenda.render(language.toLocale(), reader)
                            .lines()
                            .map(line -> line.replaceFirst("^ {3}[-?>] ", ""))
                            .filter(line -> !line.isBlank())
                            .toList();
                    assertThat(page).contains(lines);
                }
            }
        }
    }

    @Test
    void managerReadsNothingThatIsForOthersAlone() {
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            FeedbackAgenda agenda = agenda(profile);
            AgendaText consultant = AgendaText.of(agenda, Language.ENGLISH, PlanParty.CONSULTANT);
            String page = Sample.text(AgendaReport.of(agenda, PlanParty.MANAGER, Language.ENGLISH));
            for (AgendaItem item : agenda.prepared()) {
                List<AgendaFact> shown = item.facts(PlanParty.MANAGER);
                boolean hidesAccount =
                        item.facts().stream().anyMatch(f -> f instanceof AgendaFact.OwnAccount && !shown.contains(f));
                if (hidesAccount) {
                    assertThat(page).doesNotContain("By own account:");
                }
                consultant.proposal(item).ifPresent(proposal -> assertThat(page).doesNotContain(proposal));
            }
            assertThat(page).doesNotContain("Look first at:");
        }
    }
}
