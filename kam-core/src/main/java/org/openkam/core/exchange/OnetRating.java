package org.openkam.core.exchange;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * A mean rating of one element of an occupation on one scale, with its error as O*NET publishes it; nothing is computed
 * anew. What the file gives as {@code n/a} is missing.
 *
 * @param occupation O*NET-SOC code, such as {@code 11-2022.00}
 * @param elementId id of the element in the content model, such as {@code 2.A.1.a}
 * @param elementName its English name
 * @param scale id of the scale, such as {@code IM} for importance (1 to 5) and {@code LV} for level (0 to 7)
 * @param value mean rating, in points of the scale
 * @param nOrNull how many people rated, or null
 * @param standardErrorOrNull standard error of the mean, in points of the scale, 0 or more, or null
 * @param lowerOrNull lower end of the interval at 95 percent, cut to the scale, or null
 * @param upperOrNull upper end of the interval at 95 percent, cut to the scale, or null
 * @param suppressOrNull whether O*NET recommends not to show the value, for its low precision; or null
 * @param notRelevantOrNull whether most raters called the element not relevant to the occupation, or null
 * @param date month in which the value was last updated
 * @param source who rated, such as {@code Analyst} or {@code Incumbent}
 */
public record OnetRating(
        String occupation,
        String elementId,
        String elementName,
        String scale,
        BigDecimal value,
        @Nullable Integer nOrNull,
        @Nullable BigDecimal standardErrorOrNull,
        @Nullable BigDecimal lowerOrNull,
        @Nullable BigDecimal upperOrNull,
        @Nullable Boolean suppressOrNull,
        @Nullable Boolean notRelevantOrNull,
        YearMonth date,
        String source)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Id of the scale of importance, 1 to 5. */
    public static final String IMPORTANCE = "IM";

    /** Id of the scale of level, 0 to 7. */
    public static final String LEVEL = "LV";

    public OnetRating {
        Arguments.notNull(occupation, "occupation");
        Arguments.code(elementId, "id of element");
        Arguments.notNull(elementName, "name of element");
        Arguments.notNull(scale, "scale");
        Arguments.notNull(value, "value");
        OnetScale.of(scale)
                .ifPresent(s ->
                        Arguments.that(s.contains(value), "value on scale " + scale, value, "must lie within " + s));
        Arguments.notNull(date, "date");
        Arguments.notNull(source, "source");
    }

    /** Returns how many people rated. */
    public OptionalInt n() {
        return nOrNull == null ? OptionalInt.empty() : OptionalInt.of(nOrNull);
    }

    /** Returns the standard error of the mean, in points of the scale. */
    public Optional<BigDecimal> standardError() {
        return Optional.ofNullable(standardErrorOrNull);
    }

    /** Returns the lower end of the interval at 95 percent. */
    public Optional<BigDecimal> lower() {
        return Optional.ofNullable(lowerOrNull);
    }

    /** Returns the upper end of the interval at 95 percent. */
    public Optional<BigDecimal> upper() {
        return Optional.ofNullable(upperOrNull);
    }

    /** Returns whether O*NET recommends not to show the value; false if it says nothing. */
    public boolean isSuppressed() {
        return Boolean.TRUE.equals(suppressOrNull);
    }

    /** Returns whether the element is said not to be relevant to the occupation; false if nothing is said. */
    public boolean isNotRelevant() {
        return Boolean.TRUE.equals(notRelevantOrNull);
    }
}
