package org.openkam.scoring.fit;

/** How differences between people are judged when all of them are compared with each other. */
public enum RankComparison {
    /** Each pair by itself: of all pairs that are alike, a share of 1 less the confidence is told apart by chance. */
    PER_COMPARISON,
    /**
     * All pairs together by Holm's procedure: with probability at least the confidence no pair that is alike is told apart, so
     * all ranges of ranks hold at once.
     */
    HOLM
}
