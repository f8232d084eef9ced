package org.openkam.scoring.profile;

/** Why a competency has no score. */
public enum NotScoredReason {
    /** Too few anonymous raters to show anything that includes them. */
    TOO_FEW_RATERS,
    /** No item of the competency was rated by enough raters, nor by a known one. */
    TOO_FEW_RATINGS,
    /** Nobody was asked. */
    NOT_ASKED
}
