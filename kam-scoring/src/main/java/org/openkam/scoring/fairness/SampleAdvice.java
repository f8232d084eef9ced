package org.openkam.scoring.fairness;

/** What the number of people allows to conclude from a comparison of two selection rates. */
public enum SampleAdvice {
    /**
     * No test can tell: a group is empty, everybody or nobody was selected, or with these group sizes and this number of
     * selections no possible outcome would have a two-sided exact p-value below 0.05.
     */
    NO_TEST_CAN_TELL,
    /** Fewer than 30 people, or an expected count below 5: use the exact test, the normal approximation is off. */
    EXACT_TEST,
    /** The exact and the normal test are both sound. */
    ANY_TEST
}
