package org.openkam.scoring.selection;

/** When a score meets a cut. */
public enum CutRule {
    /** The score is at or above the cut; its error isn't looked at. */
    POINT,
    /** The score isn't reliably below the cut: in doubt for the candidate. */
    IN_DOUBT_FOR,
    /** The score is reliably at or above, or reliably below; between them a person decides. */
    BEYOND_ERROR
}
