package org.openkam.core.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code programme.json}: what was fixed before anybody answered. Every field but the first two may be left out.
 *
 * @param format {@code openkam-programme}
 * @param schemaVersion {@code 1.1}; every {@code 1.x} is read
 * @param model code of a bundled model, or the name of a model file in the same folder
 * @param cycle names the round of assessment
 * @param k raters promised at least
 * @param kText raters who must have written before comments are shown
 * @param insiderResistance 1 if a rater who subtracts the own answer must meet k others too; otherwise 0
 * @param closed whether the round is over, so that no other release may follow the first
 * @param extensions codes of the extension competencies that the 360 asks too
 * @param sources rater sources whose anonymity differs from the usual
 * @param design code of one of the model's designs; without it, a 360 and the style questionnaire
 * @param modelVersion the version that the model must have
 * @param modelDigest the {@linkplain ModelDigest digest} that the model must have
 * @param normColumns further columns of {@code participants.csv} that norms may depend on, such as {@code tenure_years}
 */
public record ProgrammeDocument(
        String format,
        String schemaVersion,

        @Nullable @Pattern(regexp = CompetencyModelDocument.CODE)
        String model,

        @Nullable @Pattern(regexp = CompetencyModelDocument.CODE)
        String cycle,

        @Nullable @Max(20) Integer k,
        @Nullable @Max(20) Integer kText,
        @Nullable @Min(0) @Max(1) Integer insiderResistance,
        @Nullable Boolean closed,
        @Nullable List<@NotNull String> extensions,
        @Nullable List<@NotNull @Valid SourceDocument> sources,

        @Nullable @Pattern(regexp = CompetencyModelDocument.CODE)
        String design,

        @Nullable @Pattern(regexp = "[0-9]{1,4}\\.[0-9]{1,4}")
        String modelVersion,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String modelDigest,

        @Nullable List<@NotNull String> normColumns)
        implements Document {

    /** The name of the format. */
    public static final String FORMAT = "openkam-programme";

    /**
     * A rater source.
     *
     * @param code its code
     * @param anonymous whether its raters were promised anonymity
     */
    public record SourceDocument(
            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String code,

            @NotNull Boolean anonymous) {}

    /** Returns the document that stands for a missing file. */
    public static ProgrammeDocument usual() {
        return new ProgrammeDocument(
                FORMAT, "1.1", null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Returns a reader of this document. */
    public static DocumentReader<ProgrammeDocument> reader() {
        return DocumentReader.of(ProgrammeDocument.class, FORMAT, 1, 1);
    }

    /** Returns whether the round is over. */
    public boolean isClosed() {
        return Boolean.TRUE.equals(closed);
    }

    /** Returns the extension competencies asked. */
    public List<String> extensionsOrNone() {
        return Objects.requireNonNullElse(extensions, List.of());
    }

    /** Returns the columns that norms may depend on. */
    public List<String> normColumnsOrNone() {
        return Objects.requireNonNullElse(normColumns, List.of());
    }

    /** Returns the declared sources. */
    public List<SourceDocument> sourcesOrNone() {
        return Objects.requireNonNullElse(sources, List.of());
    }
}
