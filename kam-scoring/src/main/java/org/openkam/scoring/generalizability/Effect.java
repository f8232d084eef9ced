package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.List;

/**
 * A source of variation in a design: a facet such as raters, a facet nested in others, or an interaction. Written as in the
 * field: {@code p}, {@code pr}, {@code r:t} (raters within tasks), {@code pi:cr}. Facets with names of more than one letter are
 * joined by a star: {@code ratee*rater}. Immutable and thread-safe.
 */
public final class Effect implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<String> facets;

    private final int mask;

    Effect(String name, List<String> facets, int mask) {
        this.name = name;
        this.facets = List.copyOf(facets);
        this.mask = mask;
    }

    /** Returns the effect in the notation of the field. */
    public String name() {
        return name;
    }

    /** Returns all facets whose levels tell the levels of this effect apart, those it is nested in included. */
    public List<String> facets() {
        return facets;
    }

    /** Which facets of the design, a bit for each. */
    int mask() {
        return mask;
    }

    /** Returns whether {@code other} is the same effect of an equal list of facets. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Effect that
                && mask == that.mask
                && name.equals(that.name)
                && facets.equals(that.facets);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + mask;
    }

    @Override
    public String toString() {
        return name;
    }
}
