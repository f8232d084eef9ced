package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.statistic.Fraction;

/**
 * What a probation is judged by (source case rule R28). All numbers are for the host to set.
 *
 * @param pass attainment from which passing is recommended, above 0; standard 1
 * @param extend attainment from which more time is recommended, 0 or more, at most {@code pass}; standard 0.7
 * @param clientsForError so many clients are needed before an error is told, 2 or more; standard 10: five clients say too little about
 *     how clients differ
 * @param confidence of the interval, between 0 and 1, both exclusive; standard 0.95
 */
public record ProbationPolicy(Fraction pass, Fraction extend, int clientsForError, double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Makes the interval of the attainment. */
    static final IntervalMethod INTERVALS = IntervalMethod.studentT();

    public ProbationPolicy {
        Arguments.that(Arguments.notNull(pass, "pass").signum() > 0, "attainment to pass", pass, "must be above 0");
        Arguments.that(
                Arguments.notNull(extend, "extend").signum() >= 0 && extend.compareTo(pass) <= 0,
                "attainment to extend",
                extend,
                "must be 0 or more and not above that to pass");
        Arguments.inRange(clientsForError, 2, Integer.MAX_VALUE, "clients for an error");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns the standard: pass from the whole goal on, more time from 0.7 on. */
    public static ProbationPolicy standard() {
        return new ProbationPolicy(Fraction.ONE, Fraction.of(7, 10), 10, 0.95);
    }
}
