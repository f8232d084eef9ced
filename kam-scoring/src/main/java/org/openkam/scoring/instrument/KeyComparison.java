package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.instrument.AssessorTraining.KeyedRating;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.internal.math.MidRanks;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Compares one trainee's ratings with the key. */
final class KeyComparison {
    private final List<KeyedRating> ratings;
    private final RatingScale scale;
    private final double confidence;

    /**
     * How far one rating lies from something.
     *
     * @param person about whom
     * @param points of the scale
     */
    record Distance(String person, Fraction points) {}

    KeyComparison(List<KeyedRating> ratings, RatingScale scale, double confidence) {
        this.ratings = ratings;
        this.scale = scale;
        this.confidence = confidence;
    }

    int ratings() {
        return ratings.size();
    }

    RatingScale scale() {
        return scale;
    }

    int people() {
        return (int) ratings.stream().map(r -> r.rating().assessee()).distinct().count();
    }

    Estimate bias() {
        return mean(distances(KeyedRating::deviation), confidence);
    }

    Estimate absoluteDeviation() {
        return mean(
                distances(r -> r.deviation().signum() < 0 ? Fraction.ZERO.minus(r.deviation()) : r.deviation()),
                confidence);
    }

    private List<Distance> distances(Function<KeyedRating, Fraction> points) {
        return ratings.stream()
                .map(r -> new Distance(r.rating().assessee(), points.apply(r)))
                .toList();
    }

    /** The mean of all; its error from the people, whose ratings hang together. */
    static Estimate mean(List<Distance> distances, double confidence) {
        if (distances.isEmpty()) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        Fraction sum = Fraction.ZERO;
        for (Distance distance : distances) {
            sum = sum.plus(distance.points);
        }
        Fraction mean = sum.dividedBy(Fraction.of(distances.size(), 1));
        TreeMap<String, Fraction> residuals = new TreeMap<>();
        distances.forEach(d -> residuals.merge(d.person, d.points.minus(mean), Fraction::plus));
        Fraction squares = Fraction.ZERO;
        for (Fraction residual : residuals.values()) {
            squares = squares.plus(residual.times(residual));
        }
        int people = residuals.size();
        if (people < 2 || squares.signum() == 0) {
            return Estimate.of(mean.toDouble());
        }
        Fraction variance = squares.times(Fraction.of(people, people - 1L))
                .dividedBy(Fraction.of((long) distances.size() * distances.size(), 1));
        StandardError error = new StandardError(Math.sqrt(variance.toDouble()), people - 1, false);
        return new Estimate.Computed(
                mean.toDouble(), error, IntervalMethod.studentT().interval(mean.toDouble(), error, confidence));
    }

    /** How much less a trainee spreads the competencies of a scene than the key does, in points. */
    Estimate halo() {
        TreeMap<String, List<KeyedRating>> scenes = new TreeMap<>();
        ratings.forEach(r ->
                scenes.computeIfAbsent(r.scene(), code -> new ArrayList<>()).add(r));
        double[] differences = scenes.values().stream()
                .filter(scene -> scene.size() > 1)
                .mapToDouble(scene -> spread(scene, KeyedRating::key) - spread(scene, r -> Fraction.of(r.given(), 1)))
                .toArray();
        return differences.length == 0
                ? Estimate.notComputable(Reason.TOO_FEW_UNITS)
                : Estimate.of(ExactSum.of(differences) / differences.length);
    }

    private static double spread(List<KeyedRating> scene, Function<KeyedRating, Fraction> points) {
        Fraction sum = Fraction.ZERO;
        Fraction squares = Fraction.ZERO;
        for (KeyedRating rating : scene) {
            sum = sum.plus(points.apply(rating));
            squares = squares.plus(points.apply(rating).times(points.apply(rating)));
        }
        long n = scene.size();
        Fraction around = squares.minus(sum.times(sum).dividedBy(Fraction.of(n, 1)));
        return Math.sqrt(around.dividedBy(Fraction.of(n - 1, 1)).toDouble());
    }

    private double[] given() {
        return ratings.stream().mapToDouble(KeyedRating::given).toArray();
    }

    private double[] key() {
        return ratings.stream().mapToDouble(r -> r.key().toDouble()).toArray();
    }

    /** Spearman's, with the interval of Bonett and Wright. */
    Estimate rankCorrelation() {
        return PearsonCorrelation.of(MidRanks.of(given()), MidRanks.of(key()), confidence)
                .estimate()
                .fold(r -> ranked(r.value()), Estimate::notComputable);
    }

    private Estimate ranked(double r) {
        if (ratings.size() <= 3 || Math.abs(r) >= 1) {
            return Estimate.of(r);
        }
        double z = Distributions.normalQuantile((1 + confidence) / 2);
        double reach = z * Math.sqrt((1 + r * r / 2) / (ratings.size() - 3));
        double at = PearsonCorrelation.fisherZ(r);
        return Estimate.of(
                r,
                new Interval(
                        PearsonCorrelation.fisherR(at - reach), PearsonCorrelation.fisherR(at + reach), confidence));
    }

    Estimate agreement() {
        double[] given = given();
        double[] key = key();
        double[][] pairs = new double[given.length][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new double[] {given[i], key[i]};
        }
        return IntraclassCorrelation.of(RatingMatrix.of(pairs), IccForm.ICC_2_1, confidence)
                .estimate();
    }
}
