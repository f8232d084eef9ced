package org.openkam.scoring.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.policy.StrategyUse;
import org.openkam.scoring.statistic.RaterError;

/**
 * A policy as a person writes it: may be wrong, is checked as a whole. A strategy is named by its code; adjustment,
 * triangulation and norms may be left out and are then the standard ones. See {@link PolicyReader}.
 */
record PolicyDocument(
        String format,
        String schemaVersion,

        @NotNull @Pattern(regexp = CODE) String code,

        @NotNull @Valid StrategyDocument smallGroups,
        @NotNull @Valid StrategyDocument aggregation,
        @NotNull @Valid StrategyDocument combination,
        @NotNull @Valid StrategyDocument intervals,
        @NotNull @Valid StrategyDocument gaps,

        @NotNull @Positive @Max(1) Double confidence,

        @Nullable @Valid PriorDocument prior,
        @NotNull @Valid StrategyDocument readiness,
        @Nullable @Valid StrategyDocument adjustment,
        @Nullable @Valid StrategyDocument triangulation,
        @Nullable @Valid StrategyDocument norms)
        implements Document {

    static final String FORMAT = "openkam-scoring-policy";
    static final int MAJOR = 1;
    static final int MINOR = 0;

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,18})?(/[0-9]{1,18})?";

    /** A strategy: its code, the version it was written for if that matters, and parameters as fractions or decimals. */
    record StrategyDocument(
            @NotNull @Pattern(regexp = CODE) String code,

            @Nullable @Pattern(regexp = CODE) String version,

            @Nullable Map<@Pattern(regexp = CODE) String, @NotNull @Pattern(regexp = NUMBER) String> parameters) {

        static StrategyDocument of(StrategyUse use) {
            Map<String, String> texts = new TreeMap<>();
            use.parameters().forEach((name, value) -> texts.put(name, value.toString()));
            return new StrategyDocument(use.code(), use.version(), texts.isEmpty() ? null : texts);
        }
    }

    /** Components of error for small programmes, see {@link RaterError}. */
    record PriorDocument(
            @NotNull @PositiveOrZero Double rater,
            @NotNull @PositiveOrZero Double residual,
            @NotNull @Min(1) Long raterDegrees,
            @NotNull @Min(1) Long ratingDegrees) {

        static @Nullable PriorDocument of(@Nullable RaterError prior) {
            return prior == null
                    ? null
                    : new PriorDocument(prior.rater(), prior.residual(), prior.raterDegrees(), prior.ratingDegrees());
        }

        RaterError error() {
            return new RaterError(rater, residual, raterDegrees, ratingDegrees);
        }
    }

    /** Returns the strategies that are named, by kind. */
    Map<StrategyKind, StrategyDocument> strategies() {
        Map<StrategyKind, StrategyDocument> strategies = new LinkedHashMap<>();
        strategies.put(StrategyKind.SMALL_GROUPS, smallGroups);
        strategies.put(StrategyKind.AGGREGATION, aggregation);
        strategies.put(StrategyKind.COMBINATION, combination);
        strategies.put(StrategyKind.INTERVALS, intervals);
        strategies.put(StrategyKind.GAPS, gaps);
        strategies.put(StrategyKind.READINESS, readiness);
        strategies.put(StrategyKind.ADJUSTMENT, adjustment);
        strategies.put(StrategyKind.TRIANGULATION, triangulation);
        strategies.put(StrategyKind.NORMS, norms);
        strategies.values().removeIf(strategy -> strategy == null);
        return strategies;
    }

    /** Returns the document of a policy. */
    static PolicyDocument of(ScoringPolicy policy) {
        Map<StrategyKind, StrategyDocument> named = new LinkedHashMap<>();
        policy.provenance().forEach(use -> named.put(use.kind(), StrategyDocument.of(use)));
        return new PolicyDocument(
                FORMAT,
                MAJOR + "." + MINOR,
                policy.code(),
                named.get(StrategyKind.SMALL_GROUPS),
                named.get(StrategyKind.AGGREGATION),
                named.get(StrategyKind.COMBINATION),
                named.get(StrategyKind.INTERVALS),
                named.get(StrategyKind.GAPS),
                policy.error().confidence(),
                PriorDocument.of(policy.error().priorOrNull()),
                named.get(StrategyKind.READINESS),
                named.get(StrategyKind.ADJUSTMENT),
                named.get(StrategyKind.TRIANGULATION),
                named.get(StrategyKind.NORMS));
    }
}
