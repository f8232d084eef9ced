package org.openkam.scoring.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.scoring.statistic.Fraction;

/**
 * Which answers stand behind what is released about an assessee, with what coefficients. Names raters by code, so it is for
 * the analyst and for a {@link DisclosureAudit}, and no part of any report. Immutable and thread-safe.
 *
 * <p>All linear figures of a profile are weighted sums of item means in a cell; this has the item means and makes the sums.
 */
public final class ReleasedFigures {
    private final List<ItemMean> means;

    /** The mean of an item in a cell. */
    record ItemMean(Cell cell, String item, LinearFigure figure) {}

    private ReleasedFigures(List<ItemMean> means) {
        this.means = means;
    }

    /** Returns the figures that a gate releases about an assessee if no ledger stands against it. */
    public static ReleasedFigures of(ReleaseGate gate, String assessee) {
        return new ReleasedFigures(List.copyOf(gate.itemMeans(assessee)));
    }

    /** Returns the means of all released items of anonymous cells. */
    public List<LinearFigure> itemMeans() {
        return means.stream().map(ItemMean::figure).toList();
    }

    /** Returns the mean of an item in a cell; empty if it isn't released, or the cell's raters are known. */
    public Optional<LinearFigure> itemMean(Cell cell, String item) {
        return means.stream()
                .filter(m -> m.cell.equals(cell) && m.item.equals(item))
                .map(ItemMean::figure)
                .findFirst();
    }

    /**
     * Returns a weighted sum of item means in a cell, such as the cell's score on a competency; items that aren't released, or
     * whose raters are known, count for nothing.
     *
     * @param name names the sum
     * @param weights by code of the item
     */
    public LinearFigure sum(String name, Cell cell, Map<String, Fraction> weights) {
        Map<LinearFigure, Fraction> parts = new LinkedHashMap<>();
        weights.forEach((item, weight) -> itemMean(cell, item).ifPresent(mean -> parts.put(mean, weight)));
        return LinearFigure.sum(name, parts);
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return means.size() + " item means";
    }
}
