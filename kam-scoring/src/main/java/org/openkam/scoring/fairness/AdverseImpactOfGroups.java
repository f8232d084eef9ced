package org.openkam.scoring.fairness;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.ExactSum;

/**
 * Adverse impact of a selection on each of several groups, compared with the group of the highest selection rate, as the
 * four-fifths rule asks.
 *
 * <p>The reference is the group with the highest rate; of equal rates, the one with most applicants, then the lowest number.
 * Groups without applicants stay in the list, not computable, and are never the reference. With many groups some comparison
 * falls below four fifths by chance; the overall test says whether the rates differ at all. A group of less than 2 percent of
 * the applicants is, by the Guidelines, no reason for a finding; {@link #share} tells it. Immutable and thread-safe.
 *
 * <p>Source: Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D.
 *
 * @param reference number of the group with the highest rate; -1 if no group has applicants
 * @param groups one comparison a group, by its number; the reference compared with itself has ratio 1; empty if there is no
 *     reference
 * @param overall Pearson's test that all rates are equal, over the groups with applicants; null with fewer than two such
 *     groups, or if everybody or nobody was selected
 */
public record AdverseImpactOfGroups(
        int reference, List<AdverseImpact> groups, @Nullable ChiSquareTest overall) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double STANDARD_CONFIDENCE = 0.95;

    /** Copies the list. */
    public AdverseImpactOfGroups {
        groups = List.copyOf(groups);
    }

    /** Compares all groups, with 95 percent intervals; never throws for data. */
    public static AdverseImpactOfGroups of(SelectionTally tally) {
        return of(tally, STANDARD_CONFIDENCE);
    }

    /**
     * Compares all groups; never throws for data.
     *
     * @param tally counts by group
     * @param confidence of each interval, between 0 and 1, both exclusive
     */
    public static AdverseImpactOfGroups of(SelectionTally tally, double confidence) {
        Arguments.notNull(tally, "tally");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        int reference = highest(tally);
        if (reference < 0) {
            return new AdverseImpactOfGroups(reference, List.of(), null);
        }
        Selection best = tally.group(reference);
        List<AdverseImpact> groups = IntStream.range(0, tally.groups())
                .mapToObj(g -> AdverseImpact.of(best, tally.group(g), confidence))
                .toList();
        return new AdverseImpactOfGroups(reference, groups, overall(tally));
    }

    private static int highest(SelectionTally tally) {
        int best = -1;
        for (int g = 0; g < tally.groups(); g++) {
            Selection group = tally.group(g);
            if (group.applicants() > 0 && (best < 0 || leads(group, tally.group(best)))) {
                best = g;
            }
        }
        return best;
    }

    private static boolean leads(Selection group, Selection best) {
        int order = group.compareRate(best);
        return order > 0 || order == 0 && group.applicants() > best.applicants();
    }

    /** Sum of squared deviations from expected counts, over expected counts; expected counts have one common divisor. */
    private static @Nullable ChiSquareTest overall(SelectionTally tally) {
        double[] terms = new double[tally.groups()];
        long all = 0;
        long selected = 0;
        int used = 0;
        for (int g = 0; g < terms.length; g++) {
            all += tally.group(g).applicants();
            selected += tally.group(g).selected();
            used += tally.group(g).applicants() > 0 ? 1 : 0;
        }
        if (used < 2 || selected == 0 || selected == all) {
            return null;
        }
        double rate = (double) selected / (double) all;
        for (int g = 0; g < terms.length; g++) {
            double size = tally.group(g).applicants();
            double deviation = tally.group(g).selected() - size * rate;
            terms[g] = size == 0 ? 0 : deviation * deviation / (size * rate * (1 - rate));
        }
        return ChiSquareTest.of(ExactSum.of(terms), used - 1);
    }

    /** Returns the share of a group among all applicants, 0 to 1. */
    public double share(int group) {
        long all = groups.stream().mapToLong(g -> g.focal().applicants()).sum();
        return (double) groups.get(group).focal().applicants() / (double) all;
    }

    /** Returns the numbers of the groups whose rate is less than four fifths of the highest. */
    public List<Integer> violated() {
        return IntStream.range(0, groups.size())
                .filter(g -> groups.get(g).fourFifths() == FourFifths.VIOLATED)
                .boxed()
                .toList();
    }

    /** Returns one line a group, and the overall test, in English. */
    public String render() {
        String lines = IntStream.range(0, groups.size())
                .mapToObj(g -> "Group " + g + ": " + groups.get(g))
                .collect(Collectors.joining(System.lineSeparator()));
        return this
                + System.lineSeparator()
                + lines
                + (overall == null ? "" : System.lineSeparator() + "All rates equal: " + overall);
    }

    /** Returns for instance {@code Adverse impact of 3 groups: reference group 1, four-fifths rule violated for [0]}. */
    @Override
    public String toString() {
        return "Adverse impact of " + groups.size() + " groups: "
                + (reference < 0
                        ? "no applicants"
                        : "reference group " + reference + ", four-fifths rule violated for " + violated());
    }
}
