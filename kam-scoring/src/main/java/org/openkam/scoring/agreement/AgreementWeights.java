package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * How much two ratings agree, from 0 to 1: 1 for equal ones, less the further apart they are. A coefficient with weights
 * gives partial credit.
 *
 * <p>With the numbers {@code x_1 < ... < x_q} of the categories the weight is {@code w_kl = 1 - d_kl / max(d)}:
 * <pre>
 * UNWEIGHTED  d = 0 if k = l, else 1
 * LINEAR      d = |x_k - x_l|
 * QUADRATIC   d = (x_k - x_l)^2
 * ORDINAL     d = m (m - 1) / 2, m = |k - l| + 1: pairs of categories from k to l; order alone counts
 * RADICAL     d = sqrt(|x_k - x_l|)
 * RATIO       d = ((x_k - x_l) / (x_k + x_l))^2, for numbers of 0 or more
 * CIRCULAR    d = sin(pi (x_k - x_l) / (x_q - x_1 + 1))^2: the ends of the scale are neighbours
 * BIPOLAR     d = (x_k - x_l)^2 / ((x_k + x_l - 2 x_1) (2 x_q - x_k - x_l)): steps near the ends count more
 * </pre>
 * Distances are those of the numbers, as in irrCAC. psych, vcd and irr count positions instead; the two differ where the
 * numbers aren't evenly spaced, as 1, 2, 5 observed on a scale of 1 to 5 aren't. With the numbers, the kappas don't depend
 * on whether categories that nobody used belong to the scale. Immutable and thread-safe.
 *
 * <p>Sources: Cohen, J. (1968). Psychological Bulletin 70, 213-220. doi:10.1037/h0026256; Gwet, K. L. (2014). Handbook of
 * inter-rater reliability, 4th ed., ch. 3.
 */
public final class AgreementWeights implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Only equal ratings agree. */
    public static final AgreementWeights UNWEIGHTED = new AgreementWeights(Kind.UNWEIGHTED, null);

    /** Credit falls with the distance. */
    public static final AgreementWeights LINEAR = new AgreementWeights(Kind.LINEAR, null);

    /** Credit falls with the squared distance. */
    public static final AgreementWeights QUADRATIC = new AgreementWeights(Kind.QUADRATIC, null);

    /** Credit falls with the number of pairs of categories in between; the numbers are ranks. */
    public static final AgreementWeights ORDINAL = new AgreementWeights(Kind.ORDINAL, null);

    /** Credit falls with the square root of the distance. */
    public static final AgreementWeights RADICAL = new AgreementWeights(Kind.RADICAL, null);

    /** Credit falls with the squared relative distance; the scale has a true zero. */
    public static final AgreementWeights RATIO = new AgreementWeights(Kind.RATIO, null);

    /** Credit by the angle between the categories of a circle. */
    public static final AgreementWeights CIRCULAR = new AgreementWeights(Kind.CIRCULAR, null);

    /** Credit by the squared distance, where steps near the ends of the scale count more. */
    public static final AgreementWeights BIPOLAR = new AgreementWeights(Kind.BIPOLAR, null);

    enum Kind {
        UNWEIGHTED,
        LINEAR,
        QUADRATIC,
        ORDINAL,
        RADICAL,
        RATIO,
        CIRCULAR,
        BIPOLAR,
        GIVEN
    }

    private final Kind kind;
    private final double @Nullable [][] given;

    private AgreementWeights(Kind kind, double @Nullable [][] given) {
        this.kind = kind;
        this.given = given;
    }

    /**
     * Returns given weights, one row and one column for each category of the scale.
     *
     * @param weights from 0 to 1, symmetric, 1 in the diagonal
     * @throws IllegalArgumentException if they are not
     */
    public static AgreementWeights of(double[][] weights) {
        double[][] copy = new double[Arguments.notNull(weights, "weights").length][];
        for (int k = 0; k < copy.length; k++) {
            copy[k] = Arguments.notNull(weights[k], "row of weights").clone();
            Arguments.that(copy[k].length == copy.length, "Row of weights", k, "must have a column for each row");
            for (int l = 0; l <= k; l++) {
                double weight = copy[k][l];
                Arguments.that(weight >= 0 && weight <= 1, "Weight", weight, "must lie between 0 and 1");
                Arguments.that(l < k || weight == 1, "Weight of equal ratings", weight, "must be 1");
                Arguments.that(weight == copy[l][k], "Weight", weight, "must be the same for both raters");
            }
        }
        return new AgreementWeights(Kind.GIVEN, copy);
    }

    Kind kind() {
        return kind;
    }

    /** Weights for a scale, or null if they don't fit it: given for another number of categories, ratios of negative numbers. */
    double @Nullable [][] matrix(CategoryScale scale) {
        if (given != null) {
            return given.length == scale.size() ? given : null;
        }
        boolean isNegative = scale.size() > 0 && scale.value(0) < 0;
        return kind == Kind.RATIO && isNegative ? null : normed(distances(scale));
    }

    private double[][] distances(CategoryScale scale) {
        int size = scale.size();
        double[][] distances = new double[size][size];
        Distance distance = distance(scale);
        for (int k = 1; k < size; k++) {
            for (int l = 0; l < k; l++) {
                distances[k][l] = distance.between(l, k);
                distances[l][k] = distances[k][l];
            }
        }
        return distances;
    }

    /** How far apart two categories are, the lower one first. */
    private interface Distance {
        double between(int low, int high);
    }

    /** Halves keep sums and differences within the range of numbers. */
    private Distance distance(CategoryScale scale) {
        int last = scale.size() - 1;
        Distance gap = (l, k) -> scale.value(k) / 2 - scale.value(l) / 2;
        double range = last < 1 ? 1 : gap.between(0, last);
        Distance share = (l, k) -> gap.between(l, k) / range;
        return switch (kind) {
            case UNWEIGHTED, GIVEN -> (l, k) -> 1;
            case LINEAR -> gap;
            case QUADRATIC -> (l, k) -> square(share.between(l, k));
            case ORDINAL -> (l, k) -> (k - l + 1.0) * (k - l) / 2;
            case RADICAL -> (l, k) -> StrictMath.sqrt(gap.between(l, k));
            case RATIO -> (l, k) -> square(gap.between(l, k) / (scale.value(k) / 2 + scale.value(l) / 2));
            case CIRCULAR -> (l, k) -> square(StrictMath.sin(StrictMath.PI * gap.between(l, k) / (range + 0.5)));
            case BIPOLAR -> (l, k) -> bipolar(share, l, k, last);
        };
    }

    /** The step is a part of the way from either end, so neither factor exceeds 1. */
    private static double bipolar(Distance share, int low, int high, int last) {
        double step = share.between(low, high);
        double fromLowest = share.between(0, low) + share.between(0, high);
        double fromHighest = share.between(low, last) + share.between(high, last);
        return step == 0 ? 0 : step / fromLowest * (step / fromHighest);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[][] normed(double[][] distances) {
        double most =
                Arrays.stream(distances).flatMapToDouble(Arrays::stream).max().orElse(0);
        return Arrays.stream(distances)
                .map(row ->
                        Arrays.stream(row).map(d -> d == 0 ? 1 : 1 - d / most).toArray())
                .toArray(double[][]::new);
    }

    /** Returns whether {@code other} gives the same weights on every scale. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AgreementWeights that && kind == that.kind && Arrays.deepEquals(given, that.given);
    }

    @Override
    public int hashCode() {
        return 31 * kind.name().hashCode() + Arrays.deepHashCode(given);
    }

    /** Returns the name in lower case, such as {@code quadratic}; {@code given} for given weights. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
