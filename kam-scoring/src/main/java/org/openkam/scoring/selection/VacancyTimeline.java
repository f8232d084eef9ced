package org.openkam.scoring.selection;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * Whether a vacancy can be filled in time: parts of a search one after the other, each with its shortest and longest time (source
 * case, C9). Days are calendar days; the host gives the dates.
 *
 * @param start the first day
 * @param parts what is done, in order
 * @param neededBy the last day on which it may end
 */
public record VacancyTimeline(LocalDate start, List<Part> parts, LocalDate neededBy) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DAYS = 3660;

    /**
     * A part of a search.
     *
     * @param code what it is
     * @param leastDays its shortest time, 0 or more
     * @param mostDays its longest time, at least the shortest, at most 3660
     */
    public record Part(String code, int leastDays, int mostDays) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Part {
            Arguments.code(code, "part of timeline");
            Arguments.inRange(mostDays, 0, MOST_DAYS, "longest time in days");
            Arguments.inRange(leastDays, 0, mostDays, "shortest time in days");
        }
    }

    /** Whether it can be done. */
    public enum Verdict {
        /** In time even if everything takes longest. */
        IN_TIME,
        /** In time only if something takes less than longest. */
        TIGHT,
        /** Too late even if everything takes shortest. */
        TOO_LATE
    }

    public VacancyTimeline {
        Arguments.notNull(start, "first day");
        parts = Arguments.notEmpty(parts, "parts of timeline");
        Arguments.notNull(neededBy, "last day");
    }

    /** Returns the usual search of the source case: one to three weeks of preparation, one week of interviews. */
    public static VacancyTimeline usual(LocalDate start, LocalDate neededBy) {
        return new VacancyTimeline(
                start, List.of(new Part("PREPARATION", 7, 21), new Part("INTERVIEWS", 7, 7)), neededBy);
    }

    /** Returns the day on which it ends if everything takes shortest. */
    public LocalDate earliestEnd() {
        return start.plusDays(parts.stream().mapToLong(Part::leastDays).sum());
    }

    /** Returns the day on which it ends if everything takes longest. */
    public LocalDate latestEnd() {
        return start.plusDays(parts.stream().mapToLong(Part::mostDays).sum());
    }

    /** Returns whether it can be done. */
    public Verdict verdict() {
        if (earliestEnd().isAfter(neededBy)) {
            return Verdict.TOO_LATE;
        }
        return latestEnd().isAfter(neededBy) ? Verdict.TIGHT : Verdict.IN_TIME;
    }

    /** Returns the last day on which a search of the longest time can start and still be in time. */
    public LocalDate latestSafeStart() {
        return neededBy.minusDays(parts.stream().mapToLong(Part::mostDays).sum());
    }

    @Override
    public String toString() {
        return start + ": ends " + earliestEnd() + " to " + latestEnd() + ", needed by " + neededBy + ": " + verdict();
    }
}
