package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * Which elements of a facet can be compared with each other: whether the design tells their measures apart from those of the
 * other facets.
 *
 * <p>Two elements of one facet are comparable if no other set of measures gives the same probabilities and another
 * difference between them. Elements that no chain of shared ratings joins never are (found by union-find over all facets). A
 * chain alone is not enough with three facets or more: if two panels of raters each rate people of their own on the same
 * items, the items join everything, yet the severity of a panel can't be told from the level of its people. So the design's
 * equations are then solved for what they leave open, and elements are grouped by it.
 *
 * <p>Ratings of elements with extreme scores make no link, as they have no finite measure; see {@link ManyFacetRasch}.
 * Immutable and thread-safe.
 *
 * <p>Sources: Weeks, D. L., Williams, D. R. (1964). A note on the determination of connectedness in an N-way cross
 * classification. Technometrics 6(3), 319-324. doi:10.1080/00401706.1964.10490188; Eccleston, J. A., Russell, K. (1975).
 * Connectedness and orthogonality in multi-factor designs. Biometrika 62, 341-345. doi:10.1093/biomet/62.2.341
 */
public final class FacetLinks implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 8;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<String> facets;

    private final int[][] elements; // by facet
    private final int[][] subset; // by facet and element, negative without a link
    private final boolean decided;

    FacetLinks(List<String> facets, int[][] elements, int[][] subset, boolean decided) {
        this.facets = facets;
        this.elements = elements;
        this.subset = subset;
        this.decided = decided;
    }

    /**
     * Returns the links of ratings; never throws for data.
     *
     * @throws IllegalArgumentException if a facet of the model isn't one of the columns
     */
    public static FacetLinks of(FacetRatings ratings, FacetModel model) {
        Arguments.notNull(ratings, "ratings");
        ExtremeScores extremes = new ExtremeScores(ratings, Arguments.notNull(model, "model"));
        return new LinkSearch(ratings, model, extremes).links();
    }

    /** Returns whether all elements of each facet can be compared; false if nothing measurable is left. */
    public boolean isConnected() {
        return decided
                && Arrays.stream(subset).allMatch(s -> Arrays.stream(s).max().orElse(-1) == 0);
    }

    /**
     * Returns whether the question could be decided; false only for designs of three facets or more whose smaller facets have
     * more elements together than can be solved for.
     */
    public boolean isDecided() {
        return decided;
    }

    /** Returns how many subsets of mutually comparable elements a facet falls into; 0 without ratings. */
    public int subsets(String facet) {
        return Arrays.stream(subset[place(facet)]).max().orElse(-1) + 1;
    }

    /** Returns the subset of an element, from 0; negative if it has none: no rating, or no finite measure. */
    public int subsetOf(String facet, int element) {
        int at = Arrays.binarySearch(elements[place(facet)], element);
        return at < 0 ? -1 : subset[place(facet)][at];
    }

    /** Returns the elements of a subset of a facet, ascending; a new array. */
    public int[] elements(String facet, int number) {
        int f = place(facet);
        int[] members = new int[elements[f].length];
        int size = 0;
        for (int e = 0; e < elements[f].length; e++) {
            if (subset[f][e] == number) {
                members[size++] = elements[f][e];
            }
        }
        return Arrays.copyOf(members, size);
    }

    private int place(String facet) {
        int place = facets.indexOf(facet);
        Arguments.that(place >= 0, "facet", facet, "must be one of " + facets);
        return place;
    }

    /** Returns one line for each facet that falls apart, naming its subsets; one line if all is connected. */
    public String render() {
        if (!decided) {
            return "Links: too many elements to decide";
        }
        List<String> lines = new ArrayList<>();
        lines.add(isConnected() ? "Links: every facet is connected" : "Links: NOT connected");
        for (int f = 0; f < facets.size() && !isConnected(); f++) {
            String facet = facets.get(f);
            List<String> sets = new ArrayList<>();
            for (int s = 0; s < Math.min(MOST_SHOWN, subsets(facet)); s++) {
                sets.add("{" + shown(elements(facet, s)) + "}");
            }
            String more = subsets(facet) > MOST_SHOWN ? " ..." : "";
            lines.add("  " + facet + ": " + subsets(facet) + (subsets(facet) == 1 ? " set " : " sets ")
                    + String.join(" ", sets) + more);
        }
        return String.join("\n", lines);
    }

    private static String shown(int[] members) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SHOWN, members.length); i++) {
            words.add(Integer.toString(members[i]));
        }
        return String.join(", ", words) + (members.length > MOST_SHOWN ? ", ... (" + members.length + ")" : "");
    }

    @Override
    public String toString() {
        List<String> counts = new ArrayList<>();
        facets.forEach(f -> counts.add(f + " " + subsets(f)));
        return "FacetLinks (" + (isConnected() ? "connected" : "not connected") + "; subsets: "
                + String.join(", ", counts) + ")";
    }
}
