package org.openkam.scoring.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.selection.SelectionDecision.Verdict;
import org.openkam.scoring.selection.StageOutcome.Kind;
import org.openkam.scoring.selection.StageResult.Attendance;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Takes one candidate through the stages of a procedure. */
final class StageWalk {
    private final SelectionProcedure procedure;
    private final String candidate;
    private final Map<String, StageResult> results;
    private final Map<String, SelectionDecision> decisions;

    StageWalk(
            SelectionProcedure procedure,
            String candidate,
            Collection<StageResult> results,
            Collection<SelectionDecision> decisions) {
        this.procedure = procedure;
        this.candidate = Arguments.code(candidate, "candidate");
        this.results = byStage(results, StageResult::candidate, StageResult::stage);
        this.decisions = byStage(decisions, SelectionDecision::candidate, SelectionDecision::stage);
        decisions.forEach(d -> Arguments.that(
                d.procedure().equals(procedure.code()),
                "procedure of decision",
                d.procedure(),
                "must be " + procedure.code()));
    }

    private <T> Map<String, T> byStage(Collection<T> parts, Function<T, String> whose, Function<T, String> stage) {
        Map<String, T> map = new TreeMap<>();
        for (T part : parts) {
            String whom = whose.apply(part);
            Arguments.that(whom.equals(candidate), "candidate", whom, "must be " + candidate);
            String code = procedure.stage(stage.apply(part)).code();
            Arguments.that(map.put(code, part) == null, "stage", code, "must come only once for a candidate");
        }
        return map;
    }

    SelectionRecommendation recommendation() {
        List<StageOutcome> outcomes = new ArrayList<>();
        boolean isOpen = true;
        for (SelectionStage stage : procedure.stages()) {
            StageOutcome outcome = isOpen ? outcome(stage) : notReached(stage);
            outcomes.add(outcome);
            isOpen &= outcome.kind() == Kind.PASSED;
        }
        return new SelectionRecommendation(candidate, procedure.code(), outcomes, advice(outcomes));
    }

    private StageOutcome notReached(SelectionStage stage) {
        boolean isHeld = results.containsKey(stage.code());
        List<StageReason> reasons =
                isHeld ? List.of(new StageReason(StageReason.Kind.OUT_OF_ORDER, stage.code())) : List.of();
        return new StageOutcome(stage.code(), Kind.NOT_REACHED, reasons);
    }

    private StageOutcome outcome(SelectionStage stage) {
        StageOutcome byRules = byRules(stage, results.get(stage.code()));
        SelectionDecision decision = decisions.get(stage.code());
        if (decision == null) {
            return byRules;
        }
        Kind decided = decision.verdict() == Verdict.PASS ? Kind.PASSED : Kind.NOT_PASSED;
        List<StageReason> reasons = new ArrayList<>(byRules.reasons());
        if (decided != byRules.kind()) {
            reasons.add(new StageReason(StageReason.Kind.DECIDED_OTHERWISE, stage.code()));
        }
        return new StageOutcome(stage.code(), decided, reasons);
    }

    private StageOutcome byRules(SelectionStage stage, @Nullable StageResult result) {
        if (result == null) {
            return new StageOutcome(stage.code(), Kind.NOT_HELD, List.of());
        }
        if (result.attendance() != Attendance.CAME) {
            Kind absent = result.attendance() == Attendance.WITHDREW ? Kind.WITHDREW : Kind.DID_NOT_COME;
            return new StageOutcome(stage.code(), absent, List.of());
        }
        List<StageReason> reasons = new ArrayList<>();
        stage.knockOuts().forEach(k -> knockOut(k, result.knockOuts().get(k.code()), reasons));
        Estimate missing = Estimate.notComputable(Reason.NO_DATA);
        stage.cuts().forEach(c -> cut(c, result.scores().getOrDefault(c.measure(), missing), reasons));
        return new StageOutcome(stage.code(), kind(reasons), reasons);
    }

    private static void knockOut(KnockOut knockOut, @Nullable Boolean isMet, List<StageReason> reasons) {
        if (isMet == null) {
            reasons.add(new StageReason(StageReason.Kind.KNOCK_OUT_UNKNOWN, knockOut.code()));
        } else if (!isMet) {
            reasons.add(new StageReason(StageReason.Kind.KNOCKED_OUT, knockOut.code()));
        }
    }

    private void cut(Cut cut, Estimate score, List<StageReason> reasons) {
        switch (cut.verdict(score, procedure.confidence())) {
            case NOT_MET -> reasons.add(new StageReason(StageReason.Kind.BELOW_CUT, cut.measure()));
            case WITHIN_ERROR -> reasons.add(new StageReason(StageReason.Kind.CUT_WITHIN_ERROR, cut.measure()));
            case SCORE_MISSING -> reasons.add(new StageReason(StageReason.Kind.SCORE_MISSING, cut.measure()));
            case ERROR_MISSING -> reasons.add(new StageReason(StageReason.Kind.ERROR_MISSING, cut.measure()));
            default -> {
                // A cut that is met needs no reason.
            }
        }
    }

    /** What surely fails a stage decides, whatever else isn't known. */
    private static Kind kind(List<StageReason> reasons) {
        boolean isFailed = reasons.stream()
                .anyMatch(r -> r.kind() == StageReason.Kind.KNOCKED_OUT || r.kind() == StageReason.Kind.BELOW_CUT);
        if (isFailed) {
            return Kind.NOT_PASSED;
        }
        return reasons.isEmpty() ? Kind.PASSED : Kind.UNDECIDED;
    }

    private static SelectionAdvice advice(List<StageOutcome> outcomes) {
        return outcomes.stream()
                .filter(o -> o.kind() != Kind.PASSED)
                .findFirst()
                .map(o -> advice(o.kind()))
                .orElse(SelectionAdvice.OFFER);
    }

    private static SelectionAdvice advice(Kind firstNotPassed) {
        return switch (firstNotPassed) {
            case UNDECIDED -> SelectionAdvice.REVIEW;
            case DID_NOT_COME -> SelectionAdvice.ASK;
            case WITHDREW -> SelectionAdvice.NONE;
            case NOT_HELD -> SelectionAdvice.ADVANCE;
            default -> SelectionAdvice.DECLINE;
        };
    }
}
