package org.openkam.scoring.release;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.release.DisclosureVerdict.Leak;
import org.openkam.scoring.release.DisclosureVerdict.Method;
import org.openkam.scoring.release.DisclosureVerdict.Safe;
import org.openkam.scoring.release.DisclosureVerdict.Unproven;

/**
 * Decides whether linear figures, added and subtracted in any way, tell something about fewer than k anonymous raters: no
 * vector of their row space other than 0 may have coefficients of fewer than k raters only. It knows nothing of how the
 * figures came about, so it judges the {@link ReleaseGate} as it would judge anybody.
 *
 * <p>Figures that share no answer are looked at apart: a combination about few raters is one in each part. Arithmetic is in
 * whole numbers modulo the prime 2^61 - 1, so nothing is rounded. A rank could only come out wrong if that prime divided
 * one of the determinants behind it, which small counts and weights don't give. The cost is bounded: up to a million steps
 * for each part, beyond which the verdict is {@link Unproven}. Immutable and thread-safe.
 *
 * <p>Source of the criterion: Langsrud, O. (2024). Secondary Cell Suppression by Gaussian Elimination. In: Privacy in
 * Statistical Databases, doi:10.1007/978-3-031-69651-0_6
 */
public final class DisclosureAudit {
    /** Up to this k every group of fewer raters is looked at first; above it, shared coefficients are. */
    public static final int EXHAUSTIVE_UP_TO = 5;

    private static final long MOST_STEPS = 1_000_000;

    private final List<LinearFigure> figures;

    private DisclosureAudit(List<LinearFigure> figures) {
        this.figures = figures;
    }

    /** Returns the audit of these figures together. */
    public static DisclosureAudit of(Collection<LinearFigure> figures) {
        return new DisclosureAudit(List.copyOf(figures));
    }

    /** Returns how many figures are looked at. */
    public int figures() {
        return figures.size();
    }

    /**
     * Returns whether some combination of the figures depends on fewer than k raters.
     *
     * @param k 1 or more; for a reader who is one of the raters, one more than for others
     */
    public DisclosureVerdict verdict(int k) {
        Arguments.that(k >= 1, "k", k, "must be at least 1");
        Method method = k <= EXHAUSTIVE_UP_TO ? Method.EXHAUSTIVE : Method.SHARED_COEFFICIENTS;
        DisclosureVerdict verdict = new Safe(k, method);
        for (ConnectedFigures part : ConnectedFigures.split(figures)) {
            DisclosureVerdict ofPart = verdict(new LeakSearch(part, MOST_STEPS), k);
            verdict = graver(verdict, ofPart, method);
        }
        return verdict;
    }

    private static DisclosureVerdict verdict(LeakSearch search, int k) {
        if (k > EXHAUSTIVE_UP_TO && search.isShared(k)) {
            return new Safe(k, Method.SHARED_COEFFICIENTS);
        }
        Set<String> group = search.smallestGroup(k - 1);
        if (!group.isEmpty()) {
            return new Leak(group.size(), search.figures().combinationAbout(group));
        }
        if (search.isComplete()) {
            return new Safe(k, Method.EXHAUSTIVE);
        }
        return search.isShared(k) ? new Safe(k, Method.SHARED_COEFFICIENTS) : new Unproven(k);
    }

    /** A leak about fewer raters is graver than one about more; then comes what isn't proven, then the unusual method. */
    private static DisclosureVerdict graver(DisclosureVerdict all, DisclosureVerdict part, Method usual) {
        if (all instanceof Leak a && part instanceof Leak p) {
            return p.raters() < a.raters() ? p : a;
        }
        if (all instanceof Leak || part instanceof Leak) {
            return all instanceof Leak ? all : part;
        }
        if (all instanceof Unproven || part instanceof Unproven) {
            return all instanceof Unproven ? all : part;
        }
        return ((Safe) part).method() == usual ? all : part;
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return "audit of " + figures.size() + " figures";
    }
}
