package org.openkam.scoring.statistic;

/** Why a number can't be given. Part of the result, never an error of the caller. */
public enum Reason {
    /** Nothing was observed. */
    NO_DATA,
    /** Fewer than two units, raters or items; the statistic needs at least two. */
    TOO_FEW_UNITS,
    /** All values are equal, so that shares of variance are 0/0. */
    ZERO_VARIANCE,
    /** A cell is empty, and this statistic is defined for complete data only. */
    INCOMPLETE_DATA,
    /** The programme is too small for a standard error from its own data, and the policy states no prior. */
    TOO_FEW_ASSESSEES,
    /** The policy asks for no error. */
    NOT_REQUESTED
}
