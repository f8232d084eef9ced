package org.openkam.ipd.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.GoalOutcome;
import org.openkam.ipd.plan.MeasureUnit;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanStatus;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.statistic.Reason;

/**
 * Plans as JSON: codes for programs, texts in every language for people. What version 1.0 has stands there with four decimals; what
 * version 1.1 adds is exact, so that a plan comes back as it was.
 */
record PlansDocument(
        String format,
        String schemaVersion,
        @Nullable List<@NotNull @Valid CandidateDocument> actions,
        @NotNull List<@NotNull @Valid PlanDocument> plans)
        implements Document {

    static final String FORMAT = "openkam-development-plans";
    static final int MAJOR = 1;
    static final int MINOR = 1;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String LANGUAGE = "[a-z]{2,3}";
    private static final int MOST = 1_000_000;

    /** An action that some plan leaves out; plans name it by its place in the list, counted from 0. */
    record CandidateDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Pattern(regexp = CODE) String competency,
            @Nullable IndicatorFacet facet,
            @Nullable Integer lowestLevel,
            @Nullable Integer highestLevel,
            @NotNull LearningMode mode,
            @NotNull ActionKind kind,
            @NotNull StepOwner owner,
            @NotNull @Min(1) @Max(10_000) Integer hours,
            @NotNull @Min(1) @Max(10_000) Integer weeks,
            @NotNull @PositiveOrZero Long cost,
            @NotNull @Valid EffectDocument effect,
            @Nullable List<@NotNull @Pattern(regexp = CODE) String> prerequisites,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> description,
            @Nullable @Size(min = 1) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> partner,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> evidence,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> measure) {}

    /** An assumption of the catalogue, points of the scale. */
    record EffectDocument(
            @NotNull BigDecimal points, @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> source) {}

    record PlanDocument(
            @NotNull @Pattern(regexp = CODE) String assessee,
            @NotNull @Pattern(regexp = CODE) String model,
            @NotNull String modelVersion,
            @NotNull @Pattern(regexp = CODE) String role,
            @Nullable String start,
            @Nullable @Valid LimitsDocument limits,
            @NotNull List<@NotNull @Valid GoalDocument> goals,
            @NotNull List<@NotNull @Valid NeedDocument> needs,
            @NotNull List<@NotNull @Pattern(regexp = CODE) String> uncovered,
            @Nullable List<@NotNull @Valid NoteDocument> notes,
            @Nullable @Valid ReckoningDocument reckoning,
            @Nullable @Valid RecordDocument record) {}

    /** What to bear in mind about the person as a whole. */
    record NoteDocument(
            @NotNull PlanningNote.Kind kind,
            @NotNull List<@NotNull @Pattern(regexp = CODE) String> competencies,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> text) {}

    record LimitsDocument(
            @NotNull @Min(1) @Max(1000) Integer goals,
            @NotNull @Min(0) @Max(1000) Integer hoursPerWeek,
            @NotNull @Min(1) @Max(1000) Integer weeks,
            @Nullable @PositiveOrZero Long budget,
            @NotNull @Min(1) @Max(1000) Integer atOnce) {}

    record GoalDocument(
            @NotNull @Pattern(regexp = CODE) String competency,
            @NotNull NeedKind kind,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotNull BigDecimal baseline,
            @NotNull BigDecimal target,
            @Nullable @Valid MeasureDocument measure,
            @Nullable StepOwner owner,
            @Nullable String due,
            @Nullable String dueDate,
            @NotEmpty List<@NotNull @Valid StepDocument> steps) {}

    record MeasureDocument(
            @NotNull @Pattern(regexp = CODE) String metric,
            @NotNull MeasureUnit unit,
            @Nullable @Size(min = 1) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotNull BigDecimal baseline,
            @NotNull BigDecimal target) {}

    record StepDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull StepOwner owner,
            @Nullable String start,
            @Nullable String startDate,
            @NotNull String due,
            @Nullable String dueDate,
            @Nullable LearningMode mode,
            @NotNull @Min(0) @Max(10_000) Integer hours,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> description,
            @Nullable @Size(min = 1) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> partner,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> evidence,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> measure,
            @Nullable @Valid EffectDocument effect) {}

    record NeedDocument(
            @NotNull @Pattern(regexp = CODE) String competency,
            @NotNull NeedKind kind,
            @Nullable DevelopmentVerb verb,
            @Nullable @Pattern(regexp = CODE) String compensatedBy,
            @Nullable @Size(min = 1) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> rationale,
            @Nullable ScoreBasis basis,
            @NotNull Integer target,
            @Nullable BigDecimal score,
            @Nullable BigDecimal gap,
            @NotNull Claim claim,
            @Nullable BigDecimal motivation,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal self,
            @NotNull Claim selfAgainstOthers,
            @NotNull BigDecimal priority,
            @Nullable @Valid EvidenceDocument evidence) {}

    /** The same figures to the last digit, with their errors, and what else the rule saw. */
    record EvidenceDocument(
            @NotNull @Valid EstimateDocument score,
            @NotNull @Valid EstimateDocument gap,
            @NotNull @Valid EstimateDocument attained,
            @NotNull @Valid EstimateDocument motivation,
            @NotNull @Valid EstimateDocument confidence,
            @NotNull @Valid EstimateDocument self,
            @NotNull BigDecimal priority,
            @NotNull AgreementLevel agreement,
            @NotNull SharedWeakness.Kind weakness,
            @NotNull SelfOther.Kind selfView,
            @NotNull Claim managerView,
            @NotNull List<@NotNull @Pattern(regexp = CODE) String> components,
            @NotNull List<@NotNull Condition> conditionsGiven,
            @NotNull List<@NotNull Condition> conditionsMissing,
            @Nullable @Pattern(regexp = CODE) String cluster,
            @NotNull Boolean overloadRisk) {}

    /** A value, or the reason why there is none. */
    record EstimateDocument(
            @Nullable BigDecimal value,
            @Nullable Reason reason,
            @Nullable @Valid ErrorDocument standardError,
            @Nullable @Valid IntervalDocument interval) {}

    record ErrorDocument(
            @NotNull @PositiveOrZero BigDecimal value,
            @NotNull BigDecimal degreesOfFreedom,
            @NotNull Boolean assumed) {}

    record IntervalDocument(
            @NotNull BigDecimal lower,
            @NotNull BigDecimal upper,
            @NotNull BigDecimal confidence) {}

    record ReckoningDocument(
            @NotNull BigDecimal expectedClosure,
            @NotNull Boolean optimal,
            @NotNull @Valid HoursDocument hours,
            @NotNull List<@NotNull @Valid DroppedDocument> dropped) {}

    record HoursDocument(
            @NotNull @Min(0) @Max(MOST) Integer experience,
            @NotNull @Min(0) @Max(MOST) Integer exposure,
            @NotNull @Min(0) @Max(MOST) Integer education) {}

    record DroppedDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull DroppedAction.Reason reason,
            @NotNull @Min(0) Integer action) {}

    record RecordDocument(
            @NotNull PlanStatus status,
            @NotEmpty List<@NotNull PlanParty> parties,
            @NotNull List<@NotNull @Valid EventDocument> events) {}

    /** What happens to a plan. */
    enum EventType {
        PROPOSED,
        AGREED,
        OBJECTED,
        CHANGED,
        STARTED,
        GOAL_CLOSED,
        CLOSED
    }

    record EventDocument(
            @NotNull EventType type,
            @NotNull PlanParty party,
            @NotNull @Pattern(regexp = CODE) String person,
            @NotNull String date,
            @Nullable @Pattern(regexp = CODE) String competency,
            @Nullable @Size(max = 2000) String reason,
            @Nullable GoalOutcome outcome,
            @Nullable @Size(max = 2000) String evidence,
            @Nullable @Valid ChangeDocument change) {}

    /** What people decide otherwise. */
    enum ChangeType {
        START_ON,
        ADD_GOAL,
        REMOVE_GOAL,
        SET_TARGET,
        SET_VERB,
        SET_STEP,
        REMOVE_STEP
    }

    record ChangeDocument(
            @NotNull ChangeType type,
            @Nullable @Pattern(regexp = CODE) String competency,
            @Nullable String start,
            @Nullable BigDecimal target,
            @Nullable DevelopmentVerb verb,
            @Nullable @Pattern(regexp = CODE) String compensatedBy,
            @Nullable @Pattern(regexp = CODE) String code,
            @Nullable @Valid StepDocument step,
            @Nullable @Valid GoalDocument goal) {}
}
