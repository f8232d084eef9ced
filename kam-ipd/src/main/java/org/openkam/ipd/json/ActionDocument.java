package org.openkam.ipd.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.json.ReportedAs;
import org.openkam.core.model.IndicatorFacet;
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

/**
 * An action as a person writes it, in a catalogue or an overlay. Whole numbers may be of any length, so that one that is too
 * large is found like any other.
 *
 * @param facet since 1.1; the whole competency if left out
 * @param lowestLevel since 1.1; from the bottom of any scale if left out
 * @param highestLevel since 1.1; up to the top of any scale if left out
 * @param kind since 1.1; {@link ActionKind#WORK_TASK} if left out
 * @param cost since 1.1; 0 if left out
 * @param effect since 1.1; {@link ExpectedEffect#assumed} if left out
 * @param prerequisites since 1.1; none if left out
 */
record ActionDocument(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @Pattern(regexp = CODE) String competency,
        @Nullable IndicatorFacet facet,

        @Nullable @ReportedAs(FindingCode.PLAN_RANGE) @Min(-100) @Max(100)
        BigInteger lowestLevel,

        @Nullable @ReportedAs(FindingCode.PLAN_RANGE) @Min(-100) @Max(100)
        BigInteger highestLevel,

        @NotNull LearningMode mode,
        @Nullable ActionKind kind,
        @NotNull StepOwner owner,

        @NotNull @ReportedAs(FindingCode.PLAN_RANGE) @Min(1) @Max(10_000)
        BigInteger hours,

        @NotNull @ReportedAs(FindingCode.PLAN_RANGE) @Min(1) @Max(10_000)
        BigInteger weeks,

        @Nullable @ReportedAs(FindingCode.PLAN_RANGE) @Min(0) @Max(1_000_000_000_000L)
        BigInteger cost,

        @Nullable @Valid EffectDocument effect,
        @Nullable List<@NotNull @Pattern(regexp = CODE) String> prerequisites,
        @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
        @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> description,
        @Nullable @Size(min = 1) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> partner,
        @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> evidence,
        @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> measure) {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String LANGUAGE = "[a-z]{2,3}";

    /** What is expected of an action, and on what grounds. */
    record EffectDocument(
            @NotNull @ReportedAs(FindingCode.PLAN_RANGE) @DecimalMin("0.000001") @DecimalMax("200")
            BigDecimal points,

            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> source) {}

    List<String> prerequisitesOrNone() {
        return Objects.requireNonNullElse(prerequisites, List.of());
    }

    /** Returns the action of a sound document. */
    DevelopmentAction action() {
        return new DevelopmentAction(
                code,
                new ActionScope(
                        competency,
                        facet,
                        lowestLevel == null ? ActionScope.EVERY_LOWER : lowestLevel.intValueExact(),
                        highestLevel == null ? ActionScope.EVERY_HIGHER : highestLevel.intValueExact()),
                new ActionForm(mode, kind == null ? ActionKind.WORK_TASK : kind, owner),
                new Effort(hours.intValueExact(), weeks.intValueExact(), cost == null ? 0 : cost.longValueExact()),
                effect == null
                        ? ExpectedEffect.assumed()
                        : new ExpectedEffect(effect.points.doubleValue(), LocalizedText.ofCodes(effect.source)),
                prerequisitesOrNone(),
                new ActionText(
                        LocalizedText.ofCodes(name),
                        LocalizedText.ofCodes(description),
                        partner == null ? null : LocalizedText.ofCodes(partner),
                        LocalizedText.ofCodes(evidence),
                        LocalizedText.ofCodes(measure)));
    }

    /** Returns the document of an action; what is empty is left out. */
    static ActionDocument of(DevelopmentAction action) {
        ActionScope scope = action.scope();
        ActionText text = action.text();
        return new ActionDocument(
                action.code(),
                scope.competency(),
                scope.facetOrNull(),
                scope.hasLowestLevel() ? BigInteger.valueOf(scope.lowestLevel()) : null,
                scope.hasHighestLevel() ? BigInteger.valueOf(scope.highestLevel()) : null,
                action.mode(),
                action.kind(),
                action.owner(),
                BigInteger.valueOf(action.effort().hours()),
                BigInteger.valueOf(action.effort().weeks()),
                BigInteger.valueOf(action.effort().cost()),
                new EffectDocument(
                        BigDecimal.valueOf(action.effect().points()),
                        texts(action.effect().source())),
                action.prerequisites().isEmpty() ? null : action.prerequisites(),
                texts(text.name()),
                texts(text.description()),
                text.partner().map(ActionDocument::texts).orElse(null),
                texts(text.evidence()),
                texts(text.measure()));
    }

    static Map<String, String> texts(LocalizedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.byLanguage().forEach((language, words) -> texts.put(language.code(), words));
        return texts;
    }
}
