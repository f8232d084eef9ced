package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openkam.scoring.statistic.Estimate;

/**
 * What a trace's own inputs give when they are reckoned through again by the rules it names. An unchanged trace gives every
 * number to the bit. Immutable and thread-safe.
 *
 * <p>Figures go by name: {@code others}, {@code self}, {@code difference}, and the code of each cell; of a combined score {@code
 * combined}, beside those of each instrument's own trace inside it; of a role fit {@code fit}, and {@code gap} and {@code
 * attained} followed by a blank and the competency; of a match besides {@code counted}, {@code meangap}, {@code longest}, {@code
 * together}, {@code apart}, and {@code closing} and {@code reaches} with the competency; of a hybrid test {@code test}, of an
 * assessment centre {@code centre}, of an interview {@code interview}; of results against plan {@code attainment}, {@code trend},
 * and {@code growth} with the period; of a ranking the code of each person.
 *
 * @param figures the numbers reckoned, by name
 * @param verdicts codes of claims, readiness, advice and ranks reckoned, by name
 * @param mismatches the facts that aren't what the inputs give, in the order of the steps
 * @param unknownRules codes of rules that the policy at hand doesn't hold, or holds in another version, or that look at more
 *     than this trace; what they decide isn't reckoned
 */
public record TraceReplay(
        Map<String, Estimate> figures,
        Map<String, String> verdicts,
        List<Mismatch> mismatches,
        List<String> unknownRules)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * A fact that isn't what the inputs give.
     *
     * @param step key of the step
     * @param fact name of the fact
     * @param recorded what the trace says; empty if it doesn't say, or not in the way it would have been written
     * @param reckoned what its inputs give; empty if they can't be read
     */
    public record Mismatch(String step, String fact, String recorded, String reckoned) implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return step + "." + fact + " (" + recorded + ") is not (" + reckoned + ")";
        }
    }

    public TraceReplay {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        mismatches = List.copyOf(mismatches);
        unknownRules = List.copyOf(unknownRules);
    }

    /** Returns whether every fact is what the inputs give, by rules that are all known. */
    public boolean isSame() {
        return mismatches.isEmpty() && unknownRules.isEmpty();
    }

    /** Returns a number by name, if it was reckoned. */
    public Optional<Estimate> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** Returns for instance {@code same to the bit: MANAGER, PEER, difference, others, self}. */
    @Override
    public String toString() {
        if (isSame()) {
            return "same to the bit: " + String.join(", ", figures.keySet());
        }
        String facts = mismatches.stream().map(Mismatch::toString).collect(Collectors.joining("; "));
        return (unknownRules.isEmpty() ? "" : "rules not known: " + unknownRules + "; ")
                + (facts.isEmpty() ? "" : "not the same: " + facts);
    }
}
