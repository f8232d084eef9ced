package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingCounts;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.StandardError;

/**
 * Calls the strategies of a policy. One from outside the library is asked twice and checked: what throws, gives nothing, breaks
 * a numbered rule or answers differently the second time ends in a {@link StrategyFailedException} that names it. What a
 * strategy is given it can't change. The library's own are held to the same rules by their tests. Immutable and thread-safe.
 */
public final class CheckedPolicy implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ScoringPolicy policy;
    private final boolean ownAggregation;
    private final boolean ownCombination;
    private final boolean ownIntervals;

    private CheckedPolicy(ScoringPolicy policy) {
        this.policy = Arguments.notNull(policy, "policy");
        this.ownAggregation = isOwn(policy.aggregation());
        this.ownCombination = isOwn(policy.combination());
        this.ownIntervals = isOwn(policy.error().intervals());
    }

    /** Returns the policy with its strategies checked at each call. */
    public static CheckedPolicy of(ScoringPolicy policy) {
        return new CheckedPolicy(policy);
    }

    /** Returns the policy itself. */
    public ScoringPolicy policy() {
        return policy;
    }

    /** Returns the code of the strategy of a kind. */
    public String code(StrategyKind kind) {
        Strategy strategy = Arguments.notNull(policy.strategies().get(kind), "strategy");
        return new Call(kind, strategy, "X1").code();
    }

    /** Returns the version of the strategy of a kind. */
    public String version(StrategyKind kind) {
        Strategy strategy = Arguments.notNull(policy.strategies().get(kind), "strategy");
        try {
            return Arguments.isCode(strategy.version()) ? strategy.version() : "-";
        } catch (RuntimeException e) {
            return "-";
        }
    }

    /**
     * Returns whether a strategy is the library's own, so that its answer to the same question may be kept: then its class lies
     * in this very package, loaded by the same loader.
     */
    public static boolean isOwn(Strategy strategy) {
        Class<?> own = CheckedPolicy.class;
        return strategy.getClass().getClassLoader() == own.getClassLoader()
                && strategy.getClass().getPackageName().equals(own.getPackageName());
    }

    /** One call of a strategy: which, and the number of the rule that it must give the same answer again, and none is null. */
    private record Call(StrategyKind kind, Strategy strategy, String repeatable) {

        StrategyFailedException broke(String rule, String found) {
            return new StrategyFailedException(
                    new StrategyFailure(kind, code(), strategy.getClass().getName(), rule, found));
        }

        /** It had a code when the policy was made; it may have lost it. */
        private String code() {
            try {
                String code = strategy.code();
                return Arguments.isCode(code) ? code : "-";
            } catch (RuntimeException e) {
                return "-";
            }
        }

        /** An outside class may fail in any way but those that concern the whole machine. */
        private <R> @Nullable R once(Supplier<? extends @Nullable R> answer) {
            try {
                return answer.get();
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                throw broke(repeatable, e.getClass().getName());
            }
        }

        private <R> @Nullable R sameTwice(Supplier<? extends @Nullable R> answer) {
            R first = once(answer);
            R second = once(answer);
            if (first == null ? second != null : !first.equals(second)) {
                throw broke(repeatable, "two answers");
            }
            return first;
        }

        private <R> R given(Supplier<? extends @Nullable R> answer) {
            R given = sameTwice(answer);
            if (given == null) {
                throw broke(repeatable, "null");
            }
            return given;
        }

        void must(boolean holds, String rule, String found) {
            if (!holds) {
                throw broke(rule, found);
            }
        }
    }

    /**
     * Returns a rule's partition, copied so that the rule can't change it afterwards; a group that is missing is empty. Whether
     * it is valid is for the gate to say.
     */
    public static List<Set<RaterSource>> partition(SmallGroupRule rule, Map<RaterSource, Integer> raters, int k) {
        Call call = new Call(StrategyKind.SMALL_GROUPS, rule, "S4");
        Supplier<List<Set<RaterSource>>> answer =
                () -> copy(rule.partition(Collections.unmodifiableMap(new TreeMap<>(raters)), k));
        return isOwn(rule) ? Arguments.notNull(call.once(answer), "partition") : call.given(answer);
    }

    private static @Nullable List<Set<RaterSource>> copy(@Nullable List<Set<RaterSource>> groups) {
        if (groups == null) {
            return null;
        }
        List<Set<RaterSource>> copy = new ArrayList<>();
        for (Set<RaterSource> group : groups) {
            copy.add(group == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(group)));
        }
        return copy;
    }

    /** Returns the failure of a rule whose partition the gate refuses. */
    public static StrategyFailure refused(SmallGroupRule rule, boolean tooSmall) {
        return new Call(StrategyKind.SMALL_GROUPS, rule, "S4")
                .broke(tooSmall ? "S2" : "S1", "groups")
                .failure();
    }

    /** Returns the form of the aggregation's figure. */
    public FigureForm form() {
        RatingAggregation rule = policy.aggregation();
        return ownAggregation ? rule.form() : new Call(StrategyKind.AGGREGATION, rule, "A4").given(rule::form);
    }

    /** Returns whether the aggregation's scores are points of the scale. */
    public boolean onScale() {
        RatingAggregation rule = policy.aggregation();
        return ownAggregation ? rule.onScale() : new Call(StrategyKind.AGGREGATION, rule, "A4").given(rule::onScale);
    }

    /** Returns the weight of each item mean; see {@link RatingAggregation#itemWeights}. */
    public Fraction[] itemWeights(RatingTally tally) {
        RatingAggregation rule = policy.aggregation();
        if (ownAggregation) {
            return rule.itemWeights(tally);
        }
        Call call = new Call(StrategyKind.AGGREGATION, rule, "A4");
        List<Fraction> weights = call.given(() -> listed(rule.itemWeights(tally)));
        call.must(weights.size() == tally.items(), "A1", weights.size() + " weights");
        call.must(!weights.contains(null), "A4", "null");
        call.must(weights.stream().allMatch(w -> w.signum() >= 0), "A1", "negative weight");
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        call.must(sum.equals(Fraction.ONE), "A1", "other sum");
        List<Fraction> ofCounts = call.given(() -> listed(rule.itemWeights(tally.withoutRatings())));
        call.must(weights.equals(ofCounts), "A2", "depends on ratings");
        return weights.toArray(Fraction[]::new);
    }

    private static @Nullable List<Fraction> listed(Fraction @Nullable [] weights) {
        return weights == null ? null : Arrays.asList(weights.clone());
    }

    /** Returns the score of one item; see {@link RatingAggregation#itemScore}. */
    public Fraction itemScore(RatingCounts counts) {
        RatingAggregation rule = policy.aggregation();
        if (ownAggregation) {
            return rule.itemScore(counts);
        }
        Call call = new Call(StrategyKind.AGGREGATION, rule, "A4");
        Fraction score = call.given(() -> rule.itemScore(counts));
        Fraction lowest = onScale() ? Fraction.of(counts.lowest(), 1) : Fraction.ZERO;
        Fraction highest = onScale() ? Fraction.of(counts.highest(), 1) : Fraction.ONE;
        call.must(score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0, "A3", "out of bounds");
        return score;
    }

    /** Returns the weight of a group of sources; see {@link SourceCombination#weight}. */
    public Fraction weight(Set<RaterSource> sources, int raters) {
        SourceCombination rule = policy.combination();
        Call call = new Call(StrategyKind.COMBINATION, rule, "C4");
        if (ownCombination) { // may lack a weight for a source
            return Arguments.notNull(call.once(() -> rule.weight(sources, raters)), "weight");
        }
        Set<RaterSource> fixed = Collections.unmodifiableSet(new TreeSet<>(sources));
        Fraction weight = call.given(() -> rule.weight(fixed, raters));
        call.must(weight.signum() > 0, "C1", "not positive");
        if (fixed.size() > 1 && raters >= fixed.size()) {
            call.must(weight.equals(ofParts(call, fixed, raters)), "C2", "other sum");
        }
        return weight;
    }

    /** Any division of the raters will do; the first source takes those that are left over. */
    private static Fraction ofParts(Call call, Set<RaterSource> sources, int raters) {
        SourceCombination rule = (SourceCombination) call.strategy;
        int each = raters / sources.size();
        int left = raters - each * sources.size();
        Fraction sum = Fraction.ZERO;
        for (RaterSource source : sources) {
            int share = each + left;
            sum = sum.plus(call.given(() -> rule.weight(Set.of(source), share)));
            left = 0;
        }
        return sum;
    }

    /** Returns the interval of an estimate, if the policy makes one; see {@link IntervalMethod#interval}. */
    public Optional<Interval> interval(double value, StandardError error) {
        IntervalMethod rule = policy.error().intervals();
        double confidence = policy.error().confidence();
        if (ownIntervals) {
            return Optional.ofNullable(rule.interval(value, error, confidence));
        }
        Call call = new Call(StrategyKind.INTERVALS, rule, "I4");
        Interval interval = call.sameTwice(() -> rule.interval(value, error, confidence));
        if (interval != null) {
            call.must(interval.contains(value), "I1", "value outside");
            call.must(interval.confidence() == confidence, "I1", "other confidence");
        }
        return Optional.ofNullable(interval);
    }

    /** Returns what may be said of differences about one person; see {@link GapRule#claims}. */
    public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
        GapRule rule = policy.error().gaps();
        List<Estimate> fixed = List.copyOf(differences);
        if (isOwn(rule)) {
            return rule.claims(fixed, scale);
        }
        Call call = new Call(StrategyKind.GAPS, rule, "G5");
        List<Claim> claims = call.given(() -> listed(rule.claims(fixed, scale)));
        call.must(claims.size() == fixed.size(), "G1", claims.size() + " claims");
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            double difference = fixed.get(i).fold(Estimate.Computed::value, reason -> 0.0);
            boolean there = fixed.get(i) instanceof Estimate.Computed;
            call.must(claim != null, "G5", "null");
            call.must(there || claim == Claim.NO_CLAIM, "G1", "claim without value");
            call.must(claim != Claim.ABOVE || difference > 0, "G2", "wrong way");
            call.must(claim != Claim.BELOW || difference < 0, "G2", "wrong way");
        }
        return claims;
    }

    private static @Nullable List<Claim> listed(@Nullable List<Claim> claims) {
        return claims == null ? null : new ArrayList<>(claims);
    }

    /** Returns the fit of a role; see {@link ReadinessRule#fit}. */
    public Estimate fit(List<Attainment> attainments) {
        ReadinessRule rule = policy.readiness();
        List<Attainment> fixed = List.copyOf(attainments);
        if (isOwn(rule)) {
            return rule.fit(fixed);
        }
        Call call = new Call(StrategyKind.READINESS, rule, "R4");
        Estimate fit = call.given(() -> rule.fit(fixed));
        call.must(fit.fold(f -> f.value() >= 0 && f.value() <= 1, reason -> true), "R1", "out of bounds");
        return fit;
    }

    /** Returns the recommendation; see {@link ReadinessRule#readiness}. */
    public Readiness readiness(List<Attainment> attainments) {
        ReadinessRule rule = policy.readiness();
        List<Attainment> fixed = List.copyOf(attainments);
        return isOwn(rule)
                ? rule.readiness(fixed)
                : new Call(StrategyKind.READINESS, rule, "R4").given(() -> rule.readiness(fixed));
    }

    /** Returns whether the adjustment needs ratings; see {@link ScoreAdjustment#needsRatings}. */
    public boolean needsRatings() {
        ScoreAdjustment rule = policy.further().adjustment();
        return isOwn(rule)
                ? rule.needsRatings()
                : new Call(StrategyKind.ADJUSTMENT, rule, "J4").given(rule::needsRatings);
    }

    /** Returns the adjustment for a programme, itself checked at each call; see {@link ScoreAdjustment#prepare}. */
    public ScoreAdjustment.Prepared prepare(ScoreStatistics programme) {
        ScoreAdjustment rule = policy.further().adjustment();
        if (isOwn(rule)) {
            return rule.prepare(programme);
        }
        Call call = new Call(StrategyKind.ADJUSTMENT, rule, "J4");
        ScoreAdjustment.Prepared prepared = call.once(() -> rule.prepare(new ScoreStatistics().merge(programme)));
        call.must(prepared != null, "J4", "null");
        return (assessee, competency, observed) -> {
            Estimate adjusted =
                    call.given(() -> Arguments.notNull(prepared, "adjustment").adjust(assessee, competency, observed));
            boolean missing = observed instanceof Estimate.NotComputable;
            call.must(!missing || adjusted instanceof Estimate.NotComputable, "J2", "score from nothing");
            return adjusted;
        };
    }

    /** Returns what several instruments say together; see {@link TriangulationRule#combine}. */
    public Triangulation combine(List<InstrumentEstimate> estimates) {
        TriangulationRule rule = policy.further().triangulation();
        List<InstrumentEstimate> fixed = List.copyOf(estimates);
        double confidence = policy.error().confidence();
        if (isOwn(rule)) {
            return rule.combine(fixed, confidence);
        }
        Call call = new Call(StrategyKind.TRIANGULATION, rule, "T5");
        Triangulation result = call.given(() -> rule.combine(fixed, confidence));
        double[] values = fixed.stream()
                .filter(e -> e.estimate() instanceof Estimate.Computed)
                .mapToDouble(e -> e.estimate().value())
                .sorted()
                .toArray();
        if (result.combined() instanceof Estimate.Computed combined) {
            call.must(!result.contradiction(), "T3", "score beside a contradiction");
            call.must(values.length > 0, "T1", "score from nothing");
            boolean among = values[0] <= combined.value() && combined.value() <= values[values.length - 1];
            call.must(among, "T2", "out of bounds");
        }
        return result;
    }

    /** Returns where a score stands in a norm group; see {@link NormRule#norm}. */
    public Estimate norm(double raw, NormGroup group, NormScale scale) {
        NormRule rule = policy.further().norms();
        if (isOwn(rule)) {
            return rule.norm(raw, group, scale);
        }
        Call call = new Call(StrategyKind.NORMS, rule, "N4");
        Estimate norm = call.given(() -> rule.norm(raw, group, scale));
        call.must(norm.fold(n -> scale.holds(n.value()), reason -> true), "N2", "out of bounds");
        return norm;
    }
}
