package org.openkam.scoring.change;

/** What became of a person between two measurements, in the words of Jacobson and Truax; see {@link ClinicalCutOffs}. */
public enum ChangeOutcome {
    /** Reliably better, and from the dysfunctional side of the cut-off to the functional one. */
    RECOVERED,
    /** Reliably better, without crossing the cut-off, or no cut-off is known. */
    IMPROVED,
    /** Not reliably different. */
    UNCHANGED,
    /** Reliably worse. */
    DETERIORATED,
    /** The change can't be computed. */
    NOT_KNOWN
}
