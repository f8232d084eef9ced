package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/**
 * People in order of a figure, higher first, with the ranges of ranks that the errors allow, and in bands of people who can't be
 * told apart.
 *
 * <p>Two people are told apart if {@code |d| / sqrt(SE_1^2 + SE_2^2)} is significant by Student's t at the confidence, degrees of
 * freedom the smaller of the two. Ranks: best is 1 more than the number reliably above, worst is the number of people less those
 * reliably below. Bands are made from the top: a person starts a new band if somebody of the present one is reliably above, so
 * nobody within a band is told apart from anybody else in it. Neighbouring bands may overlap in ranks; {@link
 * RankRange#isSeparated} says where they don't.
 *
 * <ul>
 *   <li>People whose figures are equal at nine decimals stand in the order of their codes.
 *   <li>No figure: left out, with its reason; no error: left out, {@link Reason#TOO_FEW_ASSESSEES}.
 *   <li>Errors of 0: any difference is told apart.
 * </ul>
 *
 * <p>Every pair is compared, so it takes about 3 microseconds and 17 bytes for each: some seconds for 2000 people.
 *
 * <p>Sources: Goldstein, H., Spiegelhalter, D. J. (1996). Journal of the Royal Statistical Society A 159, 385-443.
 * doi:10.2307/2983325; Cascio, W. F., Outtz, J., Zedeck, S., Goldstein, I. L. (1991). Human Performance 4, 233-264 (bands);
 * Holm, S. (1979). Scandinavian Journal of Statistics 6, 65-70.
 *
 * @param ranges those who are ranked, highest figure first
 * @param unranked why the others aren't, by code
 * @param comparison how pairs were judged
 * @param confidence of the judgement
 */
public record RankRanges(
        List<RankRange> ranges, Map<String, Reason> unranked, RankComparison comparison, double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_PEOPLE = 2000;

    public RankRanges {
        ranges = List.copyOf(ranges);
        unranked = Collections.unmodifiableMap(new TreeMap<>(unranked));
        Arguments.notNull(comparison, "comparison");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    /**
     * Ranks people.
     *
     * @param figures a figure for each person, by code; at most 2000
     * @param comparison how pairs are judged
     * @param confidence between 0 and 1, both exclusive
     */
    public static RankRanges of(Map<String, Estimate> figures, RankComparison comparison, double confidence) {
        Arguments.inRange(Arguments.notNull(figures, "figures").size(), 0, MOST_PEOPLE, "number of people");
        Map<String, Reason> unranked = new TreeMap<>();
        List<Standing> people = new ArrayList<>();
        new TreeMap<>(figures).forEach((code, figure) -> {
            Arguments.code(code, "code");
            if (figure instanceof Computed value && value.standardError() != null) {
                people.add(new Standing(code, value, value.standardError()));
            } else {
                unranked.put(code, figure.fold(f -> Reason.TOO_FEW_ASSESSEES, reason -> reason));
            }
        });
        people.sort(Comparator.comparing((Standing p) -> Nines.round(p.value().value()))
                .reversed()
                .thenComparing(Standing::code));
        BitSet[] above = new PairTests(people, comparison, confidence).above();
        return new RankRanges(ranges(people, above), unranked, comparison, confidence);
    }

    private static List<RankRange> ranges(List<Standing> people, BitSet[] above) {
        int n = people.size();
        int[] below = new int[n];
        for (BitSet others : above) {
            others.stream().forEach(i -> below[i]++);
        }
        List<RankRange> ranges = new ArrayList<>(n);
        int start = 0;
        int band = 1;
        boolean isSeparated = true;
        for (int i = 0; i < n; i++) {
            if (isAny(above[i], start, i)) {
                start = i;
                band++;
                isSeparated = isSeparated(above, start);
            }
            ranges.add(new RankRange(
                    people.get(i).code(),
                    people.get(i).value(),
                    1 + above[i].cardinality(),
                    n - below[i],
                    band,
                    isSeparated));
        }
        return ranges;
    }

    private static boolean isAny(BitSet above, int from, int to) {
        int next = above.nextSetBit(from);
        return next >= 0 && next < to;
    }

    private static boolean isSeparated(BitSet[] above, int start) {
        for (int i = start; i < above.length; i++) {
            if (above[i].nextClearBit(0) < start) {
                return false;
            }
        }
        return true;
    }

    /** Returns where a person stands, if ranked. */
    public Optional<RankRange> of(String code) {
        return ranges.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    /** Returns the bands, best first. */
    public List<List<RankRange>> bands() {
        Map<Integer, List<RankRange>> bands = new TreeMap<>();
        ranges.forEach(
                r -> bands.computeIfAbsent(r.band(), b -> new ArrayList<>()).add(r));
        return bands.values().stream().map(List::copyOf).toList();
    }

    /** Returns how many pairs were compared. */
    public long comparisons() {
        return (long) ranges.size() * (ranges.size() - 1) / 2;
    }

    /** Returns how many pairs that are alike are told apart by chance, at most, on average. */
    public double expectedFalse() {
        return (1 - confidence) * (comparison == RankComparison.HOLM ? Math.min(1, comparisons()) : comparisons());
    }

    /** Returns the way from the figures to ranks and bands; its replay has each person's ranks as a verdict. */
    public ScoreTrace trace() {
        TraceStep step = TraceStep.of("ranking." + comparison)
                .with("comparison", comparison.name())
                .with("confidence", confidence)
                .with("people", ranges.size())
                .with("bands", bands().size());
        ranges.forEach(range -> step.plus(range.trace()));
        unranked.forEach((code, reason) -> step.plus(TraceStep.of("unranked")
                .with("person", code)
                .with("reason", reason.name())
                .trace()));
        return step.trace().withSeal();
    }

    /** Returns one line for each person, bands parted by an empty line. */
    public String render() {
        StringBuilder out = new StringBuilder();
        for (List<RankRange> band : bands()) {
            out.append(out.length() == 0 ? "" : "\n");
            band.forEach(r -> out.append(r).append('\n'));
        }
        unranked.forEach((code, reason) -> out.append("- ")
                .append(code)
                .append(" not ranked (")
                .append(reason)
                .append(")\n"));
        return out.toString();
    }

    /** Returns for instance {@code 5 ranked in 2 bands, 1 not ranked}. */
    @Override
    public String toString() {
        return ranges.size() + " ranked in " + bands().size() + " bands, " + unranked.size() + " not ranked";
    }
}
