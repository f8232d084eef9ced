package org.openkam.core.finding;

/** How grave a finding is, gravest first. */
public enum Severity {
    /** The document, file or programme can't be used. */
    ERROR,
    /** One row is put aside; the rest can be used. */
    REJECTED,
    /** Usable, but somebody should look at it. */
    WARNING,
    /** For the record, such as a collapsed duplicate. */
    NOTE
}
