package org.openkam.ipd.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.ActionCatalog;

/**
 * What reading a catalogue leniently gave. Nothing is lost: with a catalogue, every action of the document is in it or left out.
 *
 * @param catalogOrNull the actions that can be planned, or null if the document can't be used at all
 * @param findings everything that was found
 * @param leftOut the other actions, in the document's order; none if there is no catalogue
 */
public record CatalogReading(@Nullable ActionCatalog catalogOrNull, Findings findings, List<LeftOutAction> leftOut) {

    public CatalogReading {
        Arguments.notNull(findings, "findings");
        leftOut = List.copyOf(leftOut);
    }

    /** Returns the actions that can be planned; empty if the document can't be used at all. */
    public Optional<ActionCatalog> catalog() {
        return Optional.ofNullable(catalogOrNull);
    }

    /**
     * Returns the actions that can be planned.
     *
     * @throws FindingsException with all findings if the document can't be used at all
     */
    public ActionCatalog orThrow() {
        return catalog().orElseThrow(() -> new FindingsException(findings));
    }
}
