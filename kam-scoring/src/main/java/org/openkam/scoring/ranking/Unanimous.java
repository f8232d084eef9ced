package org.openkam.scoring.ranking;

/** What becomes of a pair in which everybody preferred the same object; its normal deviate would be infinite. */
public enum Unanimous {
    /** Nothing is computed. */
    REFUSED,
    /** The loser is given half a win of the winner's, so of {@code n} comparisons the shares are {@code 1 - 1/(2n)} and {@code 1/(2n)}. */
    HALF_A_WIN
}
