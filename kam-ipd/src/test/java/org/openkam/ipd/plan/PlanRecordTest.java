package org.openkam.ipd.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.plan.PlanEvent.Agreed;
import org.openkam.ipd.plan.PlanEvent.Changed;
import org.openkam.ipd.plan.PlanEvent.Closed;
import org.openkam.ipd.plan.PlanEvent.GoalClosed;
import org.openkam.ipd.plan.PlanEvent.Objected;
import org.openkam.ipd.plan.PlanEvent.Proposed;
import org.openkam.ipd.plan.PlanEvent.Started;

/** Rule R09 of the source cases: a plan is agreed on by three parties, and nothing of the way there is lost. */
class PlanRecordTest {
    private static final DevelopmentPlan PLAN = SamplePlans.plan().startingOn(SamplePlans.START);

    private static Agreed agreed(PlanParty party, int day) {
        return new Agreed(SamplePlans.by(party, day));
    }

    private static PlanRecord agreed() {
        return PlanRecord.of(PLAN)
                .with(agreed(PlanParty.CONSULTANT, 1))
                .with(agreed(PlanParty.MANAGER, 1))
                .with(agreed(PlanParty.ASSESSEE, 2));
    }

    private static PlanRecord running() {
        return agreed().with(new Started(SamplePlans.by(PlanParty.ASSESSEE, 20)));
    }

    private static GoalClosed ended(String competency, int day) {
        return new GoalClosed(SamplePlans.by(PlanParty.MANAGER, day), competency, GoalOutcome.REACHED, "3.5 at last");
    }

    private static Changed changed(PlanParty party, int day, PlanChange change) {
        return new Changed(SamplePlans.by(party, day), change, "so agreed");
    }

    @Test
    void r09ThreePartiesAgree() {
        PlanRecord none = PlanRecord.of(PLAN);
        assertThat(none.status()).isEqualTo(PlanStatus.PROPOSED);
        assertThat(none.awaited()).containsExactly(PlanParty.ASSESSEE, PlanParty.MANAGER, PlanParty.CONSULTANT);
        PlanRecord two = none.with(agreed(PlanParty.MANAGER, 1)).with(agreed(PlanParty.ASSESSEE, 1));
        assertThat(two.status()).isEqualTo(PlanStatus.PROPOSED);
        assertThat(two.awaited()).containsExactly(PlanParty.CONSULTANT);
        assertThat(two.with(agreed(PlanParty.CONSULTANT, 2)).status()).isEqualTo(PlanStatus.AGREED);
    }

    @Test
    void r09TwoPartiesAgreeWhereThereIsNoConsultant() {
        PlanRecord two = PlanRecord.withoutConsultant(PLAN)
                .with(agreed(PlanParty.MANAGER, 1))
                .with(agreed(PlanParty.ASSESSEE, 1));
        assertThat(two.status()).isEqualTo(PlanStatus.AGREED);
        assertThatThrownBy(() -> PlanRecord.withoutConsultant(PLAN).with(agreed(PlanParty.CONSULTANT, 1)))
                .hasMessage("Party of event (CONSULTANT) must be a party of the plan.");
        assertThatThrownBy(() -> new PlanRecord(PLAN, List.of(PlanParty.ASSESSEE), List.of()))
                .hasMessageContaining("must hold assessee and manager");
    }

    @Test
    void runsAndIsClosedGoalByGoal() {
        PlanRecord half = running().with(ended("PLN", 90));
        assertThat(half.status()).isEqualTo(PlanStatus.RUNNING);
        assertThat(half.outcome("PLN")).contains(GoalOutcome.REACHED);
        assertThat(half.outcome("DEAL")).isEmpty();
        Closed end = new Closed(SamplePlans.by(PlanParty.MANAGER, 100), "cycle over");
        assertThatThrownBy(() -> half.with(end)).hasMessage("Open goals ([DEAL]) must be closed before the plan.");
        PlanRecord all = half.with(ended("DEAL", 95)).with(end);
        assertThat(all.status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(all.awaited()).isEmpty();
        assertThat(half.events()).hasSize(5); // a record never changes
    }

    @Test
    void whatTheStatusDoesNotAllowIsRefused() {
        var early = new Started(SamplePlans.by(PlanParty.MANAGER, 3));
        assertThatThrownBy(() -> PlanRecord.of(PLAN).with(early))
                .hasMessage("Event (started) must follow a status that allows it, not PROPOSED.");
        assertThatThrownBy(() -> agreed().with(ended("PLN", 90)))
                .hasMessage("Event (goal closed) must follow a status that allows it, not AGREED.");
        assertThatThrownBy(() -> agreed().with(agreed(PlanParty.MANAGER, 3)))
                .hasMessage("Event (agreed) must follow a status that allows it, not AGREED.");
        assertThatThrownBy(() ->
                        PlanRecord.of(PLAN).with(agreed(PlanParty.MANAGER, 3)).with(agreed(PlanParty.MANAGER, 4)))
                .hasMessage("Party that agrees (MANAGER) must not have agreed already.");
        assertThatThrownBy(() -> running().with(ended("PLN", 90)).with(ended("PLN", 91)))
                .hasMessage("Goal to close (PLN) must be open.");
        assertThatThrownBy(() -> running().with(ended("REL", 90))).hasMessage("Goal (REL) must be one of the plan.");
        assertThatThrownBy(() -> agreed().with(new Proposed(SamplePlans.by(PlanParty.MANAGER, 5))))
                .hasMessage("Event (proposed) must be the first one.");
        assertThatThrownBy(() -> running().with(ended("PLN", 1)))
                .hasMessage("Date of event (2026-02-11) must not lie before the last one.");
        PlanRecord off = PlanRecord.of(PLAN).with(new Closed(SamplePlans.by(PlanParty.MANAGER, 1), "called off"));
        assertThatThrownBy(() -> off.with(agreed(PlanParty.MANAGER, 3)))
                .hasMessage("Event (agreed) must follow a status that allows it, not CLOSED.");
    }

    @Test
    void anObjectionIsOpenUntilTheSamePartyAgrees() {
        Objected objection = new Objected(SamplePlans.by(PlanParty.ASSESSEE, 3), "DEAL", "this is my work");
        PlanRecord objected = agreed().with(objection);
        assertThat(objected.status()).isEqualTo(PlanStatus.PROPOSED);
        assertThat(objected.openObjections()).containsExactly(objection);
        assertThat(objected.awaited()).containsExactly(PlanParty.ASSESSEE);
        PlanRecord settled = objected.with(agreed(PlanParty.ASSESSEE, 4));
        assertThat(settled.status()).isEqualTo(PlanStatus.AGREED);
        assertThat(settled.openObjections()).isEmpty();
        assertThat(settled.events()).contains(objection);
        assertThat(running()
                        .with(new Objected(SamplePlans.by(PlanParty.ASSESSEE, 30), null, "too much at once"))
                        .status())
                .isEqualTo(PlanStatus.RUNNING);
    }

    @Test
    void aChangeAsksEverybodyAgainAndKeepsTheOriginal() {
        PlanRecord changed = agreed().with(changed(PlanParty.MANAGER, 3, new PlanChange.SetTarget("PLN", 3.5)));
        assertThat(changed.status()).isEqualTo(PlanStatus.PROPOSED);
        assertThat(changed.awaited()).hasSize(3);
        assertThat(changed.proposal()).isEqualTo(PLAN);
        assertThat(changed.proposal().goal("PLN").orElseThrow().measure().target())
                .isEqualTo(3);
        assertThat(changed.current().goal("PLN").orElseThrow().measure().target())
                .isEqualTo(3.5);
        assertThat(changed.changes()).singleElement().satisfies(c -> {
            assertThat(c.by().person()).isEqualTo("M017");
            assertThat(c.reason()).isEqualTo("so agreed");
        });
        PlanRecord atWork = running().with(changed(PlanParty.MANAGER, 30, new PlanChange.RemoveStep("PLN", "TALK")));
        assertThat(atWork.status()).isEqualTo(PlanStatus.RUNNING);
        assertThat(atWork.awaited()).hasSize(3);
        assertThat(atWork.with(agreed(PlanParty.ASSESSEE, 200)).awaited())
                .containsExactly(PlanParty.MANAGER, PlanParty.CONSULTANT);
    }

    @Test
    void hoursAndClosureFollowTheChanges() {
        // Step MAP: 5 hours of experience, an effect of 0.3 on PLN; step TALK: 5 hours of exposure, none.
        double weight = SamplePlans.weight("PLN").doubleValue();
        DevelopmentPlan without = PlanRecord.of(PLAN)
                .with(changed(PlanParty.MANAGER, 1, new PlanChange.RemoveStep("PLN", "TALK")))
                .current();
        assertThat(without.reckoning().hours()).isEqualTo(new ModeHours(5, 0, 0));
        assertThat(without.reckoning().expectedClosure()).isEqualTo(weight * (0.1 + 0.2));
        DevelopmentPlan other = PlanRecord.of(PLAN)
                .with(changed(
                        PlanParty.MANAGER,
                        1,
                        new PlanChange.SetStep(
                                "PLN", SamplePlans.step("MAP", StepTime.within(6), LearningMode.EDUCATION))))
                .current();
        assertThat(other.reckoning().hours()).isEqualTo(new ModeHours(0, 5, 5));
        assertThat(other.reckoning().expectedClosure()).isZero(); // nobody assumes an effect of what people chose
        assertThat(other.goal("PLN").orElseThrow().steps())
                .extracting(PlanStep::code)
                .containsExactly("MAP", "TALK");
    }

    @Test
    void goalsComeAndGo() {
        DevelopmentPlan less = PlanRecord.of(PLAN)
                .with(changed(PlanParty.MANAGER, 1, new PlanChange.RemoveGoal("PLN")))
                .current();
        assertThat(less.goals()).extracting(DevelopmentGoal::competency).containsExactly("DEAL");
        assertThat(less.uncovered()).extracting(n -> n.competency()).containsExactly("TRK", "PLN");
        DevelopmentGoal again = PLAN.goal("PLN").orElseThrow();
        DevelopmentPlan back = PlanRecord.of(PLAN)
                .with(changed(PlanParty.MANAGER, 1, new PlanChange.RemoveGoal("PLN")))
                .with(changed(PlanParty.MANAGER, 1, new PlanChange.AddGoal(again)))
                .current();
        assertThat(back.goals()).extracting(DevelopmentGoal::competency).containsExactly("DEAL", "PLN");
        assertThat(back.uncovered()).extracting(n -> n.competency()).containsExactly("TRK");
        assertThatThrownBy(() -> PlanRecord.of(PLAN).with(changed(PlanParty.MANAGER, 1, new PlanChange.AddGoal(again))))
                .hasMessage("Goal (PLN) must not stand in the plan already.");
        assertThatThrownBy(() -> PlanRecord.of(PLAN)
                        .with(changed(PlanParty.MANAGER, 1, new PlanChange.RemoveStep("DEAL", "DELEGATE-DEAL"))))
                .hasMessage("Step to remove (DELEGATE-DEAL) must not be the goal's last.");
        assertThatThrownBy(() -> running()
                        .with(ended("PLN", 90))
                        .with(changed(PlanParty.MANAGER, 91, new PlanChange.SetTarget("PLN", 4))))
                .hasMessage("Goal to change (PLN) must be open.");
    }

    @Test
    void aVerbIsOverriddenWithTheRulesReasonKept() {
        PlanRecord record = PlanRecord.of(PLAN)
                .with(changed(
                        PlanParty.ASSESSEE, 1, new PlanChange.SetVerb("DEAL", DevelopmentVerb.COMPENSATE, "REL")));
        var need = record.current().goal("DEAL").orElseThrow().need();
        assertThat(need.verb()).isEqualTo(DevelopmentVerb.COMPENSATE);
        assertThat(need.decision().compensatedBy()).contains("REL");
        assertThat(need.decision().rationale())
                .isEqualTo(PLAN.goal("DEAL").orElseThrow().need().decision().rationale());
        assertThat(record.proposal().goal("DEAL").orElseThrow().need().verb()).isEqualTo(DevelopmentVerb.DELEGATE);
        assertThatThrownBy(() -> new PlanChange.SetVerb("DEAL", DevelopmentVerb.KEEP, null))
                .hasMessage("Verb (KEEP) must be one that takes a goal.");
        assertThatThrownBy(() -> new PlanChange.SetVerb("DEAL", DevelopmentVerb.COMPENSATE, null))
                .hasMessageContaining("must stand with COMPENSATE and only with it");
    }

    /** Case 62: what is due before the day of the agreement can't be agreed on. */
    @Test
    void case62NobodyAgreesToThePast() {
        PlanRecord late = PlanRecord.of(PLAN);
        var signature = new PlanSignature(PlanParty.MANAGER, "M017", LocalDate.of(2026, 3, 31));
        assertThatThrownBy(() -> late.with(new Agreed(signature)))
                .hasMessageContaining("/goals/0/steps/0/dueDate")
                .hasMessageContaining("2026-03-30")
                .hasMessageContaining(">= 2026-03-31");
        assertThatThrownBy(() -> PlanRecord.of(SamplePlans.plan()).with(agreed(PlanParty.MANAGER, 1)))
                .hasMessageContaining("must have a start");
    }

    @Test
    void reasonsAreGivenAndNamesAreCodes() {
        var by = SamplePlans.by(PlanParty.MANAGER, 1);
        assertThatThrownBy(() -> new Objected(by, null, " "))
                .hasMessage("Reason of objection (blank) must say something.");
        assertThatThrownBy(() -> new Closed(by, "x".repeat(2001))).hasMessageContaining("at most 2000 characters");
        assertThatThrownBy(() -> new PlanSignature(PlanParty.MANAGER, "Anna Nowak", by.date()))
                .hasMessageContaining("must be 1 to 64 letters");
        assertThat(new Objected(by, null, "private words").toString()).doesNotContain("private words");
    }

    @Test
    void isSaidInThreeLanguages() {
        PlanRecord record = SamplePlans.record();
        assertThat(record.render(Locale.ENGLISH))
                .startsWith("Status: closed\n")
                .contains("10 February 2026 — consultant (C-3): plan put forward\n")
                .contains("target of the goal “Planning, multitasking & deadlines”: 3.50 instead of 3.00")
                .contains("80.00\u00A0%")
                .doesNotContain("{");
        assertThat(record.render(Locale.forLanguageTag("ru")))
                .startsWith("Состояние: закрыт\n")
                .contains("10 февраля 2026 г. — консультант (C-3): план предложен\n")
                .contains("3,50 вместо 3,00")
                .contains("«Мне это важно»")
                .doesNotContain("{");
        assertThat(record.render(Locale.forLanguageTag("pl")))
                .startsWith("Stan: zamknięty\n")
                .contains("10 lutego 2026 — konsultant (C-3): plan przedstawiony\n")
                .doesNotContain("{");
    }
}
