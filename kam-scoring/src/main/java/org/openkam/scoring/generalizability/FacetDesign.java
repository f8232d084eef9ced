package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * Which effects make up a rating, in the notation of generalizability theory: {@code x} crosses, {@code :} nests the left side
 * in the right one, brackets group.
 *
 * <pre>
 * p x r            every rater rates every person                   p, r; residual pr
 * p x i x r        persons, items, raters, all crossed               p, i, r, pi, pr, ir; residual pir
 * r:p              every person has raters of their own              p; residual r:p
 * p x (r:t)        each task has raters of its own                   p, t, r:t, pt; residual pr:t
 * (p:c) x (i:r)    persons in classes, items in raters               c, r, p:c, cr, i:r, pr:c, ci:r; residual pi:cr
 * </pre>
 *
 * {@link #parse} takes all effects the design has; {@link #ofEffects} takes a chosen list. What no effect explains is the
 * residual, always there: in a parsed design the interaction of all facets, which can't be told from error.
 *
 * <p>A facet is a name of letters, digits and underscores that begins with a letter; {@code x} is the crossing sign and no
 * facet. Levels of a nested facet may be numbered within what they are nested in or throughout; both are understood. All
 * facets are random here; a {@link Decision} may call some fixed. Immutable and thread-safe.
 *
 * <p>Source: Brennan, R. L. (2001). Generalizability Theory, ch. 3. doi:10.1007/978-1-4757-3456-0
 */
public final class FacetDesign implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A design with more facets has thousands of effects. */
    public static final int MOST_FACETS = 8;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<String> facets;

    private final int[] nestedIn;

    @SuppressWarnings("serial")
    private final List<Effect> effects;

    private final Effect residual;
    private final String text;

    private FacetDesign(List<String> facets, int[] nestedIn, @Nullable List<String> chosen, String text) {
        Arguments.that(
                facets.size() <= MOST_FACETS, "facets of " + text, facets.size(), "must be at most " + MOST_FACETS);
        this.facets = List.copyOf(facets);
        this.nestedIn = nestedIn;
        this.text = text;
        int all = (1 << facets.size()) - 1;
        if (chosen == null) {
            effects = IntStream.range(1, all)
                    .filter(this::isClosed)
                    .mapToObj(this::effect)
                    .sorted(Comparator.comparingInt((Effect e) -> Integer.bitCount(e.mask()))
                            .thenComparingLong(e -> -Integer.toUnsignedLong(Integer.reverse(e.mask()))))
                    .toList();
            residual = effect(all);
        } else {
            effects = chosen.stream().map(name -> effect(mask(name))).distinct().toList();
            residual = new Effect("e", this.facets, all);
        }
    }

    /**
     * Reads a design, all its effects included.
     *
     * @throws IllegalArgumentException if the text isn't a design, names a facet twice or more than {@link #MOST_FACETS}
     */
    public static FacetDesign parse(String design) {
        DesignText parsed = new DesignText(Arguments.notNull(design, "design"));
        return new FacetDesign(parsed.facets(), parsed.nestedIn(), null, design.strip());
    }

    /**
     * Returns a design of chosen effects, each a facet or facets joined by stars: {@code ofEffects("ratee", "rater", "item",
     * "ratee*rater", "ratee*item")}. What is left out falls to the residual, which is called {@code e}.
     *
     * @throws IllegalArgumentException if there is none, or one isn't written so
     */
    public static FacetDesign ofEffects(String... effects) {
        List<String> chosen = Arguments.notEmpty(Arrays.asList(effects), "effects");
        Set<String> facets = new LinkedHashSet<>();
        for (String effect : chosen) {
            for (String facet : effect.split("\\*", -1)) {
                facets.add(DesignText.facet(facet.strip()));
            }
        }
        return new FacetDesign(
                new ArrayList<>(facets), new int[facets.size()], chosen, String.join(", ", chosen) + ", e");
    }

    private boolean isClosed(int mask) {
        return IntStream.range(0, facets.size()).allMatch(f -> (mask >> f & 1) == 0 || (nestedIn[f] & ~mask) == 0);
    }

    private Effect effect(int mask) {
        return new Effect(name(mask), names(mask), mask);
    }

    private List<String> names(int mask) {
        return IntStream.range(0, facets.size())
                .filter(f -> (mask >> f & 1) == 1)
                .mapToObj(facets::get)
                .toList();
    }

    private String name(int mask) {
        int nesting = 0;
        for (int f = 0; f < facets.size(); f++) {
            nesting |= (mask >> f & 1) == 1 ? nestedIn[f] : 0;
        }
        String separator = facets.stream().allMatch(f -> f.length() == 1) ? "" : "*";
        String primary = String.join(separator, names(mask & ~nesting));
        return nesting == 0 ? primary : primary + ":" + name(nesting);
    }

    /** Facets of an effect written in any order, with stars or, for names of one letter, without. */
    private int mask(String effect) {
        int mask = 0;
        for (String part : effect.split("[*:]", -1)) {
            String name = part.strip();
            if (facets.contains(name)) {
                mask |= 1 << facets.indexOf(name);
            } else {
                for (String letter : name.split("")) {
                    int at = facets.indexOf(letter);
                    Arguments.that(at >= 0, "effect", Arguments.shown(effect), "must be made of " + facets);
                    mask |= 1 << at;
                }
            }
        }
        return mask;
    }

    /** Returns the facets in the order in which they are named; columns of levels stand in this order. */
    public List<String> facets() {
        return facets;
    }

    /** Returns the effects without the residual, those of few facets first. */
    public List<Effect> effects() {
        return effects;
    }

    /** Returns what is left: the interaction of all facets together with error. */
    public Effect residual() {
        return residual;
    }

    /**
     * Returns the effect of a name such as {@code pr:t}, {@code p*r}, {@code e} or {@code residual}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Effect effect(String name) {
        Arguments.notNull(name, "effect");
        if (name.equals("residual") || name.equals("e") && !facets.contains("e")) {
            return residual;
        }
        int mask = mask(name);
        for (Effect effect : effects) {
            if (effect.mask() == mask) {
                return effect;
            }
        }
        Arguments.that(
                mask == residual.mask(),
                "effect",
                Arguments.shown(name),
                "must be one of " + effects.stream().map(Effect::name).collect(Collectors.joining(", ")));
        return residual;
    }

    /** The bit of a facet. */
    int bit(String facet) {
        int at = facets.indexOf(Arguments.notNull(facet, "facet"));
        Arguments.that(at >= 0, "facet", Arguments.shown(facet), "must be one of " + facets);
        return 1 << at;
    }

    /** A facet with all it is nested in. */
    int closure(String facet) {
        int bit = bit(facet);
        return bit | nestedIn[Integer.numberOfTrailingZeros(bit)];
    }

    /** Returns whether {@code other} has the same facets, nesting and effects. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FacetDesign that
                && facets.equals(that.facets)
                && Arrays.equals(nestedIn, that.nestedIn)
                && effects.equals(that.effects)
                && residual.equals(that.residual);
    }

    @Override
    public int hashCode() {
        return 31 * facets.hashCode() + effects.hashCode();
    }

    /** Returns the design as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
