package org.openkam.scoring.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How much of what a vacancy asks a candidate has done or used before, as told in a phone screen (source case, C6). Made twice: for
 * tasks and for skills. What wasn't asked is unknown, not missing, so the share stands between two bounds.
 *
 * <p>{@code share = sum of weights of what was done / sum of weights of what was asked}. Bounds: everything unknown counted as not
 * done, and as done. The share has no standard error: it is a count of a conversation, not a sample. Nothing asked, or no weight:
 * not computable, {@link Reason#NO_DATA}. Tasks that the vacancy doesn't ask for count neither for nor against.
 *
 * @param wanted weight above or equal to 0 of each task or skill of the vacancy, by code
 * @param done codes of the vacancy that the candidate has done before
 * @param notDone codes of the vacancy that the candidate hasn't done before
 */
public record TaskOverlap(SortedMap<String, BigDecimal> wanted, List<String> done, List<String> notDone)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public TaskOverlap {
        wanted = Collections.unmodifiableSortedMap(new TreeMap<>(Arguments.notNull(wanted, "wanted tasks")));
        wanted.forEach((code, weight) -> {
            Arguments.code(code, "task");
            boolean inRange = weight.signum() >= 0 && weight.compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
            Arguments.that(inRange, "weight of task " + code, weight, "must lie between 0 and 1000000");
        });
        done = wantedOnly(done, wanted.keySet());
        notDone = wantedOnly(notDone, wanted.keySet());
        for (String code : notDone) {
            Arguments.that(!done.contains(code), "task", code, "can't be both done and not done");
        }
    }

    private static List<String> wantedOnly(List<String> codes, Set<String> wanted) {
        return codes.stream().filter(wanted::contains).distinct().sorted().toList();
    }

    /** Returns the overlap with tasks that weigh the same. */
    public static TaskOverlap of(Set<String> wanted, Map<String, Boolean> answers) {
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        wanted.forEach(code -> weights.put(code, BigDecimal.ONE));
        return of(weights, answers);
    }

    /**
     * Returns the overlap.
     *
     * @param wanted weight of each task or skill of the vacancy, by code
     * @param answers whether the candidate has done it; what wasn't asked is left out
     */
    public static TaskOverlap of(SortedMap<String, BigDecimal> wanted, Map<String, Boolean> answers) {
        TreeMap<String, Boolean> sorted = new TreeMap<>(answers);
        return new TaskOverlap(wanted, with(sorted, true), with(sorted, false));
    }

    private static List<String> with(Map<String, Boolean> answers, boolean answer) {
        return answers.entrySet().stream()
                .filter(e -> e.getValue() == answer)
                .map(Map.Entry::getKey)
                .toList();
    }

    private BigDecimal weight(Iterable<String> codes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : codes) {
            sum = sum.add(wanted.getOrDefault(code, BigDecimal.ZERO));
        }
        return sum;
    }

    private static Estimate ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of(part.doubleValue() / whole.doubleValue());
    }

    /** Returns the share of what was asked that was done, 0 to 1. */
    public Estimate share() {
        return ratio(weight(done), weight(done).add(weight(notDone)));
    }

    /** Returns the share of the vacancy that was surely done, 0 to 1: all unknown counted as not done. */
    public Estimate lowest() {
        return ratio(weight(done), weight(wanted.keySet()));
    }

    /** Returns the share of the vacancy that may have been done, 0 to 1: all unknown counted as done. */
    public Estimate highest() {
        BigDecimal whole = weight(wanted.keySet());
        return ratio(whole.subtract(weight(notDone)), whole);
    }

    /** Returns the codes that weren't asked, ascending. */
    public List<String> unknown() {
        return wanted.keySet().stream()
                .filter(code -> !done.contains(code) && !notDone.contains(code))
                .toList();
    }

    /** Returns for instance {@code overlap 0.6667 of what was asked, 0.5 to 0.75 of the vacancy}. */
    @Override
    public String toString() {
        return "overlap " + shown(share()) + " of what was asked, " + shown(lowest()) + " to " + shown(highest())
                + " of the vacancy";
    }

    private static String shown(Estimate estimate) {
        return estimate.fold(e -> Decimals.plain(e.value(), 4), reason -> "not computable (" + reason + ")");
    }
}
