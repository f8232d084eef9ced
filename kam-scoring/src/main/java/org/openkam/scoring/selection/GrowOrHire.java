package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * Growing somebody from inside against hiring from outside (source cases, C1 and C2): time to full work, the chance that the person
 * is still there at the horizon, and the months of full work to expect until then. A calculation with stated assumptions for people
 * who decide, not a forecast of a person.
 *
 * <p>{@code stays = (1 - t)^(horizon / 12)}, turnover {@code t} a year being the same all the time. Expected months of full work of
 * a way are {@code (horizon - time) x stays} at its shortest and longest time: those who leave count nothing, so it is a lower
 * bound for both. One way is called better only if its worst case is no worse than the other's best.
 *
 * @param grow growing from inside
 * @param hire hiring from outside
 * @param verdict which is better
 * @param notes what speaks for or against, in the order of {@link Note}
 */
public record GrowOrHire(Way grow, Way hire, Verdict verdict, List<Note> notes) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double MONTHS_A_YEAR = 12;

    /** Which way is better. */
    public enum Verdict {
        /** Growing, even at its slowest. */
        GROW,
        /** Hiring, even at its slowest. */
        HIRE,
        /** The spans overlap: look at what isn't in the numbers. */
        NO_CLEAR_DIFFERENCE
    }

    /** What speaks for or against. */
    public enum Note {
        /** Long enough in the company: fewer early errors, less likely to leave. */
        TENURE,
        /** The inside candidate may not be there in time at all: growth can take longer than the horizon. */
        GROWTH_BEYOND_HORIZON,
        /** Somebody from outside may not be fully at work in time at all. */
        RAMP_UP_BEYOND_HORIZON,
        /** The time of growth is the policy's, not the person's. */
        GROWTH_TIME_ASSUMED,
        /** The time of ramp-up is the policy's, not the person's. */
        RAMP_UP_TIME_ASSUMED
    }

    /**
     * One way to fill a role.
     *
     * @param toFullWork months until full work
     * @param stays chance of still being there at the horizon, 0 to 1
     * @param fullWork expected months of full work up to the horizon
     */
    public record Way(Months toFullWork, double stays, Months fullWork) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Way {
            Arguments.notNull(toFullWork, "time to full work");
            Arguments.that(stays >= 0 && stays <= 1, "chance of staying", stays, "must lie between 0 and 1");
            Arguments.notNull(fullWork, "months of full work");
        }

        static Way of(Months toFullWork, double turnover, double horizon) {
            double stays = StrictMath.pow(1 - turnover, horizon / MONTHS_A_YEAR);
            double least = Math.max(0, horizon - toFullWork.most()) * stays;
            double most = Math.max(0, horizon - toFullWork.least()) * stays;
            return new Way(toFullWork, stays, new Months(least, most));
        }

        @Override
        public String toString() {
            return toFullWork + " to full work, stays with probability " + Decimals.plain(stays, 3) + ", " + fullWork
                    + " of full work";
        }
    }

    public GrowOrHire {
        Arguments.notNull(grow, "growing");
        Arguments.notNull(hire, "hiring");
        Arguments.notNull(verdict, "verdict");
        notes = List.copyOf(notes);
    }

    /**
     * Compares both ways.
     *
     * @param inside what is known of the inside candidate
     * @param outside what is known of hiring; its time to full work includes the search
     */
    public static GrowOrHire of(StaffingCase inside, StaffingCase outside, GrowOrHirePolicy policy) {
        Months ofGrowth = inside.toFullWork() == null ? policy.growth() : inside.toFullWork();
        Months ofHire = outside.toFullWork() == null ? policy.search().plus(policy.rampUp()) : outside.toFullWork();
        Way grow = Way.of(ofGrowth, inside.yearlyTurnover(), policy.horizon());
        Way hire = Way.of(ofHire, outside.yearlyTurnover(), policy.horizon());
        return new GrowOrHire(grow, hire, verdict(grow, hire), notes(inside, outside, policy, grow, hire));
    }

    private static Verdict verdict(Way grow, Way hire) {
        boolean isGrowBetter = grow.fullWork().least() >= hire.fullWork().most();
        boolean isHireBetter = hire.fullWork().least() >= grow.fullWork().most();
        if (isGrowBetter == isHireBetter) {
            return Verdict.NO_CLEAR_DIFFERENCE;
        }
        return isGrowBetter ? Verdict.GROW : Verdict.HIRE;
    }

    private static List<Note> notes(
            StaffingCase inside, StaffingCase outside, GrowOrHirePolicy policy, Way grow, Way hire) {
        List<Note> notes = new ArrayList<>();
        if (inside.tenureYears() != null && inside.tenureYears() >= policy.tenureYears()) {
            notes.add(Note.TENURE);
        }
        if (grow.toFullWork().most() > policy.horizon()) {
            notes.add(Note.GROWTH_BEYOND_HORIZON);
        }
        if (hire.toFullWork().most() > policy.horizon()) {
            notes.add(Note.RAMP_UP_BEYOND_HORIZON);
        }
        if (inside.toFullWork() == null) {
            notes.add(Note.GROWTH_TIME_ASSUMED);
        }
        if (outside.toFullWork() == null) {
            notes.add(Note.RAMP_UP_TIME_ASSUMED);
        }
        return notes;
    }

    @Override
    public String toString() {
        return verdict + ": grow " + grow + "; hire " + hire + "; " + notes;
    }
}
