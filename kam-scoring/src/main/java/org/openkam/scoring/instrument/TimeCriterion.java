package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * A criterion of time: all points within a window, both ends inclusive, none outside. Immutable.
 *
 * @param code unique in a rubric
 * @param tellsAbout codes of competencies or indicators, at least one
 * @param window when it is right
 * @param mostPoints within the window
 */
public record TimeCriterion(String code, Set<String> tellsAbout, Window window, int mostPoints)
        implements CaseCriterion {
    private static final long serialVersionUID = 1L;

    /**
     * A span of time.
     *
     * @param earliest not negative
     * @param latest not before {@code earliest}
     */
    public record Window(Duration earliest, Duration latest) implements Serializable {
        private static final long serialVersionUID = 1L;

        /**
         * After how long to call when a proposal is sent and nobody confirms (source case R41): after 24 hours, and within 48; the end is the
         * library's own.
         */
        public static final Window FOLLOW_UP = new Window(Duration.ofHours(24), Duration.ofHours(48));

        /**
         * How long before a tender to begin (source case R43): about nine months, taken as 8 to 12 months of 30 days; the ends are the
         * library's own.
         */
        public static final Window TENDER_LEAD = new Window(Duration.ofDays(240), Duration.ofDays(360));

        public Window {
            Arguments.notNull(earliest, "earliest time");
            Arguments.notNull(latest, "latest time");
            Arguments.that(!earliest.isNegative(), "earliest time", earliest, "must not be negative");
            Arguments.that(latest.compareTo(earliest) >= 0, "latest time", latest, "must not lie before the earliest");
        }

        /** Returns whether a time lies in the window. */
        public boolean contains(Duration time) {
            return time.compareTo(earliest) >= 0 && time.compareTo(latest) <= 0;
        }
    }

    public TimeCriterion {
        Arguments.code(code, "code of criterion");
        tellsAbout = CaseRubric.sorted(tellsAbout);
        Arguments.notNull(window, "window");
        Arguments.inRange(mostPoints, 1, CaseRubric.MOST_POINTS, "most points");
    }

    @Override
    public Optional<Fraction> points(CaseMark mark) {
        return mark instanceof CaseMark.Time time
                ? Optional.of(window.contains(time.time()) ? Fraction.of(mostPoints, 1) : Fraction.ZERO)
                : Optional.empty();
    }
}
