package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/**
 * What a D-study asks: about whom, with how many conditions of each other facet, and which of these are the same for ever.
 * {@code Decision.about("p").sample("i", 25).sample("r", 3)}: scores of persons over 25 items and 3 raters.
 *
 * <p>For a nested facet the number is that within one level of what it is nested in. Numbers needn't be whole: the harmonic mean
 * is the right one for persons with different numbers of raters. Immutable; each method returns a new decision.
 *
 * @param object the facet decided about; what it is nested in belongs to it
 * @param sizes how many conditions of each facet, positive; a facet that isn't named counts 1
 * @param fixed facets whose conditions are all there are; others are random, samples of more
 * @param negatives what a negative component counts
 */
public record Decision(String object, Map<String, Double> sizes, Set<String> fixed, NegativeRule negatives)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Decision {
        Arguments.notNull(object, "object of measurement");
        Arguments.notNull(negatives, "rule for negative components");
        Arguments.notNull(fixed, "fixed facets");
        Arguments.notNull(sizes, "numbers").forEach((facet, size) -> checked(facet, size, object));
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
        fixed = Collections.unmodifiableSet(new TreeSet<>(fixed));
        Arguments.that(!fixed.contains(object), "object of measurement", Arguments.shown(object), "must not be fixed");
    }

    private static void checked(String facet, double size, String object) {
        Arguments.that(!facet.equals(object), "object of measurement", Arguments.shown(facet), "must not be sampled");
        Arguments.finite(size, "number of " + Arguments.shown(facet));
        Arguments.that(size > 0, "number of " + Arguments.shown(facet), size, "must be positive");
    }

    /** Returns the decision about single conditions, all facets random, negative components taken as 0. */
    public static Decision about(String object) {
        return new Decision(object, Map.of(), Set.of(), NegativeRule.ZERO);
    }

    /** Returns this decision with so many conditions of a facet. */
    public Decision sample(String facet, double size) {
        Map<String, Double> changed = new TreeMap<>(sizes);
        changed.put(Arguments.notNull(facet, "facet"), size);
        return new Decision(object, changed, fixed, negatives);
    }

    /** Returns this decision with a facet whose conditions are all there are. */
    public Decision fix(String facet) {
        Set<String> changed = new TreeSet<>(fixed);
        changed.add(Arguments.notNull(facet, "facet"));
        return new Decision(object, sizes, changed, negatives);
    }

    /** Returns this decision with another rule for negative components. */
    public Decision negatives(NegativeRule rule) {
        return new Decision(object, sizes, fixed, rule);
    }

    /** Returns how many conditions of a facet there are, 1 if nothing was said. */
    public double size(String facet) {
        return sizes.getOrDefault(facet, 1.0);
    }

    /** How many ratings of one object: the product of the numbers. */
    double ratings() {
        double product = 1;
        for (double size : sizes.values()) {
            product *= size;
        }
        return product;
    }
}
