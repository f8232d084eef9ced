package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.policy.Claim;

/**
 * Calls the rules of planning. One from outside the library is asked twice and checked: what throws, gives nothing, breaks a numbered
 * rule or answers differently the second time ends in a {@link RuleFailedException} that names it. What a rule is given it can't
 * change. The library's own are held to the same rules by their tests. Stateless.
 */
public final class CheckedRules {
    private CheckedRules() {}

    /** One call of a rule: which, and the number of the rule that it must give the same answer again, and none is null. */
    private record Call(Object asked, Supplier<String> named, String repeatable) {

        RuleFailedException broke(String rule, String found) {
            return new RuleFailedException(
                    new RuleFailure(code(), asked.getClass().getName(), rule, found));
        }

        private String code() {
            try {
                String code = named.get();
                return Arguments.isCode(code) ? code : "-";
            } catch (RuntimeException e) {
                return "-";
            }
        }

        /** An outside class may fail in any way but those that concern the whole machine. */
        private <R> R once(Supplier<? extends @Nullable R> answer) {
            R given;
            try {
                given = answer.get();
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                throw broke(repeatable, e.getClass().getName());
            }
            if (given == null) {
                throw broke(repeatable, "null");
            }
            return given;
        }

        <R> R given(Supplier<? extends @Nullable R> answer) {
            R first = once(answer);
            if (!isOwn(asked) && !first.equals(once(answer))) {
                throw broke(repeatable, "two answers");
            }
            return first;
        }

        void must(boolean holds, String rule, String found) {
            if (!holds) {
                throw broke(rule, found);
            }
        }
    }

    /** Whether a rule is the library's own: its class lies in this very package, loaded by the same loader. */
    private static boolean isOwn(Object rule) {
        Class<?> own = CheckedRules.class;
        return rule.getClass().getClassLoader() == own.getClassLoader()
                && rule.getClass().getPackageName().equals(own.getPackageName());
    }

    /**
     * Returns what each competency calls for; see {@link NeedRule#decide}.
     *
     * @throws RuleFailedException if the rule breaks its contract
     */
    public static List<NeedDecision> decide(NeedRule rule, List<NeedEvidence> evidence, RatingScale scale) {
        Call call = new Call(rule, rule::code, "N5");
        List<NeedEvidence> fixed = List.copyOf(evidence);
        List<NeedDecision> decisions = call.given(() -> listed(rule.decide(fixed, scale)));
        call.must(decisions.size() == fixed.size(), "N1", decisions.size() + " decisions");
        for (int i = 0; i < decisions.size(); i++) {
            NeedDecision decision = decisions.get(i);
            call.must(decision != null, "N5", "null");
            check(call, Arguments.notNull(decision, "decision"), fixed.get(i));
        }
        for (NeedDecision decision : decisions) {
            decision.compensatedBy()
                    .ifPresent(
                            code -> call.must(isStrength(code, fixed, decisions), "N4", "no strength of the person"));
        }
        return decisions;
    }

    private static void check(Call call, NeedDecision decision, NeedEvidence evidence) {
        NeedKind kind = decision.kind();
        Claim claim = evidence.gap().claim();
        boolean silent =
                kind == NeedKind.NOT_ENOUGH_EVIDENCE || kind == NeedKind.SUPPORT || kind == NeedKind.NOT_EXAMINED;
        call.must(claim != Claim.NO_CLAIM || silent, "N2", kind + " without a claim");
        call.must(!decision.verb().callsForGoal() || claim == Claim.BELOW, "N3", "goal without a gap");
        boolean turned = kind.isBelowTarget() && claim != Claim.BELOW || kind.isAboveTarget() && claim != Claim.ABOVE;
        call.must(!turned, "N2", kind + " on " + claim);
    }

    private static boolean isStrength(String code, List<NeedEvidence> evidence, List<NeedDecision> decisions) {
        for (int i = 0; i < decisions.size(); i++) {
            if (evidence.get(i).competency().equals(code)) {
                return decisions.get(i).kind() == NeedKind.STRENGTH;
            }
        }
        return false;
    }

    private static <R> @Nullable List<R> listed(@Nullable List<R> given) {
        return given == null ? null : new ArrayList<>(given);
    }

    /**
     * Returns the priority of a need; see {@link PriorityRule#priority}.
     *
     * @throws RuleFailedException if the rule breaks its contract
     */
    public static double priority(
            PriorityRule rule, NeedEvidence evidence, NeedDecision decision, double businessRelevance) {
        Call call = new Call(rule, rule::code, "P3");
        double priority = call.given(() -> rule.priority(evidence, decision, businessRelevance));
        call.must(Double.isFinite(priority), "P1", "not finite");
        call.must(priority >= 0, "P1", "negative");
        call.must(decision.verb().callsForGoal() || priority == 0, "P1", "priority without a goal");
        return priority;
    }

    /**
     * Returns actions for goals; see {@link ActionSelection#select}. A selection from outside is asked the second time with the catalogue
     * turned round.
     *
     * @throws RuleFailedException if the rule breaks its contract
     */
    public static ActionChoice select(ActionSelection rule, SelectionTask task) {
        Call call = new Call(rule, rule::code, "A5");
        ActionChoice choice = call.once(() -> rule.select(task));
        if (isOwn(rule)) {
            return choice;
        }
        ChoiceCheck.firstBroken(task, choice).ifPresent(broken -> {
            throw call.broke(broken.rule(), broken.found());
        });
        call.must(choice.equals(call.once(() -> rule.select(turned(task)))), "A5", "two answers");
        return choice;
    }

    private static SelectionTask turned(SelectionTask task) {
        ActionCatalog catalog = task.catalog();
        List<DevelopmentAction> actions = new ArrayList<>(catalog.actions());
        Collections.reverse(actions);
        return new SelectionTask(
                task.goals(), new ActionCatalog(catalog.code(), catalog.currencyOrNull(), actions), task.limits());
    }
}
