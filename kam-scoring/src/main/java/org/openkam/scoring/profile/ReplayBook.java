package org.openkam.scoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.Strategy;
import org.openkam.scoring.profile.TraceReplay.Mismatch;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** Keeps what a replay reckons, and compares it with what the trace says. For one thread. */
final class ReplayBook {
    private final ScoringPolicy policy;
    private final Map<String, Estimate> figures = new TreeMap<>();
    private final Map<String, String> verdicts = new TreeMap<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final TreeSet<String> unknown = new TreeSet<>();

    ReplayBook(ScoringPolicy policy) {
        this.policy = policy;
    }

    ScoringPolicy policy() {
        return policy;
    }

    TraceReplay finish() {
        return new TraceReplay(figures, verdicts, mismatches, List.copyOf(unknown));
    }

    void figure(String name, Estimate estimate) {
        figures.put(name, estimate);
    }

    /** Returns a number reckoned so far. */
    Optional<Estimate> reckoned(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    void verdict(String name, String code) {
        verdicts.put(name, code);
    }

    /** Returns the code of a claim or a verdict reckoned so far. */
    Optional<String> decided(String name) {
        return Optional.ofNullable(verdicts.get(name));
    }

    /** Reckons a trace inside another one, and checks its seal if it has one. */
    void nested(ScoreTrace trace) {
        trace.reckon(this);
        if (trace.facts().containsKey(ScoreTrace.SEAL)) {
            check(trace, ScoreTrace.SEAL, trace.seal());
        }
    }

    /** Notes a fact that can't be read. */
    void unreadable(String step, String fact) {
        mismatches.add(new Mismatch(step, fact, "", ""));
    }

    void check(ScoreTrace step, String fact, String reckoned) {
        String recorded = step.facts().getOrDefault(fact, "");
        if (!recorded.equals(reckoned)) {
            mismatches.add(new Mismatch(step.step(), fact, recorded, reckoned));
        }
    }

    /** One spelling stands for one number, so equal texts are equal bits. */
    void check(ScoreTrace step, String fact, double reckoned) {
        check(step, fact, Decimals.shortest(reckoned));
    }

    void checkError(ScoreTrace step, StandardError error) {
        check(step, "se", error.value());
        check(step, "df", error.degreesOfFreedom());
        check(step, "assumed", Boolean.toString(error.assumed()));
    }

    void checkInterval(ScoreTrace step, Interval interval) {
        check(step, "lower", interval.lower());
        check(step, "upper", interval.upper());
    }

    /** Returns whether the policy's rule is the one that the step names. */
    boolean knows(ScoreTrace step, String fact, Strategy rule) {
        boolean known = rule.code().equals(step.facts().get(fact))
                && rule.version().equals(step.facts().get("version"));
        if (!known) {
            unknown.add(
                    step.facts().getOrDefault(fact, "?") + "/" + step.facts().getOrDefault("version", "?"));
        }
        return known;
    }

    /** Notes a rule that looks beyond this trace. */
    void beyond(ScoreTrace step, String fact) {
        unknown.add(step.facts().getOrDefault(fact, "?") + "/" + step.facts().getOrDefault("version", "?"));
    }

    /** Returns the interval by the method that the step names; empty if there is none or the method isn't known. */
    Optional<Interval> interval(ScoreTrace step, double value, StandardError error) {
        var method = policy.error().intervals();
        return knows(step, "intervals", method)
                ? Optional.ofNullable(method.interval(value, error, new TraceFacts(step).number("confidence")))
                : Optional.empty();
    }

    /**
     * Reckons claims by the rule that their steps name; empty if it isn't known. About what isn't in points of the scale no
     * rule is asked.
     *
     * @param steps one for each difference
     */
    List<Claim> claims(List<ScoreTrace> steps, List<Estimate> differences) {
        GapRule rule = policy.error().gaps();
        for (ScoreTrace step : steps) {
            if (!knows(step, "gaps", rule)) {
                return List.of();
            }
        }
        if (steps.isEmpty()) {
            return List.of();
        }
        TraceFacts facts = new TraceFacts(steps.get(0));
        RatingScale scale = RatingScale.of((int) facts.number("lowest"), (int) facts.number("highest"));
        return rule.claims(differences, scale);
    }

    static Estimate estimate(double value, StandardError error, Optional<Interval> interval) {
        return new Computed(value, error, interval.orElse(null));
    }
}
