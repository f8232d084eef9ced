package org.openkam.ipd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.Perspective;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.need.WorkContext;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.GoalMetric;
import org.openkam.ipd.plan.GoalOutcome;
import org.openkam.ipd.plan.MeasureUnit;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanChange;
import org.openkam.ipd.plan.PlanEvent;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanSignature;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Plans put together by hand, so that no rule of planning changes them. */
public final class SamplePlans {
    public static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    public static final RoleProfile ROLE = MODEL.role("KEY_ACCOUNT_MANAGER");
    public static final LocalDate START = LocalDate.of(2026, 3, 2);

    private SamplePlans() {}

    /** Three texts from one. */
    public static LocalizedText text(String english, String russian, String polish) {
        return LocalizedText.ofCodes(Map.of("en", english, "ru", russian, "pl", polish));
    }

    /** One third of a point is no decimal, so it shows what is lost on the way. */
    public static Estimate score(double value) {
        return Estimate.of(
                value, new StandardError(1 / 3.0, 10.1, true), new Interval(value - 2 / 3.0, value + 2 / 3.0, 0.9));
    }

    public static DevelopmentNeed need(String competency, NeedKind kind, DevelopmentVerb verb, Estimate score) {
        RoleRequirement requirement = ROLE.requirement(competency).orElseThrow();
        Estimate gap = score.fold(s -> score(requirement.targetLevel() - s.value()), Estimate::notComputable);
        Claim claim = kind.isBelowTarget()
                ? Claim.BELOW
                : score.fold(
                        s -> kind == NeedKind.ON_TARGET ? Claim.NO_RELIABLE_DIFFERENCE : Claim.ABOVE,
                        r -> Claim.NO_CLAIM);
        Attainment attainment =
                new Attainment(requirement, score.fold(s -> Estimate.of(0.5), Estimate::notComputable), claim);
        ScoreBasis basis = kind == NeedKind.LIMITATION ? ScoreBasis.COMBINED : ScoreBasis.OTHERS;
        var evidence = new NeedEvidence(
                new CompetencyGap(requirement, score, gap, attainment, basis),
                new Perspective(
                        Estimate.of(kind == NeedKind.LIMITATION ? 1.25 : 4 + 1 / 3.0),
                        Estimate.of(3),
                        kind == NeedKind.DEVELOPMENT_AREA ? Estimate.of(4.5) : Estimate.notComputable(Reason.NO_DATA),
                        kind == NeedKind.DEVELOPMENT_AREA ? Claim.ABOVE : Claim.NO_CLAIM),
                kind == NeedKind.DEVELOPMENT_AREA
                        ? new Corroboration(
                                AgreementLevel.values()[0],
                                SharedWeakness.Kind.values()[0],
                                SelfOther.Kind.BLIND_SPOT,
                                Claim.NO_RELIABLE_DIFFERENCE)
                        : Corroboration.NONE,
                new WorkContext(
                        ROLE.code(),
                        MODEL.roleComponents().stream()
                                .filter(c -> c.competencies().contains(competency))
                                .toList(),
                        TargetConditions.unknownAll()
                                .with(TargetConditions.Condition.BUDGET)
                                .without(TargetConditions.Condition.SPECIALIST_SUPPORT),
                        MODEL.competency(competency).cluster(),
                        kind == NeedKind.STRENGTH));
        String strength = verb == DevelopmentVerb.COMPENSATE ? "REL" : null;
        var rationale = text("Because of the data.", "По данным.", "Na podstawie danych.");
        return new DevelopmentNeed(
                evidence, new NeedDecision(kind, verb, rationale, strength), verb.callsForGoal() ? 20 / 3.0 : 0);
    }

    public static PlanStep step(String code, StepTime time, LearningMode mode) {
        return new PlanStep(code, words(code), StepOwner.ASSESSEE, time, mode, mode == null ? 0 : 5);
    }

    private static ActionText words(String code) {
        return new ActionText(
                text("Step " + code, "Шаг " + code, "Krok " + code),
                text("Do it, with one client", "Сделать это с одним клиентом", "Zrobić to z jednym klientem"),
                text("direct manager", "непосредственный руководитель", "bezpośredni przełożony"),
                text("A note on it", "Заметка об этом", "Notatka o tym"),
                text("It is done (yes/no).", "Это сделано (да/нет).", "Jest zrobione (tak/nie)."));
    }

    private static DevelopmentAction action(String code, IndicatorFacet facet) {
        return new DevelopmentAction(
                code,
                new ActionScope("PLN", facet, 1, 3),
                new ActionForm(LearningMode.EDUCATION, ActionKind.TRAINING, StepOwner.PARTNER),
                new Effort(40, 30, 900),
                effect(),
                List.of("FIRST"),
                words(code));
    }

    private static ExpectedEffect effect() {
        return new ExpectedEffect(0.1 + 0.2, text("Assumed by the authors", "Допущение авторов", "Założenie autorów"));
    }

    /** One to learn, one to hand over, a strength, one without evidence, one left for later; two actions left out. */
    public static DevelopmentPlan plan() {
        DevelopmentNeed learn = need("PLN", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, score(7 / 3.0));
        DevelopmentNeed handOver = need("DEAL", NeedKind.LIMITATION, DevelopmentVerb.DELEGATE, score(2.5));
        DevelopmentNeed left = need("TRK", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.COMPENSATE, score(2));
        DevelopmentNeed strong = need("REL", NeedKind.STRENGTH, DevelopmentVerb.KEEP_AND_SHARE, score(4.75));
        DevelopmentNeed unknown = need(
                "SAL", NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, Estimate.notComputable(Reason.NO_DATA));
        List<PlanStep> steps = List.of(
                step("MAP", StepTime.within(4), LearningMode.EXPERIENCE),
                step("TALK", new StepTime(4, 12), LearningMode.EXPOSURE));
        var goals = List.of(
                new DevelopmentGoal(learn, new SuccessMeasure("PLN", 7 / 3.0, 3), steps, Map.of("MAP", effect())),
                new DevelopmentGoal(
                        handOver,
                        new SuccessMeasure("DEAL", GoalMetric.COMBINED_SCORE, 2.5, 3.5),
                        List.of(step("DELEGATE-DEAL", StepTime.within(4), null))));
        var reckoning = new PlanReckoning(
                0.30000000000000004 * 12,
                false,
                new ModeHours(5, 5, 0),
                List.of(
                        new DroppedAction(action("COURSE", null), DroppedAction.Reason.WEEKS),
                        new DroppedAction(
                                action("READ", IndicatorFacet.values()[0]), DroppedAction.Reason.LESS_EFFECT)));
        var limits = new PlanLimits(3, 3, 26, 5000, 2);
        var note = new PlanningNote(
                PlanningNote.Kind.COVERAGE,
                List.of("SAL"),
                text("No score yet.", "Балла пока нет.", "Nie ma jeszcze wyniku."));
        return new DevelopmentPlan(
                new DevelopmentPlan.Subject("A001", MODEL, ROLE, limits, List.of(note)),
                List.of(strong, learn, handOver, left, unknown),
                goals,
                List.of(left),
                reckoning,
                null);
    }

    public static PlanSignature by(PlanParty party, int day) {
        String person = party == PlanParty.ASSESSEE ? "A001" : party == PlanParty.MANAGER ? "M017" : "C-3";
        return new PlanSignature(party, person, START.minusDays(20).plusDays(day));
    }

    /** Every event and every change that there is. */
    public static PlanRecord record() {
        DevelopmentNeed left = plan().need("TRK").orElseThrow();
        var metric = new GoalMetric(
                "PLAN_SHARE", MeasureUnit.PERCENT, text("percent of target", "процент плана", "procent planu"));
        var added = new DevelopmentGoal(
                left,
                new SuccessMeasure("TRK", metric, 80, 100),
                List.of(step("REPORT", StepTime.within(20), LearningMode.EXPERIENCE)));
        PlanRecord record = PlanRecord.of(plan())
                .with(new PlanEvent.Proposed(by(PlanParty.CONSULTANT, 0)))
                .with(new PlanEvent.Objected(by(PlanParty.ASSESSEE, 1), "DEAL", "Мне это важно"))
                .with(changed(2, new PlanChange.RemoveGoal("DEAL")))
                .with(changed(2, new PlanChange.AddGoal(added)))
                .with(changed(2, new PlanChange.SetTarget("PLN", 3.5)))
                .with(changed(2, new PlanChange.SetVerb("TRK", DevelopmentVerb.DEVELOP, null)))
                .with(changed(3, new PlanChange.RemoveStep("PLN", "TALK")))
                .with(changed(
                        3, new PlanChange.SetStep("PLN", step("MEET", new StepTime(2, 6), LearningMode.EXPOSURE))))
                .with(changed(3, new PlanChange.StartOn(START)));
        for (PlanParty party : PlanParty.values()) {
            record = record.with(new PlanEvent.Agreed(by(party, 5)));
        }
        return record.with(new PlanEvent.Started(by(PlanParty.ASSESSEE, 20)))
                .with(new PlanEvent.GoalClosed(
                        by(PlanParty.MANAGER, 100), "PLN", GoalOutcome.REACHED, "Score 3.6 at the next assessment"))
                .with(new PlanEvent.GoalClosed(
                        by(PlanParty.MANAGER, 100), "TRK", GoalOutcome.NOT_REACHED, "95 % of target"))
                .with(new PlanEvent.Closed(by(PlanParty.MANAGER, 101), "The cycle is over"));
    }

    private static PlanEvent changed(int day, PlanChange change) {
        return new PlanEvent.Changed(by(PlanParty.MANAGER, day), change, "Agreed in the talk");
    }

    /** The weight that a competency has in the role. */
    public static BigDecimal weight(String competency) {
        return ROLE.requirement(competency).orElseThrow().weight();
    }
}
