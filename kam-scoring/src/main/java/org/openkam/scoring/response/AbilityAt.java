package org.openkam.scoring.response;

/**
 * Maximum likelihood ability of who passed a number of items, and what the fit of any such pattern is measured by.
 *
 * @param items how many items
 * @param total how many passed, above 0 and below {@code items}
 * @param theta the ability, where the expected total is the total
 * @param expected sum of P w, with w = theta - b
 * @param information sum of P Q
 * @param variance sum of P Q w^2
 * @param correctedVariance sum of P Q (w - c)^2 about the weighted mean c; 0 if all items are equally hard
 */
record AbilityAt(
        int items,
        int total,
        double theta,
        double expected,
        double information,
        double variance,
        double correctedVariance) {
    private static final int MOST_STEPS = 200;

    /** @param b difficulties, ascending */
    static AbilityAt of(double[] b, int total) {
        double theta = theta(b, total);
        double expected = 0;
        double information = 0;
        double weighted = 0;
        double variance = 0;
        for (double difficulty : b) {
            double w = theta - difficulty;
            double p = passing(w);
            double pq = p * passing(-w);
            expected += p * w;
            information += pq;
            weighted += pq * w;
            variance += pq * w * w;
        }
        double c = weighted / information;
        double corrected = 0;
        for (double difficulty : b) {
            double w = theta - difficulty;
            corrected += passing(w) * passing(-w) * (w - c) * (w - c);
        }
        boolean equal = b[0] == b[b.length - 1];
        boolean flat = equal && 2 * total == b.length;
        return new AbilityAt(b.length, total, theta, expected, information, flat ? 0 : variance, equal ? 0 : corrected);
    }

    private static double passing(double w) {
        return 1 / (1 + StrictMath.exp(-w));
    }

    /** Newton's steps within a bracket that shrinks; the expected total rises with theta. */
    private static double theta(double[] b, int total) {
        double logit = StrictMath.log((double) total / (b.length - total));
        double low = b[0] + logit;
        double high = b[b.length - 1] + logit;
        double theta = low + (high - low) / 2;
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = -total;
            double information = 0;
            for (double difficulty : b) {
                double p = passing(theta - difficulty);
                excess += p;
                information += p * (1 - p);
            }
            if (excess > 0) {
                high = theta;
            } else {
                low = theta;
            }
            double next = theta - excess / information;
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (next == theta || Math.abs(next - theta) <= Math.ulp(theta)) {
                return next;
            }
            theta = next;
        }
        return theta;
    }
}
