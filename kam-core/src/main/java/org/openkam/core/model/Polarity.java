package org.openkam.core.model;

/** Whether seeing a behaviour often speaks for the competency or against it. */
public enum Polarity {
    /** Speaks for it. */
    POSITIVE,
    /** Speaks against it: ratings count from the other end of the scale. */
    COUNTER
}
