package org.openkam.scoring.selection;

/** From where candidates of a procedure come. Both tracks look at the same model (source case, A12). */
public enum SelectionTrack {
    /** Not employed in the company. */
    EXTERNAL,
    /** Employed in the company. */
    INTERNAL
}
