package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * The elements of one facet as a many-facet Rasch analysis measured them. Keeps its numbers in columns, about 80 bytes an
 * element, and makes each {@link ElementMeasure} when it is asked for. Immutable and thread-safe.
 */
public final class FacetMeasures implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 200;

    private final FacetModel.Facet facet;
    private final int[] elements;
    private final byte[] state;
    private final int[] count;
    private final long[] total;
    private final MeasureColumns columns;
    private final @Nullable Reason failure;
    private final FacetSummary summary;

    FacetMeasures(FacetModel.Facet facet, FacetTotals totals, MeasureColumns columns, @Nullable Reason failure) {
        this.facet = facet;
        this.elements = totals.elements;
        this.state = totals.state;
        this.count = totals.count;
        this.total = totals.total;
        this.columns = columns;
        this.failure = failure;
        this.summary = failure == null ? summarized() : FacetSummary.notComputable(failure);
    }

    private FacetSummary summarized() {
        int[] counted = java.util.stream.IntStream.range(0, elements.length)
                .filter(e -> state[e] == ExtremeScores.MEASURABLE)
                .toArray();
        return FacetSummary.of(
                Arrays.stream(counted).mapToDouble(e -> columns.measure[e]).toArray(),
                Arrays.stream(counted).mapToDouble(e -> columns.error[e]).toArray());
    }

    /** Returns the name and the orientation of the facet. */
    public FacetModel.Facet facet() {
        return facet;
    }

    /** Returns how many elements there are. */
    public int size() {
        return elements.length;
    }

    /** Returns the numbers of the elements, ascending; a new array. */
    public int[] elements() {
        return elements.clone();
    }

    /** Returns how far the elements lie apart compared with their errors. */
    public FacetSummary summary() {
        return summary;
    }

    /**
     * Returns an element.
     *
     * @throws IllegalArgumentException if the facet has no such element
     */
    public ElementMeasure element(int number) {
        int at = Arrays.binarySearch(elements, number);
        Arguments.that(at >= 0, "element of " + facet.name(), number, "must occur in the ratings");
        return at(at);
    }

    /** Returns all elements, by number. */
    public List<ElementMeasure> all() {
        List<ElementMeasure> all = new ArrayList<>(elements.length);
        for (int e = 0; e < elements.length; e++) {
            all.add(at(e));
        }
        return List.copyOf(all);
    }

    private ElementMeasure at(int e) {
        ElementMeasure.Observed observed = new ElementMeasure.Observed(count[e], total[e]);
        MeasureStatus status = MeasureStatus.of(state[e]);
        Reason reason = reason(e);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new ElementMeasure(
                    elements[e],
                    observed,
                    status,
                    none,
                    ElementFit.notComputable(reason),
                    new ElementMeasure.FairAverage(none, none));
        }
        ElementFit fit =
                status == MeasureStatus.ESTIMATED ? columns.fit(e) : ElementFit.notComputable(Reason.EXTREME_SCORE);
        return new ElementMeasure(
                elements[e], observed, status, columns.estimate(e), fit, columns.fair(e, facet.orientation()));
    }

    private @Nullable Reason reason(int e) {
        if (failure != null) {
            return failure;
        }
        return Double.isNaN(columns.measure[e]) ? Reason.NOT_LINKED : null;
    }

    ScaleSet scales() {
        return columns.scales();
    }

    double measureAt(int place) {
        return columns.measure[place];
    }

    byte stateAt(int place) {
        return state[place];
    }

    /**
     * Returns the long form: a line for each element, from the highest measure to the lowest, and the summary; the first 200
     * elements only. Severity of raters reads from the most severe down if their facet is negative.
     */
    public String render() {
        List<Integer> order = new ArrayList<>();
        for (int e = 0; e < elements.length; e++) {
            order.add(e);
        }
        Comparator<Integer> unmeasuredLast = Comparator.comparing(e -> reason(e) != null);
        order.sort(unmeasuredLast.thenComparing((a, b) ->
                reason(a) != null || reason(b) != null ? 0 : Double.compare(columns.measure[b], columns.measure[a])));
        List<String> lines = new ArrayList<>();
        lines.add(facet.name() + " (" + facet.orientation().name().toLowerCase(java.util.Locale.ROOT)
                + "): ratings, mean, fair mean, measure, SE, infit, outfit");
        order.stream().limit(MOST_SHOWN).forEach(e -> lines.add("  " + line(at(e))));
        if (order.size() > MOST_SHOWN) {
            lines.add("  ... " + (order.size() - MOST_SHOWN) + " more");
        }
        for (String line : summary.render().split("\n")) {
            lines.add("  " + line);
        }
        return String.join("\n", lines);
    }

    private static String line(ElementMeasure m) {
        String fair = m.fair().mean().fold(c -> Decimals.plain(c.value(), 2), reason -> "-");
        String error = m.measure()
                .fold(
                        c -> c.standardError() == null
                                ? "-"
                                : Decimals.plain(c.standardError().value(), 2),
                        reason -> "-");
        String measure = m.measure()
                .fold(c -> Decimals.plain(c.value(), 2), Estimate::notComputable)
                .toString();
        return m.element() + ": " + m.observed().ratings() + ", "
                + Decimals.plain(m.observed().mean(), 2) + ", " + fair
                + ", " + measure + ", " + error + ", " + m.fit().infit() + ", "
                + m.fit().outfit() + (m.status() == MeasureStatus.ESTIMATED ? "" : ", " + m.status());
    }

    /** Returns for instance {@code rater: 8 elements, reliability 0.9415 (population)}. */
    @Override
    public String toString() {
        return facet.name() + ": " + elements.length + " elements, reliability "
                + summary.population().reliability() + " (population)";
    }
}
