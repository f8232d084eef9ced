package org.openkam.scoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** Puts a step of a trace together, each fact in its one exact spelling. Mutable; for one thread. */
public final class TraceStep {
    private final String step;
    private final Map<String, String> facts = new TreeMap<>();
    private final List<ScoreTrace> parts = new ArrayList<>();

    private TraceStep(String step) {
        this.step = Arguments.notNull(step, "step");
    }

    /** Starts a step; the key names its sentence. */
    public static TraceStep of(String step) {
        return new TraceStep(step);
    }

    /** Adds a fact as it stands. */
    public TraceStep with(String fact, String text) {
        facts.put(fact, Arguments.notNull(text, fact));
        return this;
    }

    /** Adds a whole number. */
    public TraceStep with(String fact, long number) {
        return with(fact, Long.toString(number));
    }

    /** Adds a number as the shortest decimal that is read back to the bit. */
    public TraceStep with(String fact, double number) {
        return with(fact, Decimals.shortest(number));
    }

    /** Adds an exact number. */
    public TraceStep with(String fact, Fraction number) {
        return with(fact, number.toString());
    }

    /** Adds a standard error, if there is one, with its degrees of freedom and whether it rests on an assumption. */
    public TraceStep with(@Nullable StandardError error) {
        return error == null
                ? this
                : with("se", error.value())
                        .with("df", error.degreesOfFreedom())
                        .with("assumed", Boolean.toString(error.assumed()));
    }

    /** Adds the ends of an interval, if there is one. */
    public TraceStep with(@Nullable Interval interval) {
        return interval == null ? this : with("lower", interval.lower()).with("upper", interval.upper());
    }

    /** Adds the code of the rule that this step follows, and its version. */
    public TraceStep rule(String fact, String code, String version) {
        return with(fact, code).with("version", version);
    }

    /** Adds a step that this one rests on, behind the others. */
    public TraceStep plus(ScoreTrace part) {
        parts.add(part);
        return this;
    }

    /** Returns the finished step. */
    public ScoreTrace trace() {
        return new ScoreTrace(step, facts, parts);
    }
}
