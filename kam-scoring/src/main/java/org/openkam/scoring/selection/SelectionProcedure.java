package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleProfile;
import org.openkam.scoring.fit.RankComparison;
import org.openkam.scoring.fit.RankRanges;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How candidates for a role are selected: ordered stages, each with its instruments, knock-outs and cuts (source case, A12).
 * External and internal candidates have procedures of their own over the same model. Phone comes before interview, interview
 * before case, and no stage counts without a pass of the one before (R20). The procedure suggests, people decide. It sees
 * results of stages and nothing else about a candidate; the fairness of what came out is looked at apart, see {@link
 * FunnelFairness}. Immutable and thread-safe.
 *
 * @param code names the procedure
 * @param role code of the role
 * @param track whom it is for
 * @param stages in order, no code twice
 * @param confidence of what is said to be beyond error, between 0 and 1
 */
public record SelectionProcedure(
        String code, String role, SelectionTrack track, List<SelectionStage> stages, double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Name of the counted fit of an internal candidate in the results of a stage. */
    public static final String ROLE_FIT = "ROLE_FIT";

    private static final List<StageKind> FIXED_ORDER = List.of(StageKind.PHONE, StageKind.INTERVIEW, StageKind.CASE);

    public SelectionProcedure {
        Arguments.code(code, "code of procedure");
        Arguments.code(role, "role of procedure");
        Arguments.notNull(track, "track of procedure");
        stages = Arguments.notEmpty(stages, "stages of procedure");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
        Set<String> seen = new HashSet<>();
        int reached = 0;
        for (SelectionStage stage : stages) {
            boolean isNew = seen.add(stage.code());
            Arguments.that(isNew, "stage", stage.code(), "must stand only once in a procedure");
            int place = FIXED_ORDER.indexOf(stage.kind());
            boolean isInOrder = place < 0 || place >= reached;
            Arguments.that(isInOrder, "stage", stage.code(), "must keep the order phone, interview, case");
            reached = Math.max(reached, place);
        }
    }

    /**
     * Returns the standard procedure for candidates from outside: a form with the required qualifications, if the role has any;
     * phone; interview; case. Interview and case look at the must-haves against their targets, or at all requirements if there
     * are none.
     */
    public static SelectionProcedure external(RoleProfile role, ProcedurePolicy policy) {
        return StandardStages.procedure(SelectionTrack.EXTERNAL, role, policy);
    }

    /**
     * Returns the standard procedure for candidates from inside: the released profile against the role, interview, case. Time in
     * the company is no criterion (source case, R34).
     */
    public static SelectionProcedure internal(RoleProfile role, ProcedurePolicy policy) {
        return StandardStages.procedure(SelectionTrack.INTERNAL, role, policy);
    }

    /**
     * Returns a stage.
     *
     * @throws org.openkam.core.model.UnknownCodeException if there is none with this code
     */
    public SelectionStage stage(String stage) {
        return StageCodes.find(stages, SelectionStage::code, stage);
    }

    /** Returns what is suggested for a candidate about whom nobody has decided yet. */
    public SelectionRecommendation recommend(String candidate, Collection<StageResult> results) {
        return recommend(candidate, results, List.of());
    }

    /**
     * Returns what is suggested for a candidate. What a person decided on a stage counts before the rules of the stage.
     *
     * @param candidate code of the candidate
     * @param results of stages of this candidate, at most one a stage, in any order
     * @param decisions on stages of this candidate, at most one a stage, in any order
     * @throws IllegalArgumentException if a result or a decision is of another candidate or procedure, or comes twice
     * @throws org.openkam.core.model.UnknownCodeException if the procedure hasn't got a stage
     */
    public SelectionRecommendation recommend(
            String candidate, Collection<StageResult> results, Collection<SelectionDecision> decisions) {
        return new StageWalk(this, candidate, results, decisions).recommendation();
    }

    /**
     * Compares candidates on one measure of a stage, in bands and with ranges of ranks as errors allow.
     *
     * @param measure what is compared
     * @param results of the stage, one for each candidate; at most 2000
     * @param comparison how pairs are judged, at the confidence of the procedure
     * @throws IllegalArgumentException if a candidate comes twice, or a result is of another stage than the first
     */
    public RankRanges compare(String measure, Collection<StageResult> results, RankComparison comparison) {
        Map<String, Estimate> figures = new TreeMap<>();
        String stage = null;
        for (StageResult result : results) {
            stage = stage == null ? stage(result.stage()).code() : stage;
            Arguments.that(result.stage().equals(stage), "stage of result", result.stage(), "must be " + stage);
            Estimate score = result.scores().getOrDefault(measure, Estimate.notComputable(Reason.NO_DATA));
            boolean isNew = figures.put(result.candidate(), score) == null;
            Arguments.that(isNew, "candidate", result.candidate(), "must come only once");
        }
        return RankRanges.of(figures, comparison, confidence);
    }

    @Override
    public String toString() {
        return code + " (" + track + ", " + role + "): "
                + stages.stream().map(SelectionStage::code).toList();
    }
}
