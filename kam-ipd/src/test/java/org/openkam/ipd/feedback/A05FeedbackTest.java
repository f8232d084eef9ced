package org.openkam.ipd.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.PlanningContext;
import org.openkam.ipd.Rounds;
import org.openkam.ipd.feedback.ManagerView.Direction;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** Source case row A5, rules R01 to R03 and R08. */
class A05FeedbackTest {
    private static final RoleProfile ROLE = Rounds.role(4, "REL", 50, "PLN", 30, "STR", 20);
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("pl"));

    /**
     * On REL the manager gives 5 and four peers 3 (together 4), on PLN all give 2, on STR all 1; the person gives 5, 3, 1. Standard
     * errors: manager 0.4, peers 0.2, together sqrt(0.25 (0.16 + 0.04)) = 0.2236, manager against peers sqrt(0.2) = 0.4472.
     */
    private static Rounds round() {
        return Rounds.of("REL", "PLN", "STR")
                .rate("A", "SELF", 1, 5, 3, 1)
                .rate("A", "MANAGER", 1, 5, 2, 1)
                .rate("A", "PEER", 4, 3, 2, 1);
    }

    private static FeedbackAgenda agenda(CompetencyProfile profile) {
        return FeedbackAgenda.of(profile, RoleFit.of(profile, ROLE));
    }

    @Test
    void contestedComesFirstThenImportant() {
        FeedbackAgenda agenda = agenda(round().profile("A"));
        assertThat(agenda.items()).extracting(AgendaItem::competency).containsExactly("REL", "PLN", "STR");
        // manager 5 - 3 = 2 > 2.042 x 0.4472 = 0.913; self 5 - 4 = 1 > 2.042 x 0.2236 = 0.457
        assertThat(agenda.item("REL").orElseThrow().topics())
                .containsExactly(AgendaTopic.MANAGER_HIGHER, AgendaTopic.SELF_HIGHER);
        assertThat(agenda.item("PLN").orElseThrow().topics())
                .containsExactly(AgendaTopic.SELF_HIGHER, AgendaTopic.BELOW_TARGET);
        assertThat(agenda.item("STR").orElseThrow().topics())
                .containsExactly(AgendaTopic.SHARED_WEAKNESS, AgendaTopic.BELOW_TARGET);
        // weight x gap: 50 x 0, 30 x 2, 20 x 3
        assertThat(agenda.items()).extracting(AgendaItem::importance).containsExactly(0.0, 60.0, 60.0);
        assertThat(agenda.items()).extracting(AgendaItem::contest).containsExactly(2, 1, 0);
    }

    @Test
    void whatBusinessLeansOnMoreComesFirst() {
        CompetencyProfile profile =
                Rounds.of("REL", "PLN", "STR").rate("A", "PEER", 4, 2, 2, 1).profile("A");
        RoleFit fit = RoleFit.of(profile, ROLE);
        assertThat(agenda(profile).items()).extracting(AgendaItem::competency).containsExactly("REL", "PLN", "STR");
        PlanningContext context =
                PlanningContext.unknown().relevance("STR", 2).relevance("REL", 0); // 50 x 2 x 0, 30 x 2, 20 x 3 x 2
        FeedbackAgenda other = FeedbackAgenda.of(profile, fit, context, AgendaPolicy.standard());
        assertThat(other.items()).extracting(AgendaItem::competency).containsExactly("STR", "PLN", "REL");
        assertThat(other.items()).extracting(AgendaItem::importance).containsExactly(120.0, 60.0, 0.0);
    }

    @Test
    void theManagerIsHeldAgainstTheOtherCells() {
        ManagerView view = agenda(round().profile("A")).managerView();
        ManagerView.Comparison rel = view.on("REL").orElseThrow();
        assertThat(rel.manager().value()).isEqualTo(5);
        assertThat(rel.picture().value()).isEqualTo(3);
        assertThat(rel.difference().value()).isEqualTo(2);
        Computed difference = (Computed) rel.difference();
        assertThat(difference.standardError().value()).isCloseTo(Math.sqrt(0.2), within(1e-12));
        assertThat(difference.standardError().assumed()).isTrue();
        assertThat(rel.claim()).isEqualTo(Claim.ABOVE);
        assertThat(view.comparisons())
                .extracting(ManagerView.Comparison::direction)
                .containsExactly(Direction.NO_CONCLUSION, Direction.SAME, Direction.SAME);
        assertThat(view.agreement()).isEqualTo(Estimate.of(1));
        assertThat(view.comesFirst()).isFalse();
        assertThat(view).hasToString("manager agrees with 2 of 2 conclusions");
    }

    /** Others' 3 and 2 are below 4; the manager's 5 isn't, the manager's 3 is: 1 of 2. */
    @Test
    void r08HalfOfTheConclusionsIsEnough() {
        CompetencyProfile half = Rounds.of("REL", "PLN")
                .rate("A", "MANAGER", 1, 5, 3)
                .rate("A", "PEER", 4, 1, 1)
                .profile("A");
        assertThat(agenda(half).managerView().agreement()).isEqualTo(Estimate.of(0.5));
        assertThat(agenda(half).managerView().comesFirst()).isFalse();
        CompetencyProfile none = Rounds.of("REL", "PLN")
                .rate("A", "MANAGER", 1, 5, 4)
                .rate("A", "PEER", 4, 1, 1)
                .profile("A");
        FeedbackAgenda agenda = agenda(none);
        assertThat(agenda.managerView().agreement()).isEqualTo(Estimate.of(0));
        assertThat(agenda.managerView().comesFirst()).isTrue();
        assertThat(agenda.render(Locale.ENGLISH, PlanParty.MANAGER))
                .contains("Please talk with the consultant about it before there is a plan")
                .contains(
                        "Relationship building & stakeholder management: manager 5.00 ± 0.40, other raters 1.00 ± 0.20");
    }

    @Test
    void withoutManagerNothingIsSaidOfAgreement() {
        CompetencyProfile profile =
                Rounds.of("REL", "PLN").rate("A", "PEER", 4, 1, 1).profile("A");
        ManagerView view = agenda(profile).managerView();
        assertThat(view.comparisons()).isEmpty();
        assertThat(view.agreement()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(view.comesFirst()).isFalse();
        assertThat(agenda(profile).render(Locale.ENGLISH, PlanParty.CONSULTANT)).contains("There is no conclusion");
    }

    @Test
    void factsAreTheReleasedNumbers() {
        FeedbackAgenda agenda = agenda(round().profile("A"));
        assertThat(agenda.render(Locale.ENGLISH, PlanParty.ASSESSEE))
                .contains("The others together: 4.00 ± 0.22")
                .contains("Manager: 5.00 ± 0.40\n")
                .contains("Colleagues: 3.00 ± 0.20 (raters: 4)")
                .contains("Your own rating: 5.00");
        assertThat(agenda.render(Locale.forLanguageTag("ru"), PlanParty.MANAGER))
                .contains("Другие вместе: 4,00 ± 0,22")
                .contains("Коллеги: 3,00 ± 0,20 (оценивавших: 4)");
    }

    /** Two peers are too few to be shown: no number, no word about them. */
    @Test
    void whatIsWithheldIsOnlyUnclear() {
        CompetencyProfile profile = Rounds.of("REL", "PLN")
                .rate("A", "SELF", 1, 5, 5)
                .rate("A", "MANAGER", 1, 5, 4)
                .rate("A", "PEER", 2, 1, 1)
                .profile("A");
        FeedbackAgenda agenda = agenda(profile);
        assertThat(agenda.items()).allSatisfy(item -> assertThat(item.topics()).containsExactly(AgendaTopic.UNCLEAR));
        assertThat(agenda.render(Locale.ENGLISH, PlanParty.CONSULTANT))
                .contains("no plan hangs on any of it")
                .doesNotContain("Colleagues:");
    }

    @Test
    void commentsGoWhereTheyMay() {
        Rounds round = Rounds.of("REL").rate("A", "MANAGER", 1, 2).rate("A", "PEER", 5, 2);
        round.comment("A", "AMANAGER1", "MANAGER", "Visits\n  clients often.");
        for (int peer = 1; peer <= 5; peer++) {
            round.comment("A", "APEER" + peer, "PEER", "Peer text " + peer);
        }
        FeedbackAgenda agenda = agenda(round.profile("A"));
        for (Locale locale : LOCALES) {
            assertThat(agenda.render(locale, PlanParty.ASSESSEE))
                    .contains("Peer text 1", "Peer text 5", "Visits clients often.");
            assertThat(agenda.render(locale, PlanParty.CONSULTANT)).contains("Peer text 3");
            assertThat(agenda.render(locale, PlanParty.MANAGER))
                    .contains("Visits clients often.")
                    .doesNotContain("Peer text");
        }
        assertThat(agenda.toString() + agenda.items()).doesNotContain("Peer text");
        assertThat(agenda.items().get(0).facts().toString()).doesNotContain("Peer text");
    }

    @Test
    void proposalsAreTheConsultantsAlone() {
        CompetencyProfile profile = round().profile("A");
        RoleFit fit = RoleFit.of(profile, ROLE);
        FeedbackAgenda agenda =
                agenda(profile).with(DevelopmentPlanner.standard().plan(profile, fit));
        assertThat(agenda.render(Locale.ENGLISH, PlanParty.CONSULTANT)).contains("> Proposal for a plan:");
        for (PlanParty other : List.of(PlanParty.ASSESSEE, PlanParty.MANAGER)) {
            assertThat(agenda.render(Locale.ENGLISH, other)).doesNotContain("Proposal for a plan");
            assertThat(agenda.items())
                    .allSatisfy(item -> assertThat(item.proposal(other)).isEmpty());
        }
        assertThat(agenda.items())
                .allSatisfy(
                        item -> assertThat(item.proposal(PlanParty.CONSULTANT)).isPresent());
    }

    @Test
    void onlySoManyItemsArePrepared() {
        CompetencyProfile profile = round().profile("A");
        AgendaPolicy one =
                new AgendaPolicy(0.5, 1, 3, 0, AgendaPolicy.standard().picture());
        FeedbackAgenda agenda = FeedbackAgenda.of(profile, RoleFit.of(profile, ROLE), PlanningContext.unknown(), one);
        assertThat(agenda.prepared()).extracting(AgendaItem::competency).containsExactly("REL");
        assertThat(agenda.later()).extracting(AgendaItem::competency).containsExactly("PLN", "STR");
        assertThat(agenda.render(Locale.ENGLISH, PlanParty.MANAGER))
                .contains("If there is time: Planning, multitasking & deadlines; Stress tolerance.");
    }

    @Test
    void strengthsOpenTheTalk() {
        CompetencyProfile profile =
                Rounds.of("REL", "PLN", "STR").rate("A", "PEER", 4, 5, 4, 1).profile("A");
        FeedbackAgenda agenda = agenda(profile);
        assertThat(agenda.opening()).isEqualTo(new FeedbackAgenda.Opening(List.of("REL"), true));
        assertThat(agenda.render(Locale.ENGLISH, PlanParty.ASSESSEE))
                .contains("above what the role asks for: Relationship building & stakeholder management");
        CompetencyProfile met =
                Rounds.of("REL", "PLN", "STR").rate("A", "PEER", 4, 4, 4, 4).profile("A");
        assertThat(agenda(met).opening().aboveTarget()).isFalse();
        assertThat(agenda(met).items()).isEmpty();
        assertThat(agenda(met).render(Locale.ENGLISH, PlanParty.ASSESSEE)).contains("No point stands out");
    }

    @Test
    void anotherPersonsFitOrPlanIsRefused() {
        CompetencyProfile profile = round().profile("A");
        CompetencyProfile other = Rounds.of("REL").rate("B", "PEER", 4, 1).profile("B");
        assertThatThrownBy(() -> FeedbackAgenda.of(profile, RoleFit.of(other, ROLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile's assessee A");
        var plan = DevelopmentPlanner.standard().plan(other, RoleFit.of(other, ROLE));
        assertThatThrownBy(() -> agenda(profile).with(plan)).hasMessageContaining("agenda's assessee A");
        RoleProfile role = new RoleProfile("OTHER", ROLE.name(), ROLE.requirements());
        var elsewhere = DevelopmentPlanner.standard().plan(profile, RoleFit.of(profile, role));
        assertThatThrownBy(() -> agenda(profile).with(elsewhere)).hasMessageContaining("agenda's role ROLE");
    }
}
