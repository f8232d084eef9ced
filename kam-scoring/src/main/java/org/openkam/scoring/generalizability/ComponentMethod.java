package org.openkam.scoring.generalizability;

/** How variance components were estimated. */
public enum ComponentMethod {
    /** Analogous analysis of variance (Henderson's method 1); for balanced data the analysis of variance itself. */
    HENDERSON,
    /** Restricted maximum likelihood; never negative. */
    REML
}
