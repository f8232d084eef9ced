package org.openkam.ipd.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.CatalogHead;

/**
 * An action catalogue as a person writes it; see {@link ActionCatalogReader}.
 *
 * @param currency since 1.1
 */
record ActionCatalogDocument(
        String format,
        String schemaVersion,
        @NotNull @Pattern(regexp = ActionDocument.CODE) String code,
        @NotNull String version,
        @Nullable @Pattern(regexp = ActionDocument.CODE) String model,
        @Nullable Map<@Pattern(regexp = ActionDocument.LANGUAGE) String, @NotBlank String> name,
        @Nullable @Pattern(regexp = CURRENCY) String currency,
        @NotNull List<@NotNull @Valid ActionDocument> actions)
        implements Document {

    static final String FORMAT = "openkam-action-catalog";
    static final int MAJOR = 1;
    static final int MINOR = 1;
    static final String CURRENCY = "[A-Z]{3}";

    /** Returns the head of a sound document. A name without any language is none. */
    CatalogHead head() {
        return head(this.code, version, model, name).currency(currency);
    }

    static CatalogHead head(String code, String version, @Nullable String model, @Nullable Map<String, String> name) {
        LocalizedText text = name == null || name.isEmpty() ? null : LocalizedText.ofCodes(name);
        return new CatalogHead(code, version, model, text, null);
    }

    /** Returns the document of a catalogue; what is empty is left out. */
    static ActionCatalogDocument of(ActionCatalog catalog) {
        CatalogHead head = catalog.head();
        return new ActionCatalogDocument(
                FORMAT,
                MAJOR + "." + MINOR,
                head.code(),
                head.version(),
                head.modelOrNull(),
                head.name().map(ActionDocument::texts).orElse(null),
                head.currencyOrNull(),
                catalog.actions().stream().map(ActionDocument::of).toList());
    }
}
