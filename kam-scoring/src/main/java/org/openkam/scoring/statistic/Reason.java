package org.openkam.scoring.statistic;

import java.util.Locale;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** Why a number can't be given. Part of the result, never an error of the caller. */
public enum Reason {
    /** Nothing was observed. */
    NO_DATA,
    /** Fewer than two units, raters or items; the statistic needs at least two. */
    TOO_FEW_UNITS,
    /** The variance that the statistic divides by is zero: all values are equal, or all units have the same mean. */
    ZERO_VARIANCE,
    /** The variance that the statistic divides by is estimated as negative: units differ less than chance makes them. */
    NEGATIVE_VARIANCE,
    /** A value lies where the statistic is not defined, such as a negative one on a ratio scale. */
    OUT_OF_DOMAIN,
    /** A cell is empty, and this statistic is defined for complete data only. */
    INCOMPLETE_DATA,
    /** The programme is too small for a standard error from its own data, and the policy states no prior. */
    TOO_FEW_ASSESSEES,
    /** The policy asks for no error. */
    NOT_REQUESTED,
    /** No chain of shared raters leads from one part of the data to the other, so levels and severities can't be told apart. */
    NOT_LINKED,
    /** There are as many effects as sheets, so nothing is left to tell their error by. */
    SATURATED,
    /** A split of the data is perfect (a group always passes, an object always wins), so the best estimate would be infinite. */
    SEPARATED,
    /** There are more units than the method can solve for at once. */
    TOO_LARGE,
    /** All ratings lie at one end of the scale, so the likelihood rises without end: there is no finite measure. */
    EXTREME_SCORE,
    /** The search for the maximum of the likelihood didn't settle; often there is no finite maximum. */
    NOT_CONVERGED,
    /** The figure would show how single raters of a small group answered. */
    WITHHELD,
    /** The norm group is smaller than was asked for, so a place in it means little. */
    SMALL_NORM_GROUP,
    /** Instruments differ by more than their errors explain, and a contradiction is never averaged away. */
    CONTRADICTION,
    /** There is no norm for this scale, so a score is only compared within the person. */
    NO_NORM,
    /** A strategy from outside the library broke its contract. */
    STRATEGY_FAILED;

    private static final Messages MESSAGES = Messages.of(Reason.class, "reasons");

    /** Returns the reason in words that stand within a sentence; of the bundled languages, else in English. */
    public String render(Locale locale) {
        return MESSAGES.text(name(), Language.of(locale));
    }
}
