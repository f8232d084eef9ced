package org.openkam.scoring.statistic;

/** What becomes of a person who didn't rate every item. Missing is never zero and never filled in. */
public enum Deletion {
    /** The person is left out altogether: everything rests on the same persons. */
    LISTWISE,
    /**
     * Each pair of items rests on the persons who rated both, each item on those who rated it. Uses all there is; but
     * covariances of different persons needn't fit together, and a variance of a sum may even come out negative.
     */
    PAIRWISE
}
