package org.openkam.core.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.StyleBlock;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.instrument.StyleStatement;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.text.LocalizedText;

/**
 * The words of a style questionnaire as a person writes them: may be wrong, are checked as a whole. Texts are objects from
 * language code to text. See {@link StyleItemsReader}.
 */
record StyleItemsDocument(
        String format,
        String schemaVersion,

        @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
        String code,

        @NotNull @Pattern(regexp = "[0-9]{1,4}\\.[0-9]{1,4}")
        String version,

        @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
        String model,

        @NotEmpty Map<@Pattern(regexp = CompetencyModelDocument.LANGUAGE) String, @NotBlank String> instruction,

        @Nullable List<@NotNull @Valid StyleBlockDocument> blocks,

        @NotEmpty List<@NotNull @Valid StatementDocument> items)
        implements Document {

    static final String FORMAT = "openkam-style-items";
    static final int MAJOR = 1;
    static final int MINOR = 0;

    private static final String LANGUAGE = CompetencyModelDocument.LANGUAGE;

    record StyleBlockDocument(
            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String code,

            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> name,

            @NotEmpty List<@NotNull @Pattern(regexp = CompetencyModelDocument.CODE) String> roleComponents) {

        StyleBlock block() {
            return new StyleBlock(code, LocalizedText.ofCodes(name), roleComponents);
        }
    }

    record StatementDocument(
            @NotNull @Pattern(regexp = CompetencyModelDocument.CODE)
            String code,

            @Nullable @Pattern(regexp = CompetencyModelDocument.CODE)
            String repeats,

            @NotEmpty Map<@Pattern(regexp = LANGUAGE) String, @NotBlank String> text) {

        StyleStatement statement() {
            return new StyleStatement(code, repeats, LocalizedText.ofCodes(text));
        }
    }

    List<StyleBlockDocument> blocksOrNone() {
        return Objects.requireNonNullElse(blocks, List.of());
    }

    /**
     * Returns the bank of a sound document.
     *
     * @param foreign what the document doesn't know
     */
    StyleItemBank bank(ForeignFields foreign) {
        var content = new StyleItemBank.Content(
                LocalizedText.ofCodes(instruction),
                blocksOrNone().stream().map(StyleBlockDocument::block).toList(),
                items.stream().map(StatementDocument::statement).toList());
        return new StyleItemBank(code, ModelVersion.parse(version), model, content, foreign);
    }

    /** Returns the document of a bank; what is empty is left out. */
    static StyleItemsDocument of(StyleItemBank bank) {
        List<StyleBlockDocument> blocks = bank.blocks().stream()
                .map(b -> new StyleBlockDocument(b.code(), ModelDisassembly.texts(b.name()), b.components()))
                .toList();
        return new StyleItemsDocument(
                FORMAT,
                MAJOR + "." + MINOR,
                bank.code(),
                bank.version().toString(),
                bank.model(),
                ModelDisassembly.texts(bank.instruction()),
                blocks.isEmpty() ? null : blocks,
                bank.statements().stream()
                        .map(s -> new StatementDocument(
                                s.code(), s.repeats().orElse(null), ModelDisassembly.texts(s.text())))
                        .toList());
    }
}
