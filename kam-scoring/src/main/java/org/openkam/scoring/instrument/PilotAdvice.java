package org.openkam.scoring.instrument;

/** What to do with an item after a pilot. Advice to the people who own the test; they decide. */
public enum PilotAdvice {
    /** Nothing speaks against it. */
    KEEP,
    /** Something in its wording, options, key or place is to be looked at. */
    REVISE,
    /** It tells people apart too little, beyond what chance explains. */
    DROP,
    /** The pilot says too little about it. */
    UNDECIDED
}
