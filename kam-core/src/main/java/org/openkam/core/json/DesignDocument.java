package org.openkam.core.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.ExerciseKind;

/** An assessment design in a model document. {@link KitFaults} finds what is wrong between its parts. */
record DesignDocument(
        @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
        String code,

        @NotEmpty Map<@Pattern(regexp = CompetencyModelDocument.LANGUAGE) String, @NotBlank String> name,
        @NotEmpty List<@NotNull @Valid InstrumentDocument> instruments) {

    static final String COMPETENCIES = "competencies";
    static final String INDICATORS = "indicators";
    private static final String ASSESSORS = "assessors";

    /** What an instrument is, and so which of the fields belong to it. */
    enum InstrumentKind {
        MULTI_SOURCE_FEEDBACK(List.of(), List.of(COMPETENCIES, INDICATORS)),
        STYLE_QUESTIONNAIRE(List.of("roleComponents"), List.of()),
        COMPETENCY_INTERVIEW(List.of(COMPETENCIES, ASSESSORS), List.of("questions", "angles")),
        HYBRID_TEST(List.of("items"), List.of()),
        CASE_STUDY(List.of("items"), List.of()),
        ASSESSMENT_CENTRE(List.of("exercises", ASSESSORS), List.of());

        private final List<String> required;
        private final List<String> optional;

        InstrumentKind(List<String> required, List<String> optional) {
            this.required = required;
            this.optional = optional;
        }

        List<String> required() {
            return required;
        }

        boolean has(String field) {
            return required.contains(field) || optional.contains(field);
        }
    }

    /** An instrument of any kind; all but the kind may be left out, as far as the kind allows. */
    record InstrumentDocument(
            @NotNull InstrumentKind kind,
            @Nullable List<@NotNull String> competencies,
            @Nullable List<@NotNull String> indicators,
            @Nullable List<@NotNull String> roleComponents,
            @Nullable List<@NotNull @Valid TestItemsDocument> items,
            @Nullable List<@NotNull @Valid ExerciseDocument> exercises,
            @Nullable @Min(1) @Max(20) Integer assessors,
            @Nullable @Min(1) @Max(100) Integer questions,
            @Nullable @Min(1) @Max(100) Integer angles) {

        /** Returns the fields that are given and not empty, by name. */
        Map<String, Object> given() {
            Map<String, Object> given = new LinkedHashMap<>();
            put(given, COMPETENCIES, competencies);
            put(given, INDICATORS, indicators);
            put(given, "roleComponents", roleComponents);
            put(given, "items", items);
            put(given, "exercises", exercises);
            put(given, ASSESSORS, assessors);
            put(given, "questions", questions);
            put(given, "angles", angles);
            return given;
        }

        private static void put(Map<String, Object> given, String field, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                given.put(field, value);
            }
        }
    }

    record TestItemsDocument(
            @NotNull String competency,
            @NotNull @Min(1) @Max(1000) Integer count) {}

    record ExerciseDocument(
            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String code,

            @NotEmpty Map<@Pattern(regexp = CompetencyModelDocument.LANGUAGE) String, @NotBlank String> name,
            @NotNull ExerciseKind kind,
            @NotEmpty List<@NotNull String> competencies) {}
}
