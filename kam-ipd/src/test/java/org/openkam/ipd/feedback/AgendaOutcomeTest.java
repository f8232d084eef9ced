package org.openkam.ipd.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.PlanningContext;
import org.openkam.ipd.Rounds;
import org.openkam.ipd.feedback.AgendaOutcome.Conclusion;
import org.openkam.ipd.feedback.AgendaOutcome.ItemOutcome;
import org.openkam.ipd.feedback.AgendaOutcome.NextStep;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.profile.CompetencyProfile;

/** What three people agree on goes into the plan. */
class AgendaOutcomeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final RoleProfile ROLE = Rounds.role(4, "PLN", 50, "REL", 30, "STR", 20);
    private static final CompetencyProfile PROFILE =
            Rounds.of("PLN", "REL", "STR").rate("A", "PEER", 4, 2, 2, 2).profile("A");
    private static final RoleFit FIT = RoleFit.of(PROFILE, ROLE);
    private static final FeedbackAgenda AGENDA = FeedbackAgenda.of(PROFILE, FIT);

    private static AgendaOutcome filled() {
        return AgendaOutcome.open(AGENDA, DAY)
                .with(new ItemOutcome("STR", Conclusion.AGREED, 3, true))
                .with(new ItemOutcome("PLN", Conclusion.WITHDRAWN, 1, false))
                .with(TargetConditions.unknownAll().with(Condition.BUDGET).without(Condition.SPECIALIST_SUPPORT))
                .with(new NextStep("Map of\nwho decides", PlanParty.MANAGER, LocalDate.of(2024, 3, 31)))
                .with(new NextStep("Ask two clients", PlanParty.ASSESSEE, DAY));
    }

    @Test
    void turnsIntoTheContextOfThePlan() {
        PlanningContext context = filled().context();
        assertThat(context.businessRelevance()).containsOnlyKeys("PLN", "STR");
        assertThat(context.businessRelevance()).containsEntry("STR", 3.0).containsEntry("PLN", 0.0);
        assertThat(context.conditions().missing()).containsExactly(Condition.SPECIALIST_SUPPORT);
        PlanningContext known = PlanningContext.unknown().relevance("REL", 2);
        assertThat(filled().context(known).businessRelevance()).containsEntry("REL", 2.0);
        assertThat(AgendaOutcome.open(AGENDA, DAY).context()).isEqualTo(PlanningContext.unknown());
    }

    /** The talk says of knowledge and specialists something, and of the budget nothing: what the host knew of it stays. */
    @Test
    void whatNobodySpokeOfStaysAsTheHostKnewIt() {
        PlanningContext known = PlanningContext.unknown()
                .with(TargetConditions.unknownAll()
                        .without(Condition.BUDGET)
                        .without(Condition.KNOWLEDGE_PROVIDED)
                        .with(Condition.SPECIALIST_SUPPORT));
        AgendaOutcome spoken = AgendaOutcome.open(AGENDA, DAY)
                .with(TargetConditions.unknownAll()
                        .with(Condition.KNOWLEDGE_PROVIDED)
                        .without(Condition.SPECIALIST_SUPPORT));
        assertThat(spoken.context(known).conditions().missing())
                .containsExactly(Condition.SPECIALIST_SUPPORT, Condition.BUDGET);
        assertThat(spoken.context(known).conditions().given()).containsExactly(Condition.KNOWLEDGE_PROVIDED);
        assertThat(AgendaOutcome.open(AGENDA, DAY).context(known)).isEqualTo(known);
    }

    /** Gap 2 each: 50 x 2, 30 x 2, 20 x 2 before; 0, 30 x 2, 20 x 2 x 3 after. */
    @Test
    void thePlanFollowsWhatWasAgreed() {
        PlanningContext relevance = AgendaOutcome.open(AGENDA, DAY)
                .with(new ItemOutcome("STR", Conclusion.AGREED, 3, true))
                .with(new ItemOutcome("PLN", Conclusion.WITHDRAWN, 1, false))
                .context();
        assertThat(needs(PlanningContext.unknown())).containsExactly("PLN", "REL", "STR");
        assertThat(needs(relevance)).containsExactly("STR", "REL", "PLN");
    }

    private static List<String> needs(PlanningContext context) {
        return DevelopmentPlanner.standard().plan(PROFILE, FIT, context).needs().stream()
                .sorted((a, b) -> Double.compare(b.priority(), a.priority()))
                .map(DevelopmentNeed::competency)
                .toList();
    }

    @Test
    void keepsWhatIsOpenApart() {
        AgendaOutcome outcome = filled();
        assertThat(outcome.with(Conclusion.AGREED)).containsExactly("STR");
        assertThat(outcome.with(Conclusion.NOT_DISCUSSED)).containsExactly("REL");
        assertThat(outcome.item("PLN").orElseThrow().exampleGiven()).isFalse();
        assertThat(outcome.nextSteps())
                .extracting(NextStep::owner)
                .containsExactly(PlanParty.ASSESSEE, PlanParty.MANAGER);
        assertThat(outcome).hasToString("talk about A on 2024-02-29: 1 agreed, 0 contested, 1 withdrawn");
    }

    @Test
    void aPlanWaitsForTheTalkAboutTheManagersView() {
        CompetencyProfile profile = Rounds.of("PLN")
                .rate("A", "MANAGER", 1, 5)
                .rate("A", "PEER", 4, 1)
                .profile("A");
        FeedbackAgenda agenda = FeedbackAgenda.of(profile, RoleFit.of(profile, ROLE));
        AgendaOutcome open = AgendaOutcome.open(agenda, DAY);
        assertThat(open.isReadyForPlan(agenda)).isFalse();
        assertThat(open.managerViewTalkedAbout().isReadyForPlan(agenda)).isTrue();
        assertThat(AgendaOutcome.open(AGENDA, DAY).isReadyForPlan(AGENDA)).isTrue();
    }

    @Test
    void minutesInThreeLanguages() {
        assertThat(filled().render(Locale.ENGLISH))
                .contains("Talk about the results of A on 29 February 2024")
                .contains(
                        "- Stress tolerance: agreed; how much business leans on it (1 is usual): 3.0; an example was given")
                .contains("The work lacks: support by specialists. This comes first.")
                .contains("- Map of who decides — manager, until 31 March 2024");
        assertThat(filled().render(Locale.forLanguageTag("ru"))).contains("согласовано", "3,0", "руководитель");
        assertThat(filled().render(Locale.forLanguageTag("pl"))).contains("uzgodniono", "3,0", "przełożony");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(filled().render(Locale.forLanguageTag(language))).doesNotContain("{");
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new ItemOutcome("STR", Conclusion.AGREED, -1, true))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> new ItemOutcome("STR", Conclusion.AGREED, Double.NaN, true))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new NextStep(" ", PlanParty.MANAGER, DAY)).hasMessageContaining("blank");
        assertThatThrownBy(() -> filled().with(new NextStep("Late", PlanParty.MANAGER, DAY.minusDays(1))))
                .hasMessageContaining("before the talk");
        assertThatThrownBy(() -> filled().with(new ItemOutcome("NONE", Conclusion.AGREED, 1, true)))
                .hasMessageContaining("NONE");
        ItemOutcome item = new ItemOutcome("STR", Conclusion.AGREED, 1, true);
        assertThatThrownBy(() -> new AgendaOutcome(
                        AGENDA.subject(), DAY, false, List.of(item, item), TargetConditions.unknownAll(), List.of()))
                .hasMessageContaining("only once");
    }

    /** The agenda of another person says nothing about this talk. */
    @Test
    void anotherPersonsAgendaIsRefused() {
        CompetencyProfile other = Rounds.of("PLN").rate("Z", "PEER", 4, 1).profile("Z");
        FeedbackAgenda agenda = FeedbackAgenda.of(other, RoleFit.of(other, ROLE));
        AgendaOutcome outcome = AgendaOutcome.open(AGENDA, DAY);
        assertThatThrownBy(() -> outcome.isReadyForPlan(agenda)).hasMessageContaining("must be that of the talk");
    }
}
