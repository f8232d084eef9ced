package org.openkam.scoring.fairness;

/**
 * How large differential item functioning is, in the classes of Educational Testing Service. Class A is kept, B is looked at,
 * C is left out unless its content is essential.
 *
 * <p>Source: Zieky, M. (1993). Practical questions in the use of DIF statistics in test development. In P. W. Holland &amp; H.
 * Wainer (eds.), Differential item functioning, 337-347. ISBN 978-0-8058-0972-5
 */
public enum EtsClass {
    /** Negligible: too small to matter, or not told apart from none. */
    A,
    /** Moderate. */
    B,
    /** Large. */
    C;

    private static final double NEGLIGIBLE = 1;
    private static final double LARGE = 1.5;
    private static final double TWO_SIDED_5 = 1.96;
    private static final double ONE_SIDED_5 = 1.645;

    /** Class by Delta: below 1 or not significant is A; at least 1.5 and significantly above 1 is C. */
    static EtsClass ofDelta(double delta, double standardError) {
        double size = Math.abs(delta);
        if (size < NEGLIGIBLE || size < TWO_SIDED_5 * standardError) {
            return A;
        }
        return size >= LARGE && size - NEGLIGIBLE > ONE_SIDED_5 * standardError ? C : B;
    }

    private static final double NEGLIGIBLE_EFFECT = 0.17;
    private static final double LARGE_EFFECT = 0.25;

    /** Class by a standardized mean difference in standard deviations of the item; A if the test isn't significant at 5 %. */
    static EtsClass ofEffect(double effect, double probability) {
        double size = Math.abs(effect);
        if (probability >= 0.05 || size <= NEGLIGIBLE_EFFECT) {
            return A;
        }
        return size > LARGE_EFFECT ? C : B;
    }
}
