package org.openkam.scoring.profile;

/** Why a competency has no score. */
public enum NotScoredReason {
    /** Too few anonymous raters to show anything that includes them. */
    TOO_FEW_RATERS,
    /** No item of the competency was rated by enough raters, nor by a known one. */
    TOO_FEW_RATINGS,
    /** Nobody was asked. */
    NOT_ASKED,
    /** The policy's figure shows how ratings are spread, and a group has too few raters of any item for that. */
    TOO_FEW_FOR_SPREAD,
    /** The policy's aggregation doesn't say which form its figure has, so nobody knows from how many raters on it is safe. */
    UNDECLARED_FIGURE,
    /** A strategy from outside the library broke its contract. */
    STRATEGY_FAILED
}
