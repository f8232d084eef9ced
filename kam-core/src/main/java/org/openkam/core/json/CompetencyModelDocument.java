package org.openkam.core.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.QuestionBankDocument.QuestionSectionDocument;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.Provenance;
import org.openkam.core.model.QualificationRequirement;

/**
 * A competency model as a person writes it: may be wrong, is checked as a whole. Field names are the component names;
 * texts are objects from language code to text. See {@link ModelReader}.
 */
record CompetencyModelDocument(
        String format,
        String schemaVersion,
        @NotNull @Pattern(regexp = CODE) String code,

        @NotNull @Pattern(regexp = "[0-9]{1,4}\\.[0-9]{1,4}")
        String version,

        @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
        @NotNull @Valid ScaleDocument scale,
        @NotEmpty List<@NotNull @Valid ClusterDocument> clusters,
        @NotEmpty List<@NotNull @Valid CompetencyDocument> competencies,
        @Nullable List<@NotNull @Valid RoleComponentDocument> roleComponents,
        @Nullable List<@NotNull @Valid RoleDocument> roles,
        @Nullable List<@NotNull @Valid CareerPathDocument> careerPaths,
        @Nullable List<@NotNull @Valid FunctionDocument> functions,
        @Nullable List<@NotNull @Valid ProcessDocument> processes,
        @Nullable List<@NotNull @Valid ReplacementDocument> replacements,
        @Nullable @Valid QuestionSectionDocument questionBank,
        @Nullable List<@NotNull @Valid DesignDocument> designs)
        implements Document {

    static final String FORMAT = "openkam-competency-model";
    static final int MAJOR = 1;
    static final int MINOR = 2;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String LANGUAGE = "[a-z]{2,3}";

    record ScaleDocument(
            @NotNull Integer lowest,
            @NotNull Integer highest,
            @NotEmpty List<@NotNull @Valid LevelDocument> levels) {}

    record LevelDocument(
            @NotNull Integer level,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> description) {}

    record ClusterDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name) {}

    record CompetencyDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull String cluster,
            @Nullable Boolean extension,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> definition,
            @NotEmpty List<@NotNull @Valid IndicatorDocument> indicators,
            @Nullable List<@NotNull @Valid AnchorDocument> anchors) {}

    record AnchorDocument(
            @NotNull Integer level, @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> text) {}

    record IndicatorDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Polarity polarity,
            @NotNull Provenance provenance,
            @Nullable IndicatorFacet facet,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> text) {}

    record RoleComponentDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty List<@NotNull String> competencies,
            @NotNull Delegability delegability,
            @Nullable Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> backup) {}

    record RoleDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty List<@NotNull @Valid RequirementDocument> requirements,
            @Nullable List<@NotNull @Valid QualificationDocument> qualifications) {}

    record QualificationDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull QualificationRequirement.Kind kind,
            @NotNull QualificationRequirement.Necessity necessity,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> text) {}

    record CareerPathDocument(
            @NotNull String from,
            @NotNull String to,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> condition) {}

    record FunctionDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name) {}

    record ProcessDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull String function,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty List<@NotNull String> roles,
            @NotEmpty List<@NotNull String> indicators) {}

    record ReplacementDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull List<@NotNull String> by) {}

    record RequirementDocument(
            @NotNull String competency,
            @NotNull Integer target,
            @NotNull BigDecimal weight,
            @Nullable Boolean mustHave,
            @Nullable List<@NotNull @Valid IndicatorRequirementDocument> indicators) {}

    record IndicatorRequirementDocument(
            @NotNull String indicator,
            @NotNull Integer target,
            @NotNull BigDecimal weight,
            @Nullable Boolean mustHave) {}
}
