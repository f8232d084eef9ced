package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What a many-facet Rasch analysis supposes: which facets there are, which way each moves ratings, which one carries the
 * origin, and how many rating scales there are.
 *
 * <pre>
 * FacetModel model = FacetModel.ratingScale().positive("person").negative("rater").negative("item");
 * </pre>
 * The mean measure of every facet is 0 but for one, the non-centred facet: the first, unless another one is named. All
 * ratings share one set of thresholds (rating scale model), unless a facet is named whose elements have their own: items for
 * a partial credit model, raters for rater-specific scales. Immutable and thread-safe.
 *
 * <p>Sources: Linacre, J. M. (1989). Many-facet Rasch measurement. MESA Press. Andrich, D. (1978). A rating formulation for
 * ordered response categories. Psychometrika 43, 561-573. doi:10.1007/BF02293814. Masters, G. N. (1982). A Rasch model for
 * partial credit scoring. Psychometrika 47, 149-174. doi:10.1007/BF02296272
 */
public final class FacetModel implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double USUAL_CONFIDENCE = 0.95;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<Facet> facets;

    private final @Nullable String nonCentred;
    private final @Nullable String stepsOf;
    private final Choices choices;

    /**
     * A facet of the model.
     *
     * @param name the name of its column
     * @param orientation which way it moves ratings
     */
    public record Facet(String name, Orientation orientation) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Facet {
            Arguments.notNull(name, "name of facet");
            Arguments.notNull(orientation, "orientation");
        }
    }

    private record Choices(
            UnobservedCategories unobserved, boolean biasCorrected, boolean jointErrors, double confidence)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private FacetModel(List<Facet> facets, @Nullable String nonCentred, @Nullable String stepsOf, Choices choices) {
        this.facets = List.copyOf(facets);
        this.nonCentred = nonCentred;
        this.stepsOf = stepsOf;
        this.choices = choices;
    }

    /** Returns a model with one rating scale for all and no facet yet. */
    public static FacetModel ratingScale() {
        return new FacetModel(
                List.of(), null, null, new Choices(UnobservedCategories.COLLAPSE, false, false, USUAL_CONFIDENCE));
    }

    /** Adds a facet whose higher measures make higher ratings likelier. */
    public FacetModel positive(String facet) {
        return with(new Facet(facet, Orientation.POSITIVE));
    }

    /** Adds a facet whose higher measures make lower ratings likelier. */
    public FacetModel negative(String facet) {
        return with(new Facet(facet, Orientation.NEGATIVE));
    }

    private FacetModel with(Facet facet) {
        Arguments.that(
                facets.stream().noneMatch(f -> f.name().equals(facet.name())),
                "facet",
                facet.name(),
                "must be added once");
        List<Facet> all = new ArrayList<>(facets);
        all.add(facet);
        return new FacetModel(all, nonCentred, stepsOf, choices);
    }

    /** Names the facet whose mean isn't set to 0, so that it carries the origin of the measures. */
    public FacetModel withNonCentred(String facet) {
        return new FacetModel(facets, known(facet), stepsOf, choices);
    }

    /** Gives each element of a facet thresholds of its own. */
    public FacetModel withStepsOf(String facet) {
        return new FacetModel(facets, nonCentred, known(facet), choices);
    }

    /** Says what becomes of categories between used ones that nobody used; collapsed unless said otherwise. */
    public FacetModel withUnobserved(UnobservedCategories treatment) {
        Arguments.notNull(treatment, "treatment of unobserved categories");
        return new FacetModel(
                facets,
                nonCentred,
                stepsOf,
                new Choices(treatment, choices.biasCorrected, choices.jointErrors, choices.confidence));
    }

    /**
     * Shrinks all joint maximum likelihood measures and thresholds by {@code (L - 1) / L}, where L is how many ratings an
     * element of the largest facet has on average: joint estimation spreads measures too far by about {@code L / (L - 1)}.
     *
     * <p>Source: Wright, B. D., Douglas, G. A. (1977). Best procedures for sample-free item analysis. Applied Psychological
     * Measurement 1, 281-295. doi:10.1177/014662167700100216
     */
    public FacetModel withBiasCorrection() {
        return new FacetModel(
                facets,
                nonCentred,
                stepsOf,
                new Choices(choices.unobserved, true, choices.jointErrors, choices.confidence));
    }

    /**
     * Takes standard errors from the inverse information of all parameters together, where the others aren't taken as known.
     * They are larger than the model errors of Facets, the more so the fewer persons raters share, and take the cube of the
     * number of parameters beside those of the largest facet in time.
     */
    public FacetModel withJointErrors() {
        return new FacetModel(
                facets,
                nonCentred,
                stepsOf,
                new Choices(choices.unobserved, choices.biasCorrected, true, choices.confidence));
    }

    /** Sets the confidence of intervals, between 0 and 1; 0.95 unless said otherwise. */
    public FacetModel withConfidence(double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        return new FacetModel(
                facets,
                nonCentred,
                stepsOf,
                new Choices(choices.unobserved, choices.biasCorrected, choices.jointErrors, confidence));
    }

    private String known(String facet) {
        Arguments.that(indexOf(facet) >= 0, "facet", facet, "must be added before it is named");
        return facet;
    }

    /** Returns the facets in the order in which they were added. */
    public List<Facet> facets() {
        return facets;
    }

    /** Returns what becomes of categories that nobody used. */
    public UnobservedCategories unobserved() {
        return choices.unobserved;
    }

    /** Returns whether measures are shrunk by {@code (L - 1) / L}. */
    public boolean isBiasCorrected() {
        return choices.biasCorrected;
    }

    /** Returns whether standard errors allow for the errors of all other measures. */
    public boolean hasJointErrors() {
        return choices.jointErrors;
    }

    /** Returns the confidence of intervals. */
    public double confidence() {
        return choices.confidence;
    }

    int indexOf(@Nullable String facet) {
        for (int f = 0; f < facets.size(); f++) {
            if (facets.get(f).name().equals(facet)) {
                return f;
            }
        }
        return -1;
    }

    /** The same without a facet. */
    FacetModel without(String facet) {
        List<Facet> rest = facets.stream().filter(f -> !f.name().equals(facet)).toList();
        String centre = facets.get(nonCentred()).name();
        return new FacetModel(rest, centre.equals(facet) ? null : centre, stepsOf, choices);
    }

    /** The place of the facet that isn't centred. */
    int nonCentred() {
        return nonCentred == null ? 0 : indexOf(nonCentred);
    }

    /** The place of the facet whose elements have their own thresholds; negative if there is none. */
    int stepsOf() {
        return indexOf(stepsOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FacetModel that
                && facets.equals(that.facets)
                && nonCentred() == that.nonCentred()
                && stepsOf() == that.stepsOf()
                && choices.equals(that.choices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facets, nonCentred(), stepsOf(), choices);
    }

    /** Returns for instance {@code person - rater - item, non-centred person, steps of item}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Facet facet : facets) {
            boolean positive = facet.orientation() == Orientation.POSITIVE;
            text.append(positive ? text.isEmpty() ? "" : " + " : text.isEmpty() ? "-" : " - ")
                    .append(facet.name());
        }
        if (!facets.isEmpty()) {
            text.append(", non-centred ").append(facets.get(nonCentred()).name());
        }
        return text.append(stepsOf == null ? ", one rating scale" : ", steps of " + stepsOf)
                .toString();
    }
}
