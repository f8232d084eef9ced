package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.profile.SelfView;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.release.ReleasedRatings;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Scores a 360 from released ratings: items to cells, cells to others, with standard error and interval. Immutable and
 * thread-safe.
 *
 * <p>The standard error answers how far the score would move had other raters of the same sources rated the same items.
 */
public final class MultiSourceScorer {
    /** An item mean is shown alone from this many raters on; below, it only feeds the competency's mean. */
    public static final int RATERS_FOR_ITEM_MEAN = 5;

    private final ScoringPolicy policy;
    private final Setting setting;
    private final List<Optional<RaterError>> errors;

    /**
     * What the scores refer to.
     *
     * @param scale the scale of the ratings; intervals are clipped to it
     * @param promise the anonymity promised
     * @param items the table's item codes, by number
     */
    public record Setting(RatingScale scale, AnonymityPromise promise, List<String> items) {}

    private MultiSourceScorer(ScoringPolicy policy, Setting setting, List<Optional<RaterError>> errors) {
        this.policy = policy;
        this.setting = setting;
        this.errors = List.copyOf(errors);
    }

    /**
     * Returns a scorer.
     *
     * @param errors components of error of each competency, in the order of the released ratings; empty where a score stands
     *     without error
     */
    public static MultiSourceScorer of(ScoringPolicy policy, Setting setting, List<Optional<RaterError>> errors) {
        return new MultiSourceScorer(Arguments.notNull(policy, "policy"), setting, errors);
    }

    /** Returns one score, or the reason for none, for each competency asked. */
    public List<CompetencyScore> scores(ReleasedRatings ratings) {
        List<CompetencyScore> scores = new ArrayList<>();
        for (int c = 0; c < ratings.competencies().size(); c++) {
            scores.add(score(ratings, c));
        }
        return scores;
    }

    private CompetencyScore score(ReleasedRatings ratings, int competency) {
        String code = ratings.competencies().get(competency);
        RatingTally ofSelf = ratings.self(competency);
        Optional<Fraction> self = ofSelf.items() == 0 ? Optional.empty() : Optional.of(mean(ofSelf));
        List<Integer> present = new ArrayList<>();
        for (int cell = 0; cell < ratings.cells().size(); cell++) {
            if (ratings.tally(cell, competency).items() > 0) {
                present.add(cell);
            }
        }
        Optional<NotScoredReason> reason = reasonForNone(ratings, competency, present);
        if (reason.isPresent()) {
            SelfView view = selfView(self, Estimate.notComputable(Reason.NO_DATA));
            TraceWriter trace = new TraceWriter(policy, setting);
            return new CompetencyScore.NotScored(code, reason.get(), view, trace.notScored(code, reason.get(), view));
        }
        List<CellScore> cells = cellScores(ratings, competency, present);
        return scored(ratings, competency, cells, self);
    }

    private static Optional<NotScoredReason> reasonForNone(
            ReleasedRatings ratings, int competency, List<Integer> present) {
        if (!ratings.isAsked(competency)) {
            return Optional.of(NotScoredReason.NOT_ASKED);
        }
        if (ratings.outcome() == ReleasedRatings.Outcome.WITHHELD) {
            return Optional.of(NotScoredReason.TOO_FEW_RATERS);
        }
        return present.isEmpty() ? Optional.of(NotScoredReason.TOO_FEW_RATINGS) : Optional.empty();
    }

    private List<CellScore> cellScores(ReleasedRatings ratings, int competency, List<Integer> present) {
        Fraction total = Fraction.ZERO;
        for (int cell : present) {
            total = total.plus(
                    policy.combination().weight(ratings.cells().get(cell).sources()));
        }
        List<CellScore> scores = new ArrayList<>();
        for (int index : present) {
            Cell cell = ratings.cells().get(index);
            RatingTally tally = ratings.tally(index, competency);
            Fraction exact = mean(tally);
            Fraction weight = policy.combination().weight(cell.sources()).dividedBy(total);
            Load load = new Load(tally.raterLoad(), tally.ratingLoad(), tally.raters() == 1);
            scores.add(
                    new CellScore(cell, exact, estimate(exact, errors.get(competency), load), weight, evidence(tally)));
        }
        return scores;
    }

    private CellScore.Evidence evidence(RatingTally tally) {
        Map<String, Fraction> shown = new TreeMap<>();
        for (int i = 0; i < tally.items(); i++) {
            if (tally.count(i) >= RATERS_FOR_ITEM_MEAN) {
                shown.put(setting.items.get(tally.item(i)), tally.mean(i));
            }
        }
        return new CellScore.Evidence(tally.raters(), tally.answers(), tally.items(), shown);
    }

    private CompetencyScore scored(
            ReleasedRatings ratings, int competency, List<CellScore> cells, Optional<Fraction> self) {
        Fraction exact = Fraction.ZERO;
        Load load = Load.NONE;
        for (CellScore cell : cells) {
            exact = exact.plus(cell.weight().times(cell.exact()));
            RatingTally tally = ratings.tally(ratings.cells().indexOf(cell.cell()), competency);
            load = load.plus(cell.weight().toDouble(), tally);
        }
        String code = ratings.competencies().get(competency);
        Estimate estimate = estimate(exact, errors.get(competency), load);
        SelfView view = selfView(self, estimate, exact);
        TraceWriter trace = new TraceWriter(policy, setting);
        List<Cell> leftOut = ratings.cells().stream()
                .filter(c -> cells.stream().noneMatch(s -> s.cell().equals(c)))
                .toList();
        return new CompetencyScore.Scored(
                code, exact, estimate, cells, view, trace.scored(code, estimate, cells, leftOut, view));
    }

    private Fraction mean(RatingTally tally) {
        Fraction[] weights = policy.aggregation().itemWeights(tally);
        Fraction mean = Fraction.ZERO;
        for (int i = 0; i < tally.items(); i++) {
            mean = mean.plus(weights[i].times(tally.mean(i)));
        }
        return mean;
    }

    /** What multiplies the two components of error. */
    private record Load(double rater, double rating, boolean assumed) {
        static final Load NONE = new Load(0, 0, false);

        Load plus(double weight, RatingTally tally) {
            double squared = weight * weight;
            return new Load(
                    rater + squared * tally.raterLoad(),
                    rating + squared * tally.ratingLoad(),
                    assumed || tally.raters() == 1);
        }
    }

    private Estimate estimate(Fraction exact, Optional<RaterError> components, Load load) {
        double value = exact.toDouble();
        if (components.isEmpty()) {
            return Estimate.of(value);
        }
        StandardError error = components.get().of(load.rater, load.rating, load.assumed);
        return Estimate.of(value, error, interval(value, error).clip(setting.scale.lowest(), setting.scale.highest()));
    }

    private Interval interval(double value, StandardError error) {
        return policy.error().intervals().interval(value, error, policy.error().confidence());
    }

    private SelfView selfView(Optional<Fraction> self, Estimate others) {
        return selfView(self, others, Fraction.ZERO);
    }

    private SelfView selfView(Optional<Fraction> self, Estimate others, Fraction exactOthers) {
        Estimate missing = Estimate.notComputable(Reason.NO_DATA);
        if (self.isEmpty()) {
            return new SelfView(missing, missing, Claim.NO_CLAIM);
        }
        Estimate difference = others.fold(o -> difference(self.get().minus(exactOthers), o), reason -> missing);
        return new SelfView(
                Estimate.of(self.get().toDouble()),
                difference,
                policy.error().gaps().claim(difference));
    }

    private Estimate difference(Fraction exact, Estimate.Computed others) {
        StandardError error = others.standardError();
        return error == null
                ? Estimate.of(exact.toDouble())
                : Estimate.of(exact.toDouble(), error, interval(exact.toDouble(), error));
    }
}
