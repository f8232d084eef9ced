package org.openkam.core.model;

/** What an indicator rests on. */
public enum Provenance {
    /** Behaviour described in a real project. */
    SOURCE_CASE,
    /** Added by the model's authors to complete the picture. */
    INFERRED
}
