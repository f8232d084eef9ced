package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How fast a gap is closed. Nobody knows that of a person beforehand, so it is an assumption, and carries its own error.
 *
 * @param pointsPerMonth points of the scale a month, 0.000001 to 1000
 * @param standardError of the pace between people, points a month, 0 or more
 * @param source where the pace comes from, such as {@code assumption} or the name of an own study; not blank
 */
public record ClosingPace(double pointsPerMonth, double standardError, String source) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double SLOWEST = 1e-6;
    private static final double FASTEST = 1000;

    public ClosingPace {
        boolean inRange = pointsPerMonth >= SLOWEST && pointsPerMonth <= FASTEST;
        Arguments.that(inRange, "points a month", pointsPerMonth, "must lie between 0.000001 and 1000");
        boolean isError = standardError >= 0 && standardError <= FASTEST;
        Arguments.that(isError, "standard error of pace", standardError, "must lie between 0 and 1000");
        Arguments.that(
                !Arguments.notNull(source, "source of pace").isBlank(), "source of pace", source, "must be named");
    }

    /**
     * Returns one point a year, give or take a third of it: the library's assumption, said as such. An own study of earlier
     * development plans should take its place.
     */
    public static ClosingPace assumed() {
        return new ClosingPace(1.0 / 12, 1.0 / 36, "assumption");
    }
}
