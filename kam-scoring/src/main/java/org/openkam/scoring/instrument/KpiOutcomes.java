package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.KpiMonth;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Moments;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;
import org.openkam.scoring.validity.CriterionValidity;

/**
 * The monthly results of a programme: each person's {@link KpiOutcome}, and what scores tell about them. A month given twice with
 * different numbers counts as not known. Months run from the programme's first to its last. Immutable and thread-safe.
 */
public final class KpiOutcomes implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, KpiOutcome> outcomes = new TreeMap<>();
    private final KpiPolicy policy;
    private final double confidence;

    /** Which figure of an outcome. */
    public enum Criterion {
        /** Percent of plan. */
        ATTAINMENT,
        /** Growth in percent a month. */
        TREND
    }

    private KpiOutcomes(Programme programme, KpiPolicy policy, ScoringPolicy.ErrorPolicy error) {
        this.policy = policy;
        this.confidence = error.confidence();
        List<KpiMonth> given = programme.further().kpi();
        TreeMap<String, SortedMap<YearMonth, KpiMonth>> known = new TreeMap<>();
        TreeMap<String, List<YearMonth>> doubtful = new TreeMap<>();
        for (KpiMonth month : given) {
            KpiMonth other = known.computeIfAbsent(month.assessee(), key -> new TreeMap<>())
                    .putIfAbsent(month.month(), month);
            if (other != null && !isSame(other, month)) {
                doubtful.computeIfAbsent(month.assessee(), key -> new ArrayList<>())
                        .add(month.month());
            }
        }
        doubtful.forEach((assessee, months) -> months.forEach(known.get(assessee)::remove));
        List<YearMonth> span = span(given);
        known.forEach((assessee, months) ->
                outcomes.put(assessee, new KpiReckoning(policy, error, months).outcome(assessee, span)));
    }

    private static boolean isSame(KpiMonth one, KpiMonth other) {
        return one.plan().compareTo(other.plan()) == 0 && one.actual().compareTo(other.actual()) == 0;
    }

    private static List<YearMonth> span(List<KpiMonth> given) {
        List<YearMonth> span = new ArrayList<>();
        if (!given.isEmpty()) {
            YearMonth last = given.stream()
                    .map(KpiMonth::month)
                    .max(YearMonth::compareTo)
                    .orElseThrow();
            YearMonth first = given.stream()
                    .map(KpiMonth::month)
                    .min(YearMonth::compareTo)
                    .orElseThrow();
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                span.add(month);
            }
        }
        return span;
    }

    /** Returns the outcomes of a programme by the standard policies; none if it has no monthly results. */
    public static KpiOutcomes of(Programme programme) {
        return of(programme, KpiPolicy.standard(), ScoringPolicy.standard().error());
    }

    /**
     * Returns the outcomes of a programme.
     *
     * @param programme with or without monthly results
     * @param policy what is low, and from how many months on an error is told
     * @param error makes intervals and says their confidence
     */
    public static KpiOutcomes of(Programme programme, KpiPolicy policy, ScoringPolicy.ErrorPolicy error) {
        return new KpiOutcomes(
                Arguments.notNull(programme, "programme"),
                Arguments.notNull(policy, "policy of results"),
                Arguments.notNull(error, "error policy"));
    }

    /** Returns the policy. */
    public KpiPolicy policy() {
        return policy;
    }

    /** Returns a person's outcome; empty if there are no months of that person. */
    public Optional<KpiOutcome> outcome(String assessee) {
        return Optional.ofNullable(outcomes.get(Arguments.notNull(assessee, "assessee")));
    }

    /** Returns all outcomes by assessee. */
    public SortedMap<String, KpiOutcome> all() {
        return Collections.unmodifiableSortedMap(outcomes);
    }

    /**
     * Returns the reliability of attainment as a criterion: {@code 1 - mean(SE^2) / variance} between the people with an error.
     *
     * @return {@link Reason#TOO_FEW_ASSESSEES} below the policy's number of people, {@link Reason#ZERO_VARIANCE} if all are equal,
     *     {@link Reason#NEGATIVE_VARIANCE} if people differ less than months make them
     */
    public Estimate attainmentReliability() {
        List<Computed> known = new ArrayList<>();
        for (KpiOutcome outcome : outcomes.values()) {
            if (outcome.attainment() instanceof Computed c && c.standardError() != null) {
                known.add(c);
            }
        }
        if (known.size() < policy.people()) {
            return Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
        }
        Estimate spread = Moments.of(known.stream().mapToDouble(Computed::value).toArray())
                .deviation();
        if (!(spread instanceof Computed deviation) || deviation.value() == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        ExactSum errors = new ExactSum();
        for (Computed one : known) {
            StandardError error = one.standardError();
            errors.add(error == null ? 0 : error.value() * error.value());
        }
        double reliability = 1 - errors.value() / known.size() / (deviation.value() * deviation.value());
        return reliability <= 0 ? Estimate.notComputable(Reason.NEGATIVE_VARIANCE) : Estimate.of(reliability);
    }

    /**
     * Returns how scores go with results, for the analyst: the correlation over the people who have both, with its interval. Over
     * fewer people than the policy asks for, it isn't computed ({@link Reason#TOO_FEW_ASSESSEES}). It doesn't say that one makes the other.
     *
     * @param scores of any kind by assessee; those that aren't computable count as missing
     * @param criterion which result
     */
    public CriterionValidity validity(Map<String, Estimate> scores, Criterion criterion) {
        Arguments.notNull(criterion, "criterion");
        TreeMap<String, Estimate> sorted = new TreeMap<>(Arguments.notNull(scores, "scores"));
        List<double[]> pairs = new ArrayList<>();
        sorted.forEach((assessee, score) -> outcome(assessee).ifPresent(outcome -> {
            Estimate result = criterion == Criterion.TREND ? outcome.trend() : outcome.attainment();
            if (score instanceof Computed s && result instanceof Computed r) {
                pairs.add(new double[] {s.value(), r.value()});
            }
        }));
        if (pairs.size() < policy.people()) {
            Estimate none = Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
            return new CriterionValidity(new PearsonCorrelation(none, pairs.size()));
        }
        return CriterionValidity.of(
                pairs.stream().mapToDouble(p -> p[0]).toArray(),
                pairs.stream().mapToDouble(p -> p[1]).toArray(),
                confidence);
    }

    /** Returns how many people have results. */
    @Override
    public String toString() {
        return "monthly results of " + outcomes.size() + " people";
    }
}
