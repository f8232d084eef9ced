package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.KnowledgePolicy;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * A need for knowledge as a person and the manager rated it (row A15 of the source cases, there on ten points), on the model's scale.
 * Two opinions, no measurement: there is no standard error, and where they differ a talk comes before a number. Immutable.
 *
 * @param topic code of the knowledge
 * @param self the person's view
 * @param manager the manager's view
 * @param conversion from the scale of the ratings to the model's
 * @param policy from where on the two differ
 */
public record KnowledgeNeed(
        String topic, KnowledgeView self, KnowledgeView manager, ScaleConversion conversion, KnowledgePolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The ten points of the source case. */
    public static final RatingScale TEN_POINTS = RatingScale.of(1, 10);

    public KnowledgeNeed {
        Arguments.code(topic, "code of knowledge");
        Arguments.notNull(self, "view of self");
        Arguments.notNull(manager, "view of manager");
        Arguments.notNull(conversion, "conversion");
        Arguments.notNull(policy, "policy of knowledge");
        String rule = "must lie on the scale " + conversion.from();
        Arguments.that(self.fits(conversion.from()), "view of self", self, rule);
        Arguments.that(manager.fits(conversion.from()), "view of manager", manager, rule);
    }

    /** Returns a need rated on ten points, by the standard policy; {@link KnowledgeView#NONE} for a side that wasn't asked. */
    public static KnowledgeNeed of(String topic, KnowledgeView self, KnowledgeView manager, RatingScale model) {
        return new KnowledgeNeed(
                topic, self, manager, ScaleConversion.of(TEN_POINTS, model), KnowledgePolicy.standard());
    }

    /**
     * Returns the gap in points of the model's scale: the mean of the gaps of the sides that have one, required minus available;
     * {@link Reason#NO_DATA} if neither has.
     */
    public Estimate gap() {
        return mean(self.gap(), manager.gap())
                .map(conversion::convertDifference)
                .map(KnowledgeNeed::shown)
                .orElseGet(KnowledgeNeed::none);
    }

    /** Returns how much new knowledge is needed as a point of the model's scale, the mean of both sides. */
    public Estimate wanted() {
        return mean(KnowledgeView.points(self.wanted()), KnowledgeView.points(manager.wanted()))
                .map(conversion::convert)
                .map(KnowledgeNeed::shown)
                .orElseGet(KnowledgeNeed::none);
    }

    /** Returns the person's gap minus the manager's in points of the model's scale; empty unless both have one. */
    public Optional<Fraction> difference() {
        return self.gap().flatMap(s -> manager.gap().map(s::minus)).map(conversion::convertDifference);
    }

    /** Returns whether the gaps of both sides lie further apart than the policy allows. */
    public boolean sidesDiffer() {
        Fraction limit = policy.points(conversion.to());
        return difference()
                .map(d -> d.signum() < 0 ? Fraction.ZERO.minus(d) : d)
                .filter(d -> d.compareTo(limit) > 0)
                .isPresent();
    }

    private static Optional<Fraction> mean(Optional<Fraction> one, Optional<Fraction> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .reduce(Fraction::plus)
                .map(sum -> one.isPresent() && other.isPresent() ? sum.times(Fraction.of(1, 2)) : sum);
    }

    private static Estimate shown(Fraction exact) {
        return Estimate.of(exact.toDouble());
    }

    private static Estimate none() {
        return Estimate.notComputable(Reason.NO_DATA);
    }

    /** Returns the gap and how it was converted. */
    @Override
    public String toString() {
        return topic + " gap " + gap() + (sidesDiffer() ? " (self and manager differ)" : "") + ", " + conversion;
    }
}
