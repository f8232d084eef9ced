package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingCounts;
import org.openkam.scoring.statistic.RatingTally;

/**
 * What the policy's aggregation makes of one group's ratings on one competency.
 *
 * @param exact the score
 * @param load what multiplies the components of error; absent where no error is defined
 * @param items how many items it is made of
 * @param answers how many ratings those have
 */
record GroupFigure(Fraction exact, Optional<Load> load, int items, int answers) {

    /** What multiplies the two components of error, and whether a single rater borrows them. */
    record Load(double rater, double rating, boolean borrowed) {
        static final Load NONE = new Load(0, 0, false);

        static Load of(RatingTally tally, Fraction[] itemWeights) {
            double[] weights = new double[itemWeights.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = itemWeights[i].toDouble();
            }
            return new Load(tally.raterLoad(weights), tally.ratingLoad(weights), tally.raters() == 1);
        }

        Load plus(double weight, Load other) {
            double squared = weight * weight;
            return new Load(rater + squared * other.rater, rating + squared * other.rating, borrowed || other.borrowed);
        }
    }

    /** Returns the figure; absent if the policy's form has none for this group. */
    static Optional<GroupFigure> of(CheckedPolicy policy, RatingTally tally) {
        return switch (policy.form()) {
            case LINEAR -> Optional.of(linear(policy, tally));
            case SPREAD -> spread(policy, tally);
            case UNDECLARED -> Optional.empty();
        };
    }

    private static GroupFigure linear(CheckedPolicy policy, RatingTally tally) {
        Fraction[] weights = policy.itemWeights(tally);
        return new GroupFigure(
                tally.mean(weights), Optional.of(Load.of(tally, weights)), tally.items(), tally.answers());
    }

    /** Items whose spread the gate held back are left out. */
    private static Optional<GroupFigure> spread(CheckedPolicy policy, RatingTally tally) {
        List<RatingCounts> shown = new ArrayList<>();
        for (int i = 0; i < tally.items(); i++) {
            tally.counts(i).ifPresent(shown::add);
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        int answers = 0;
        for (RatingCounts counts : shown) {
            sum = sum.plus(policy.itemScore(counts));
            answers += counts.total();
        }
        Fraction mean = sum.dividedBy(Fraction.of(shown.size(), 1));
        return Optional.of(new GroupFigure(mean, Optional.empty(), shown.size(), answers));
    }
}
