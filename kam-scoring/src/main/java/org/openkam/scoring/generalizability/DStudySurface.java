package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * Many D-studies at once: every combination of numbers of conditions, for the question how many raters and items it takes.
 *
 * <pre>
 * DStudySurface surface = DStudySurface.of(components, Decision.about("p"), Range.of("r", 1, 10), Range.of("i", 5, 30));
 * surface.smallest(DStudySurface.Coefficient.GENERALIZABILITY, 0.80);
 * </pre>
 *
 * No intervals; ask {@link DStudy} for those of a chosen design. Immutable.
 *
 * <p>Source: Brennan, R. L. (2001). Generalizability Theory, ch. 4. doi:10.1007/978-1-4757-3456-0
 *
 * @param ranges the numbers tried
 * @param studies one for each combination, the last range running fastest
 */
public record DStudySurface(List<Range> ranges, List<DStudy> studies) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No more combinations are tried at once. */
    public static final int MOST_STUDIES = 1_000_000;

    /** Which coefficient must be reached. */
    public enum Coefficient {
        /** {@code E rho^2}, for comparing. */
        GENERALIZABILITY(DStudy::generalizability),
        /** {@code Phi}, for the height of a score. */
        DEPENDABILITY(DStudy::dependability);

        private final Function<DStudy, Estimate> of;

        Coefficient(Function<DStudy, Estimate> of) {
            this.of = of;
        }

        boolean reaches(DStudy study, double target) {
            return of.apply(study).fold(c -> c.value() >= target, reason -> false);
        }
    }

    /**
     * Numbers of conditions of a facet, from one to another.
     *
     * @param facet which
     * @param from the least, 1 or more
     * @param to the most, at least {@code from}
     */
    public record Range(String facet, int from, int to) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Range {
            Arguments.notNull(facet, "facet");
            Arguments.that(from >= 1, "least number of " + Arguments.shown(facet), from, "must be 1 or more");
            Arguments.that(to >= from, "most of " + Arguments.shown(facet), to, "must be at least " + from);
        }

        /** Returns a range, both ends inclusive. */
        public static Range of(String facet, int from, int to) {
            return new Range(facet, from, to);
        }

        @Override
        public String toString() {
            return facet + " = " + from + " to " + to;
        }
    }

    public DStudySurface {
        ranges = List.copyOf(ranges);
        studies = List.copyOf(studies);
    }

    /**
     * Tries every combination.
     *
     * @param components of the G-study
     * @param base whom it is about, what is fixed, and numbers of facets that stay
     * @param ranges facets whose numbers vary, each once
     * @throws IllegalArgumentException if a facet isn't in the design or comes twice, or there are more than {@link
     *     #MOST_STUDIES} combinations
     */
    public static DStudySurface of(VarianceComponents components, Decision base, Range... ranges) {
        List<Range> all = Arguments.notEmpty(List.of(ranges), "ranges");
        Arguments.that(
                all.stream().map(Range::facet).distinct().count() == all.size(), "ranges", all, "must differ in facet");
        double combinations = 1;
        for (Range range : all) {
            combinations *= range.to() - range.from() + 1.0;
        }
        Arguments.that(
                combinations <= MOST_STUDIES,
                "number of combinations",
                combinations,
                "must be at most " + MOST_STUDIES);
        List<Decision> decisions = List.of(Arguments.notNull(base, "decision"));
        for (Range range : all) {
            List<Decision> finer = new ArrayList<>();
            for (Decision decision : decisions) {
                for (int size = range.from(); size <= range.to(); size++) {
                    finer.add(decision.sample(range.facet(), size));
                }
            }
            decisions = finer;
        }
        List<DStudy> studies = decisions.stream()
                .map(decision -> DStudy.withoutIntervals(components, decision))
                .toList();
        return new DStudySurface(all, studies);
    }

    /**
     * Returns the designs that reach a target and of which none could do with fewer conditions of one facet and no more of the
     * others: the smallest number of ratings of an object first. Empty if none reaches it.
     *
     * @param coefficient which coefficient
     * @param target such as 0.80
     */
    public List<DStudy> smallest(Coefficient coefficient, double target) {
        Arguments.finite(target, "target");
        List<DStudy> reaching = studies.stream()
                .filter(study -> coefficient.reaches(study, target))
                .sorted(Comparator.comparingDouble(study -> study.decision().ratings()))
                .toList();
        List<DStudy> smallest = new ArrayList<>();
        for (DStudy study : reaching) { // whoever is smaller in all numbers has fewer ratings, so comes before
            if (smallest.stream().noneMatch(other -> isWithin(other.decision(), study.decision()))) {
                smallest.add(study);
            }
        }
        return List.copyOf(smallest);
    }

    private boolean isWithin(Decision small, Decision large) {
        return ranges.stream().allMatch(range -> small.size(range.facet()) <= large.size(range.facet()));
    }

    /** Returns a line for each combination: numbers, both coefficients, both standard deviations of error. */
    public String render() {
        return studies.stream()
                .map(study -> study + "; error " + shown(study.relativeErrorDeviation()) + " relative, "
                        + shown(study.absoluteErrorDeviation()) + " absolute")
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String shown(Estimate estimate) {
        return estimate.fold(c -> Decimals.plain(c.value(), 4), reason -> "not computable (" + reason + ")");
    }

    /** Returns for instance {@code D-studies (r = 1 to 10, i = 5 to 30; 260 designs)}. */
    @Override
    public String toString() {
        return "D-studies (" + ranges.stream().map(Range::toString).collect(Collectors.joining(", ")) + "; "
                + studies.size() + " designs)";
    }
}
