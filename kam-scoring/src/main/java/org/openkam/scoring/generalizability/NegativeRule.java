package org.openkam.scoring.generalizability;

/** What a negative estimate of a variance component counts in a D-study. The estimate itself is always shown as it came out. */
public enum NegativeRule {
    /** As 0, other components unchanged (Brennan 2001, 3.4.5); the standard. */
    ZERO,
    /**
     * As 0, also in the equations from which components of fewer facets are found (Cronbach's algorithm). Without a negative
     * estimate it changes nothing.
     */
    CARRIED,
    /** As the negative number it is, for comparison with other programs. */
    KEPT
}
