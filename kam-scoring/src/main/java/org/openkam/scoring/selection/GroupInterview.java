package org.openkam.scoring.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.agreement.KendallW;
import org.openkam.scoring.agreement.TwoWayAnova;
import org.openkam.scoring.fit.RankComparison;
import org.openkam.scoring.fit.RankRange;
import org.openkam.scoring.fit.RankRanges;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * A group of candidates before several observers (source case, C8): mean over the observers, ranks with ties, and who can't be told
 * apart. One observer's habit of rating high or low doesn't matter, because everybody rates everybody.
 *
 * <p>{@code SE = sqrt(MSE / k)} with {@code MSE} the residual mean square of candidates by observers and {@code (n - 1)(k - 1)}
 * degrees of freedom: how far a mean would move against the other candidates with other observers.
 *
 * <ul>
 *   <li>Somebody wasn't rated by an observer: means of what is there, no errors ({@link Reason#INCOMPLETE_DATA}), no ranges; the
 *       mean then depends on who the observers were.
 *   <li>One observer or one candidate: no errors, {@link Reason#TOO_FEW_UNITS}. Not rated at all: no mean, no rank.
 * </ul>
 *
 * @param standings one for each candidate, best first, ties by code; those without a mean last
 * @param ranges who can't be told apart
 * @param agreement of the observers' orders, Kendall's W
 * @param residual residual mean square, or why there is none
 */
public record GroupInterview(List<Standing> standings, RankRanges ranges, KendallW agreement, Estimate residual)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 9;

    /**
     * Where a candidate stands.
     *
     * @param candidate code of the candidate
     * @param mean over the observers, with its error
     * @param rank 1 for the best; equal means share the best rank, and as many ranks after it are left out; 0 without a mean
     */
    public record Standing(String candidate, Estimate mean, int rank) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Standing {
            Arguments.code(candidate, "candidate");
            Arguments.notNull(mean, "mean");
            Arguments.inRange(rank, 0, Integer.MAX_VALUE, "rank");
        }

        @Override
        public String toString() {
            return (rank == 0 ? "-" : rank) + " " + candidate + " " + mean;
        }
    }

    public GroupInterview {
        standings = List.copyOf(standings);
        Arguments.notNull(ranges, "ranges");
        Arguments.notNull(agreement, "agreement");
        Arguments.notNull(residual, "residual mean square");
    }

    /**
     * Sums up a group interview.
     *
     * @param candidates codes, none twice, one for each row; at most 2000
     * @param ratings candidates in rows, observers in columns
     * @param confidence of what is told apart, between 0 and 1, both exclusive
     */
    public static GroupInterview of(List<String> candidates, RatingMatrix ratings, double confidence) {
        int rows = Arguments.notNull(ratings, "ratings").units();
        Arguments.that(
                candidates.size() == rows, "number of candidates", candidates.size(), "must be one a row, " + rows);
        Estimate residual = TwoWayAnova.of(ratings).residual();
        Map<String, Estimate> means = new TreeMap<>();
        for (int i = 0; i < rows; i++) {
            String code = candidates.get(i);
            Arguments.that(
                    means.put(code, mean(ratings, i, residual)) == null, "candidate", code, "must come only once");
        }
        RankRanges ranges = RankRanges.of(means, RankComparison.PER_COMPARISON, confidence);
        return new GroupInterview(standings(means), ranges, KendallW.of(ratings), residual);
    }

    /** Summed exactly, so that the order of the observers can't matter. */
    private static Estimate mean(RatingMatrix ratings, int candidate, Estimate residual) {
        double[] observed = ratings.observed(candidate);
        if (observed.length == 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        double mean = Arrays.stream(observed)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(observed.length), MathContext.DECIMAL128)
                .doubleValue();
        if (!(residual instanceof Computed mse)) {
            return Estimate.of(mean);
        }
        double degrees = (ratings.units() - 1.0) * (ratings.raters() - 1.0);
        return new Computed(mean, new StandardError(Math.sqrt(mse.value() / ratings.raters()), degrees, false), null);
    }

    private static List<Standing> standings(Map<String, Estimate> means) {
        List<Map.Entry<String, Estimate>> order = new ArrayList<>(means.entrySet());
        order.sort(Comparator.comparing((Map.Entry<String, Estimate> e) -> e.getValue() instanceof Computed ? 0 : 1)
                .thenComparing(e -> rounded(e.getValue()).negate())
                .thenComparing(Map.Entry::getKey));
        List<Standing> standings = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < order.size(); i++) {
            Estimate mean = order.get(i).getValue();
            boolean isTied =
                    i > 0 && rounded(mean).equals(rounded(order.get(i - 1).getValue()));
            rank = isTied ? rank : i + 1;
            standings.add(new Standing(order.get(i).getKey(), mean, mean instanceof Computed ? rank : 0));
        }
        return standings;
    }

    private static BigDecimal rounded(Estimate mean) {
        return mean.fold(
                m -> BigDecimal.valueOf(m.value()).setScale(DECIMALS, RoundingMode.HALF_EVEN),
                reason -> BigDecimal.ZERO);
    }

    /**
     * Returns the short list: everybody up to a rank, and everybody who ties with the last of them. The source case takes two or
     * three from one group.
     *
     * @param places 1 or more
     */
    public List<Standing> shortlist(int places) {
        Arguments.inRange(places, 1, Integer.MAX_VALUE, "number of places");
        return standings.stream()
                .filter(s -> s.rank() > 0 && s.rank() <= places)
                .toList();
    }

    /** Returns who isn't on the short list but can't be told from it: whose best possible rank would be on it. */
    public List<String> nearMisses(int places) {
        List<String> listed =
                shortlist(places).stream().map(Standing::candidate).toList();
        return ranges.ranges().stream()
                .filter(r -> r.best() <= places)
                .map(RankRange::code)
                .filter(code -> !listed.contains(code))
                .toList();
    }

    /** Returns one line for each candidate, then the agreement. */
    public String render() {
        StringBuilder out = new StringBuilder();
        standings.forEach(s -> out.append(s).append('\n'));
        return out.append(agreement).append('\n').toString();
    }

    @Override
    public String toString() {
        return standings.size() + " candidates, " + agreement;
    }
}
