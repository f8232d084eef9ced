package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;

/**
 * Something in a rater's way of answering that an analyst should look at.
 *
 * @param rater number of the rater
 * @param code what it is
 * @param value the figure that was judged, the most striking of the rater's sheets; its unit depends on the code
 * @param threshold what it was judged against
 * @param sheets on how many of the rater's sheets, 1 or more
 */
public record RaterFlag(int rater, Code code, double value, double threshold, int sheets) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(RaterFlag.class, "flags");

    /** What may be striking. */
    public enum Code {
        /** A long run of equal answers; value: share of the ratings in the longest run. */
        STRAIGHT_LINING,
        /** Hardly any rating; value: share of the questions asked that got one. */
        TOO_FEW_ANSWERS,
        /** Far above the other raters of the same people; value: standard deviations. */
        LENIENT,
        /** Far below the other raters of the same people; value: standard deviations, negative. */
        SEVERE,
        /** Competencies hardly told apart; value: standard deviation between competency means, points. */
        HALO,
        /** Agrees with a behaviour and with its opposite; value: share of the competencies. */
        CONTRADICTORY
    }

    public RaterFlag {
        Arguments.notNull(code, "code of flag");
        Arguments.finite(value, "value of flag");
        Arguments.finite(threshold, "threshold of flag");
        Arguments.that(sheets >= 1, "number of sheets", sheets, "must be positive");
    }

    /** Returns the reason in English; it names no rater and no assessee. */
    public String reason() {
        return reason(Locale.ENGLISH);
    }

    /** Returns the reason in the language of a locale; it names no rater and no assessee. */
    public String reason(Locale locale) {
        return MESSAGES.text(
                code.name(),
                Language.of(locale),
                Messages.values(
                        "value",
                        Decimals.plain(value, 2),
                        "threshold",
                        Decimals.plain(threshold, 2),
                        "sheets",
                        Integer.toString(sheets)));
    }

    /** Returns code and value, without saying whose. */
    @Override
    public String toString() {
        return code + " " + Decimals.plain(value, 2);
    }
}
