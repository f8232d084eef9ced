package org.openkam.ipd.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** Every person of the example programme gets an agenda for each party in each language. */
class ProgrammeAgendasTest {
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("pl"));
    private static final List<FeedbackAgenda> AGENDAS = new ArrayList<>();

    @BeforeAll
    static void prepare() {
        var programme = ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"));
        for (CompetencyProfile profile : Scoring.standard().score(programme).profiles()) {
            RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
            AGENDAS.add(FeedbackAgenda.of(profile, fit)
                    .with(DevelopmentPlanner.standard().plan(profile, fit)));
        }
    }

    private static String json(FeedbackAgenda agenda, PlanParty party) throws IOException {
        StringWriter out = new StringWriter();
        AgendaJson.write(agenda, party, out);
        return out.toString();
    }

    @Test
    void allAreComplete() {
        assertThat(AGENDAS).hasSize(48).allSatisfy(agenda -> {
            assertThat(agenda.items()).isNotEmpty();
            assertThat(agenda.opening().competencies().isEmpty()
                            && agenda.items().stream().allMatch(AgendaItem::mattersForPlan))
                    .isFalse();
            for (PlanParty party : PlanParty.values()) {
                for (Locale locale : LOCALES) {
                    assertThat(agenda.render(locale, party))
                            .contains(agenda.subject().assessee())
                            .doesNotContain("{", "null", "NaN");
                }
            }
        });
        assertThat(AGENDAS.stream().map(FeedbackAgenda::items)).doesNotHaveDuplicates();
    }

    /** What a person likes, what to be careful with and what is proposed stand only where they may. */
    @Test
    void nobodyReadsWhatIsForOthersAlone() throws IOException {
        for (FeedbackAgenda agenda : AGENDAS) {
            String assessee = agenda.render(Locale.ENGLISH, PlanParty.ASSESSEE);
            String manager = agenda.render(Locale.ENGLISH, PlanParty.MANAGER) + json(agenda, PlanParty.MANAGER);
            String consultant = agenda.render(Locale.ENGLISH, PlanParty.CONSULTANT);
            assertThat(manager)
                    .doesNotContain("By own account", "You said", "По собственной оценке", "Według własnej oceny")
                    .doesNotContain("Look first at", "Proposal for a plan", "\"proposal\"");
            assertThat(assessee + json(agenda, PlanParty.ASSESSEE))
                    .doesNotContain("Look first at", "Proposal for a plan", "\"proposal\"")
                    .doesNotContain("what can you do to make it easier");
            assertThat(consultant).doesNotContain("You said", "Your own rating");
        }
        assertThat(AGENDAS)
                .anySatisfy(a -> assertThat(a.render(Locale.ENGLISH, PlanParty.ASSESSEE))
                        .contains("You said: this work draws me"));
        assertThat(AGENDAS)
                .anySatisfy(a -> assertThat(a.render(Locale.ENGLISH, PlanParty.CONSULTANT))
                        .contains("Look first at"));
    }

    /** Motivation decides what is proposed, so it must not show in the order or the choice of what is talked about. */
    @Test
    void allPartiesHaveTheSameItemsInTheSameOrder() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (FeedbackAgenda agenda : AGENDAS) {
            List<List<String>> seen = new ArrayList<>();
            for (PlanParty party : PlanParty.values()) {
                List<String> codes = new ArrayList<>();
                for (JsonNode item : mapper.readTree(json(agenda, party)).at("/items")) {
                    codes.add(item.at("/competency").asText() + item.at("/topics"));
                }
                seen.add(codes);
            }
            assertThat(seen.get(0))
                    .isEqualTo(seen.get(1))
                    .isEqualTo(seen.get(2))
                    .hasSameSizeAs(agenda.items());
        }
    }

    @Test
    void instrumentsAtOddsComeWithTheirQuestion() {
        assertThat(AGENDAS.stream()
                        .flatMap(a -> a.items().stream())
                        .filter(i -> i.topics().contains(AgendaTopic.CONTRADICTION)))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.facts())
                        .filteredOn(AgendaFact.AtOdds.class::isInstance)
                        .hasSize(1));
        assertThat(AGENDAS)
                .anySatisfy(a -> assertThat(a.render(Locale.forLanguageTag("pl"), PlanParty.CONSULTANT))
                        .contains("Jakie sytuacje brano pod uwagę"));
    }
}
