package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.finding.Findings;
import org.openkam.core.internal.Arguments;

/**
 * A shared catalogue with overlays laid over it, one after the other. Always gives a valid catalogue; whatever can't be part of it
 * is set aside with a finding:
 *
 * <ul>
 *   <li>a whole overlay for another model;
 *   <li>an action of an overlay with the code of another one below that it doesn't say it overrides; the one below stays;
 *   <li>an action of an overlay that costs something in another currency than the catalogue's;
 *   <li>in the end, actions whose prerequisites aren't there or lead round in a circle, and those that need such.
 * </ul>
 *
 * <p>Shared actions keep their order, the others follow by code. Nothing depends on the order of actions in an overlay, and a
 * row of overlays gives the same as {@link CatalogOverlay#then}. Without overlays the catalogue is as it was.
 *
 * @param catalog the result; head and currency are those of the last overlay that says something about them
 * @param findings what was found, by place in the overlay, or by code for what was found in the end
 * @param setAside actions that aren't part of the result although nobody withdrew or overrode them, by code
 */
public record CatalogMerge(ActionCatalog catalog, Findings findings, List<DevelopmentAction> setAside)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CatalogMerge {
        Arguments.notNull(catalog, "catalogue");
        Arguments.notNull(findings, "findings");
        setAside = List.copyOf(setAside);
    }

    /**
     * Lays overlays over a catalogue.
     *
     * @param shared the catalogue at the bottom
     * @param overlays from the lowest to the highest
     */
    public static CatalogMerge of(ActionCatalog shared, List<CatalogOverlay> overlays) {
        CatalogLayers layers = new CatalogLayers(Arguments.notNull(shared, "shared catalogue"));
        overlays.forEach(layers::lay);
        return layers.merge();
    }

    /** Lays one overlay over a catalogue. */
    public static CatalogMerge of(ActionCatalog shared, CatalogOverlay overlay) {
        return of(shared, List.of(overlay));
    }

    @Override
    public String toString() {
        return catalog + ", " + setAside.size() + " actions set aside, " + findings;
    }
}
