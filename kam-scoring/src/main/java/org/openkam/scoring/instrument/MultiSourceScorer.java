package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.openkam.scoring.profile.ScoreTrace;
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
            TraceWriter writer = trace(competency);
            ScoreTrace trace = ScoreTrace.later(() -> writer.notScored(code, reason.get(), self));
            return new CompetencyScore.NotScored(code, reason.get(), view, trace);
        }
        return scored(ratings, competency, cells(ratings, competency, present), self);
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

    /** A cell's score, and what multiplies the components of its error. */
    record LoadedCell(CellScore score, Load load) {}

    private List<LoadedCell> cells(ReleasedRatings ratings, int competency, List<Integer> present) {
        Fraction total = Fraction.ZERO;
        for (int cell : present) {
            total = total.plus(
                    policy.combination().weight(ratings.cells().get(cell).sources()));
        }
        List<LoadedCell> cells = new ArrayList<>();
        for (int index : present) {
            Cell cell = ratings.cells().get(index);
            RatingTally tally = ratings.tally(index, competency);
            Fraction[] itemWeights = policy.aggregation().itemWeights(tally);
            Fraction exact = tally.mean(itemWeights);
            Load load = Load.of(tally, itemWeights);
            Fraction weight = policy.combination().weight(cell.sources()).dividedBy(total);
            Estimate estimate = estimate(exact, competency, load);
            cells.add(new LoadedCell(new CellScore(cell, exact, estimate, weight, evidence(tally)), load));
        }
        return cells;
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
            ReleasedRatings ratings, int competency, List<LoadedCell> loaded, Optional<Fraction> self) {
        Fraction exact = Fraction.ZERO;
        Load load = Load.NONE;
        for (LoadedCell cell : loaded) {
            exact = exact.plus(cell.score.weight().times(cell.score.exact()));
            load = load.plus(cell.score.weight().toDouble(), cell.load);
        }
        String code = ratings.competencies().get(competency);
        Estimate estimate = estimate(exact, competency, load);
        SelfView view = selfView(self, estimate, exact);
        List<CellScore> cells = loaded.stream().map(LoadedCell::score).toList();
        TraceWriter trace = trace(competency);
        List<Cell> all = ratings.cells();
        Fraction score = exact;
        ScoreTrace way = ScoreTrace.later(() ->
                trace.scored(new TraceWriter.Others(code, score, estimate, loaded, leftOut(all, cells)), self, view));
        return new CompetencyScore.Scored(code, exact, estimate, cells, view, way);
    }

    private static List<Cell> leftOut(List<Cell> all, List<CellScore> scored) {
        return all.stream()
                .filter(c -> scored.stream().noneMatch(s -> s.cell().equals(c)))
                .toList();
    }

    private TraceWriter trace(int competency) {
        return new TraceWriter(policy, setting, errors.get(competency));
    }

    private Fraction mean(RatingTally tally) {
        return tally.mean(policy.aggregation().itemWeights(tally));
    }

    /** What multiplies the two components of error, and whether a single rater borrows them. */
    record Load(double rater, double rating, boolean borrowed) {
        static final Load NONE = new Load(0, 0, false);

        static Load of(RatingTally tally, Fraction[] itemWeights) {
            double[] weights =
                    Arrays.stream(itemWeights).mapToDouble(Fraction::toDouble).toArray();
            return new Load(tally.raterLoad(weights), tally.ratingLoad(weights), tally.raters() == 1);
        }

        Load plus(double weight, Load other) {
            double squared = weight * weight;
            return new Load(rater + squared * other.rater, rating + squared * other.rating, borrowed || other.borrowed);
        }
    }

    /** Returns whether the error of a competency is stated by the policy and not estimated from the programme. */
    private boolean isPrior(int competency) {
        return errors.get(competency).isPresent()
                && errors.get(competency).equals(policy.error().prior());
    }

    private Estimate estimate(Fraction exact, int competency, Load load) {
        double value = exact.toDouble();
        Optional<RaterError> components = errors.get(competency);
        if (components.isEmpty()) {
            return Estimate.of(value);
        }
        boolean assumed = load.borrowed || isPrior(competency);
        StandardError error = components.get().of(load.rater, load.rating, assumed);
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
