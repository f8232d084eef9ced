package org.openkam.scoring.ranking;

/** What a missing rank means. */
public enum Unranked {
    /** The object wasn't shown: the judge says nothing of it. */
    ABSENT,
    /** The judge named only his best: whatever has no rank lies below all that have one. */
    BELOW
}
