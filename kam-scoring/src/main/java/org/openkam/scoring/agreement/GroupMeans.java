package org.openkam.scoring.agreement;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Fraction;

/**
 * The means of groups, weighted as a share {@code rho} of variance between groups asks for: {@code w = n / (1 + n tau)} with {@code
 * tau = rho / (1 - rho)}. Squares are in units of the mean square within groups; sums run in ascending order of sizes.
 */
final class GroupMeans {
    private final double[] size;
    private final double[] groups;
    private final double[] distance; // of the class's mean from the grand mean
    private final double[] spread; // of the group means around the class's mean
    private final double largest;

    private GroupMeans(int classes, double largest) {
        this.size = new double[classes];
        this.groups = new double[classes];
        this.distance = new double[classes];
        this.spread = new double[classes];
        this.largest = largest;
    }

    /**
     * Weighted sums at one share.
     *
     * @param weights sum of the weights of all groups
     * @param squaredWeights sum of their squares
     * @param mean weighted mean, as a distance from the grand mean
     * @param squares weighted sum of squared distances from it
     * @param twiceWeighted the same with squared weights
     */
    record Weighted(double weights, double squaredWeights, double mean, double squares, double twiceWeighted) {}

    /** Returns the means, or null if a number isn't finite or nothing varies within groups. */
    static @Nullable GroupMeans of(SizeClasses classes, Fraction meanSquareWithin) {
        double within = meanSquareWithin.toDouble();
        GroupMeans means = new GroupMeans(classes.classes().size(), classes.largest());
        Fraction grandMean = classes.grandMean();
        double root = StrictMath.sqrt(within);
        boolean usable = within > 0 && within < Double.POSITIVE_INFINITY;
        int at = 0;
        for (SizeClasses.SizeClass group : classes.classes()) {
            if (usable) {
                means.size[at] = group.size();
                means.groups[at] = group.groups();
                means.distance[at] = group.mean().minus(grandMean).toDouble() / root;
                means.spread[at] =
                        group.spreadOfMeans().dividedBy(meanSquareWithin).toDouble();
                usable = means.distance[at] * means.distance[at] * group.groups() * group.size() < 0x1p500
                        && means.spread[at] * group.size() < 0x1p500;
                at++;
            }
        }
        return usable ? means : null;
    }

    /** The least share that a largest group can have: its members can't all be further apart than that. */
    double leastShare() {
        return -1 / (largest - 1);
    }

    /** @param share between the least one and 1, both exclusive */
    Weighted at(double share) {
        double weights = 0;
        double squaredWeights = 0;
        double sum = 0;
        for (int i = 0; i < size.length; i++) {
            double weight = weight(i, share);
            weights += groups[i] * weight;
            squaredWeights += groups[i] * weight * weight;
            sum += groups[i] * weight * distance[i];
        }
        double mean = sum / weights;
        double squares = 0;
        double twiceWeighted = 0;
        for (int i = 0; i < size.length; i++) {
            double weight = weight(i, share);
            double from = distance[i] - mean;
            double square = spread[i] + groups[i] * from * from;
            squares += weight * square;
            twiceWeighted += weight * weight * square;
        }
        return new Weighted(weights, squaredWeights, mean, squares, twiceWeighted);
    }

    private double weight(int i, double share) {
        return size[i] * (1 - share) / (1 + (size[i] - 1) * share);
    }

    /** Sum over groups of {@code log(1 + n tau)}. */
    double logarithms(double share) {
        double sum = 0;
        for (int i = 0; i < size.length; i++) {
            sum += groups[i] * StrictMath.log((1 + (size[i] - 1) * share) / (1 - share));
        }
        return sum;
    }
}
