package org.openkam.ipd.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;

/** An action catalogue as a person writes it; see {@link ActionCatalogReader}. */
record ActionCatalogDocument(
        String format,
        String schemaVersion,
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull String version,
        @Nullable String model,
        @Nullable Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
        @NotNull List<@NotNull @Valid ActionDocument> actions)
        implements Document {

    static final String FORMAT = "openkam-action-catalog";
    static final int MAJOR = 1;
    static final int MINOR = 0;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String LANGUAGE = "[a-z]{2,3}";

    record ActionDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Pattern(regexp = CODE) String competency,
            @NotNull LearningMode mode,
            @NotNull StepOwner owner,
            @NotNull @Min(1) @Max(10_000) Integer hours,
            @NotNull @Min(1) @Max(10_000) Integer weeks,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> description,
            @Nullable @Size(min = 1) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> partner,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> evidence,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> measure) {}
}
