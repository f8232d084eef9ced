package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.instrument.GroupFigure.Load;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.StrategyFailure;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.SelfView;
import org.openkam.scoring.profile.ShownItems;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.release.ReleasedComments;
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

    private final CheckedPolicy policy;
    private final Setting setting;
    private final List<Optional<RaterError>> errors;
    private final boolean[] priors; // whether the error of a competency is stated by the policy
    private final List<ShownItems.Errors> itemErrors;
    private final List<TraceWriter> traces;

    /**
     * What the scores refer to.
     *
     * @param scale the scale of the ratings; intervals are clipped to it
     * @param promise the anonymity promised
     * @param items the table's item codes, by number
     */
    public record Setting(RatingScale scale, AnonymityPromise promise, List<String> items) {}

    /**
     * What a person's ratings give.
     *
     * @param cells the cells of raters that stand behind it
     * @param scores one score, or the reason for none, for each competency
     * @param comments what may be shown of what raters wrote
     * @param failures what strategies from outside broke on the way, by competency; the empty code stands for all of them
     */
    public record Result(
            List<Cell> cells,
            List<CompetencyScore> scores,
            ReleasedComments comments,
            Map<String, StrategyFailure> failures) {
        public Result {
            cells = List.copyOf(cells);
            scores = List.copyOf(scores);
            failures = Collections.unmodifiableMap(new TreeMap<>(failures));
        }
    }

    private MultiSourceScorer(CheckedPolicy policy, Setting setting, List<Optional<RaterError>> errors) {
        this.policy = policy;
        this.setting = setting;
        this.errors = List.copyOf(errors);
        this.priors = new boolean[errors.size()];
        for (int c = 0; c < priors.length; c++) {
            priors[c] = errors.get(c).isPresent()
                    && errors.get(c).equals(policy.policy().error().prior());
        }
        this.itemErrors = IntStream.range(0, errors.size())
                .mapToObj(c -> new ShownItems.Errors(errors.get(c).orElse(null), priors[c], policy, setting.scale))
                .toList();
        this.traces = errors.stream()
                .map(components -> new TraceWriter(policy, setting, components))
                .toList();
    }

    /**
     * Returns a scorer.
     *
     * @param errors components of error of each competency, in the order of the released ratings; empty where a score stands
     *     without error
     */
    public static MultiSourceScorer of(ScoringPolicy policy, Setting setting, List<Optional<RaterError>> errors) {
        return new MultiSourceScorer(CheckedPolicy.of(policy), setting, errors);
    }

    /** Returns one score, or the reason for none, for each competency asked. */
    public List<CompetencyScore> scores(ReleasedRatings ratings) {
        return result(ratings).scores();
    }

    /** Returns the scores, and which strategies failed where. A failure costs the score it takes part in, and no other. */
    public Result result(ReleasedRatings ratings) {
        Map<String, StrategyFailure> failures = new TreeMap<>();
        ratings.failure().ifPresent(failure -> failures.put("", failure));
        List<Draft> drafts = new ArrayList<>(ratings.competencies().size());
        for (int c = 0; c < ratings.competencies().size(); c++) {
            drafts.add(isolated(ratings, c, failures));
        }
        return new Result(ratings.cells(), claimed(drafts, failures), ratings.comments(), failures);
    }

    /** A score but for what is claimed about the own view: some rules look at all differences of a person. */
    private record Draft(SelfView view, Function<SelfView, CompetencyScore> score) {}

    private Draft isolated(ReleasedRatings ratings, int competency, Map<String, StrategyFailure> failures) {
        try {
            return score(ratings, competency);
        } catch (StrategyFailedException e) {
            failures.put(ratings.competencies().get(competency), e.failure());
            return notScored(ratings, competency, NotScoredReason.STRATEGY_FAILED, Optional.empty());
        }
    }

    private Draft score(ReleasedRatings ratings, int competency) {
        Optional<Fraction> self = self(ratings, competency);
        List<Group> groups = new ArrayList<>(ratings.cells().size());
        for (int c = 0; c < ratings.cells().size(); c++) {
            if (ratings.tally(c, competency).items() > 0) {
                groups.add(new Group(ratings.cells().get(c), ratings.tally(c, competency)));
            }
        }
        Optional<NotScoredReason> reason = reasonForNone(ratings, competency, groups.isEmpty());
        if (reason.isPresent()) {
            return notScored(ratings, competency, reason.get(), self);
        }
        List<GroupFigure> figures = new ArrayList<>(groups.size());
        for (Group group : groups) {
            Optional<GroupFigure> figure = GroupFigure.of(policy, group.tally);
            if (figure.isEmpty()) {
                return notScored(ratings, competency, NotScoredReason.TOO_FEW_FOR_SPREAD, self);
            }
            figures.add(figure.get());
        }
        return scored(ratings, competency, cells(competency, groups, figures), self);
    }

    /** A cell with released items, and what they say. */
    private record Group(Cell cell, RatingTally tally) {}

    private Optional<Fraction> self(ReleasedRatings ratings, int competency) {
        RatingTally ofSelf = ratings.self(competency);
        return ofSelf.items() == 0
                ? Optional.empty()
                : GroupFigure.of(policy, ofSelf).map(GroupFigure::exact);
    }

    private Draft notScored(ReleasedRatings ratings, int competency, NotScoredReason reason, Optional<Fraction> self) {
        String code = ratings.competencies().get(competency);
        TraceWriter writer = traces.get(competency);
        ScoreTrace trace = ScoreTrace.later(() -> writer.notScored(code, reason, self));
        return new Draft(
                selfView(self, Estimate.notComputable(Reason.NO_DATA)),
                view -> new CompetencyScore.NotScored(code, reason, view, trace));
    }

    private Optional<NotScoredReason> reasonForNone(ReleasedRatings ratings, int competency, boolean nothing) {
        if (!ratings.isAsked(competency)) {
            return Optional.of(NotScoredReason.NOT_ASKED);
        }
        if (policy.form() == FigureForm.UNDECLARED) {
            return Optional.of(NotScoredReason.UNDECLARED_FIGURE);
        }
        if (ratings.failure().isPresent()) {
            return Optional.of(NotScoredReason.STRATEGY_FAILED);
        }
        if (ratings.outcome() == ReleasedRatings.Outcome.WITHHELD) {
            return Optional.of(NotScoredReason.TOO_FEW_RATERS);
        }
        if (ratings.outcome() == ReleasedRatings.Outcome.FROZEN) {
            return Optional.of(NotScoredReason.RELEASE_FROZEN);
        }
        return nothing ? Optional.of(NotScoredReason.TOO_FEW_RATINGS) : Optional.empty();
    }

    /** A cell's score, and what multiplies the components of its error. */
    record LoadedCell(CellScore score, Optional<Load> load) {}

    private List<LoadedCell> cells(int competency, List<Group> groups, List<GroupFigure> figures) {
        Fraction[] weights = new Fraction[groups.size()];
        Fraction total = Fraction.ZERO;
        for (int g = 0; g < weights.length; g++) {
            Group group = groups.get(g);
            weights[g] = policy.weight(group.cell.sources(), group.tally.raters());
            total = total.plus(weights[g]);
        }
        List<LoadedCell> cells = new ArrayList<>(weights.length);
        for (int g = 0; g < weights.length; g++) {
            GroupFigure figure = figures.get(g);
            Estimate estimate = estimate(figure.exact(), competency, figure.load());
            var evidence = evidence(groups.get(g).tally, competency, figure);
            Fraction share = weights[g].dividedBy(total);
            cells.add(new LoadedCell(
                    new CellScore(groups.get(g).cell, figure.exact(), estimate, share, evidence), figure.load()));
        }
        return cells;
    }

    /** An item's mean is a mean under every policy, so it has an error even where the policy's own figure has none. */
    private CellScore.Evidence evidence(RatingTally tally, int competency, GroupFigure figure) {
        int count = 0;
        for (int i = 0; i < tally.items(); i++) {
            count += tally.count(i) >= RATERS_FOR_ITEM_MEAN ? 1 : 0;
        }
        if (count == 0) {
            return new CellScore.Evidence(tally.raters(), figure.answers(), figure.items(), ShownItems.NONE);
        }
        String[] items = new String[count];
        Fraction[] means = new Fraction[count];
        int[] raters = new int[count];
        int to = 0;
        for (int i = 0; i < tally.items(); i++) {
            if (tally.count(i) >= RATERS_FOR_ITEM_MEAN) {
                items[to] = setting.items.get(tally.item(i));
                means[to] = tally.mean(i);
                raters[to++] = tally.count(i);
            }
        }
        var shown = new ShownItems(items, means, raters, itemErrors.get(competency));
        return new CellScore.Evidence(tally.raters(), figure.answers(), figure.items(), shown);
    }

    private Draft scored(ReleasedRatings ratings, int competency, List<LoadedCell> loaded, Optional<Fraction> self) {
        Fraction exact = Fraction.ZERO;
        Optional<Load> load = Optional.of(Load.NONE);
        for (LoadedCell cell : loaded) {
            exact = exact.plus(cell.score.weight().times(cell.score.exact()));
            double weight = cell.score.weight().toDouble();
            load = load.flatMap(sum -> cell.load.map(ofCell -> sum.plus(weight, ofCell)));
        }
        String code = ratings.competencies().get(competency);
        Estimate estimate = estimate(exact, competency, load);
        CellScore[] scores = new CellScore[loaded.size()];
        Arrays.setAll(scores, c -> loaded.get(c).score);
        List<CellScore> cells = List.of(scores);
        TraceWriter trace = traces.get(competency);
        List<Cell> all = ratings.cells();
        Fraction score = exact;
        return new Draft(selfView(self, estimate, exact), view -> {
            ScoreTrace way = ScoreTrace.later(() -> trace.scored(
                    new TraceWriter.Others(code, score, estimate, loaded, leftOut(all, cells)), self, view));
            return new CompetencyScore.Scored(code, score, estimate, cells, view, way);
        });
    }

    private static List<Cell> leftOut(List<Cell> all, List<CellScore> scored) {
        return all.stream()
                .filter(c -> scored.stream().noneMatch(s -> s.cell().equals(c)))
                .toList();
    }

    private Estimate estimate(Fraction exact, int competency, Optional<Load> load) {
        double value = exact.toDouble();
        Optional<RaterError> components = errors.get(competency);
        if (components.isEmpty() || load.isEmpty()) {
            return Estimate.of(value);
        }
        boolean assumed = load.get().borrowed() || priors[competency];
        StandardError error = components.get().of(load.get().rater(), load.get().rating(), assumed);
        Interval interval = policy.interval(value, error)
                .map(i -> i.clip(setting.scale.lowest(), setting.scale.highest()))
                .orElse(null);
        return new Estimate.Computed(value, error, interval);
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
        return new SelfView(Estimate.of(self.get().toDouble()), difference, Claim.NO_CLAIM);
    }

    private Estimate difference(Fraction exact, Estimate.Computed others) {
        StandardError error = others.standardError();
        double value = exact.toDouble();
        return error == null
                ? Estimate.of(value)
                : new Estimate.Computed(
                        value, error, policy.interval(value, error).orElse(null));
    }

    private List<CompetencyScore> claimed(List<Draft> drafts, Map<String, StrategyFailure> failures) {
        List<Claim> claims = claims(drafts, failures);
        List<CompetencyScore> scores = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            SelfView view = drafts.get(i).view;
            scores.add(drafts.get(i).score.apply(claims.isEmpty() ? view : view.with(claims.get(i))));
        }
        return scores;
    }

    /** Nothing is claimed about what isn't in points of the scale, nor if the rule fails. */
    private List<Claim> claims(List<Draft> drafts, Map<String, StrategyFailure> failures) {
        List<Estimate> differences = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> differences.add(draft.view.difference()));
        try {
            return policy.onScale() ? policy.claims(differences, setting.scale) : List.of();
        } catch (StrategyFailedException e) {
            failures.putIfAbsent("", e.failure());
            return List.of();
        }
    }
}
