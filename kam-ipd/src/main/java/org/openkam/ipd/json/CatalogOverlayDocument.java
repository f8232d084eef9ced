package org.openkam.ipd.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;
import org.openkam.ipd.action.CatalogHead;
import org.openkam.ipd.action.CatalogOverlay;

/** What a tenant changes in a catalogue, as a person writes it; see {@link CatalogOverlayReader}. */
record CatalogOverlayDocument(
        String format,
        String schemaVersion,
        @NotNull @Pattern(regexp = ActionDocument.CODE) String code,
        @NotNull String version,
        @Nullable @Pattern(regexp = ActionDocument.CODE) String model,
        @Nullable Map<@Pattern(regexp = ActionDocument.LANGUAGE) String, @NotBlank String> name,

        @Nullable @Pattern(regexp = ActionCatalogDocument.CURRENCY)
        String currency,

        @Nullable List<@NotNull @Pattern(regexp = ActionDocument.CODE) String> overridden,
        @Nullable List<@NotNull @Pattern(regexp = ActionDocument.CODE) String> withdrawn,
        @Nullable List<@NotNull @Valid ActionDocument> actions)
        implements Document {

    static final String FORMAT = "openkam-action-overlay";
    static final int MAJOR = 1;
    static final int MINOR = 0;

    /** Returns the head of a sound document. */
    CatalogHead head() {
        return ActionCatalogDocument.head(code, version, model, name).currency(currency);
    }

    List<ActionDocument> actionsOrNone() {
        return Objects.requireNonNullElse(actions, List.of());
    }

    CatalogOverlay.Changes changes() {
        return new CatalogOverlay.Changes(
                Objects.requireNonNullElse(overridden, List.of()), Objects.requireNonNullElse(withdrawn, List.of()));
    }

    /** Returns the document of an overlay; what is empty is left out. */
    static CatalogOverlayDocument of(CatalogOverlay overlay) {
        CatalogHead head = overlay.head();
        return new CatalogOverlayDocument(
                FORMAT,
                MAJOR + "." + MINOR,
                head.code(),
                head.version(),
                head.modelOrNull(),
                head.name().map(ActionDocument::texts).orElse(null),
                head.currencyOrNull(),
                listOrNull(overlay.changes().overridden()),
                listOrNull(overlay.changes().withdrawn()),
                listOrNull(overlay.actions().stream().map(ActionDocument::of).toList()));
    }

    private static <T> @Nullable List<T> listOrNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
