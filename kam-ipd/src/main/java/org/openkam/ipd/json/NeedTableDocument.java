package org.openkam.ipd.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.json.Document;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.rule.NeedCell;
import org.openkam.ipd.rule.NeedFact;
import org.openkam.ipd.rule.NeedTable;
import org.openkam.ipd.rule.NeedThresholds;

/** A need table as a person writes it; see {@link NeedTableReader}. */
record NeedTableDocument(
        String format,
        String schemaVersion,
        @NotNull @Pattern(regexp = CODE) String code,

        @NotNull @Pattern(regexp = "[0-9]{1,4}\\.[0-9]{1,4}")
        String version,

        @NotNull List<@NotNull @Pattern(regexp = CODE) String> styleRoles,
        @NotNull @Valid ThresholdsDocument thresholds,
        @NotEmpty List<@NotNull @Valid CellDocument> cells)
        implements Document {

    static final String FORMAT = "openkam-need-table";
    static final int MAJOR = 1;
    static final int MINOR = 0;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String LANGUAGE = "[a-z]{2,3}";

    record ThresholdsDocument(
            @NotNull @PositiveOrZero @Max(100) BigDecimal lowMotivation,
            @NotNull @Positive @Max(100) BigDecimal farAbove) {

        NeedThresholds thresholds() {
            return new NeedThresholds(lowMotivation.doubleValue(), farAbove.doubleValue());
        }
    }

    record CellDocument(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull List<@NotNull NeedFact> when,
            @NotNull NeedKind kind,
            @NotNull DevelopmentVerb verb,
            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> rationale) {

        NeedCell cell() {
            return new NeedCell(code, new TreeSet<>(when), kind, verb, LocalizedText.ofCodes(rationale));
        }

        static CellDocument of(NeedCell cell) {
            Map<String, String> texts = new TreeMap<>();
            cell.rationale().byLanguage().forEach((language, text) -> texts.put(language.code(), text));
            return new CellDocument(cell.code(), List.copyOf(cell.when()), cell.kind(), cell.verb(), texts);
        }
    }

    /** Returns the cells of a document whose fields are sound; they may still make no table. */
    List<NeedCell> needCells() {
        return cells.stream().map(CellDocument::cell).toList();
    }

    NeedTable table(List<NeedCell> checked) {
        return new NeedTable(code, version, thresholds.thresholds(), new TreeSet<>(styleRoles), checked);
    }

    static NeedTableDocument of(NeedTable table) {
        return new NeedTableDocument(
                FORMAT,
                MAJOR + "." + MINOR,
                table.code(),
                table.version(),
                List.copyOf(table.styleRoles()),
                new ThresholdsDocument(
                        BigDecimal.valueOf(table.thresholds().lowMotivation()),
                        BigDecimal.valueOf(table.thresholds().farAbove())),
                table.cells().stream().map(CellDocument::of).toList());
    }
}
