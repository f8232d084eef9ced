package org.openkam.scoring.profile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Combines the scores of several instruments on a competency by the rules of a policy. */
final class Triangulator {
    /** A programme doesn't say when each instrument was used, so all count as of one day. */
    static final LocalDate UNDATED = LocalDate.EPOCH;

    private final CheckedPolicy policy;
    private final RatingScale scale;
    private final Map<String, ScaleMap> maps;

    /** @param maps how figures came to the scale, by code of the instrument; as they are where none is given */
    Triangulator(ScoringPolicy policy, RatingScale scale, Map<String, ScaleMap> maps) {
        this.policy = CheckedPolicy.of(Arguments.notNull(policy, "policy"));
        this.scale = Arguments.notNull(scale, "rating scale");
        this.maps = Collections.unmodifiableMap(new TreeMap<>(maps));
    }

    RatingScale scale() {
        return scale;
    }

    CheckedPolicy policy() {
        return policy;
    }

    ScaleMap map(String instrument) {
        return maps.getOrDefault(instrument, ScaleMap.identity(scale));
    }

    TriangulatedScore combine(List<InstrumentScore> scores) {
        List<InstrumentScore> sorted = sorted(scores);
        String competency = sorted.get(0).competency();
        List<InstrumentEstimate> estimates = estimates(sorted);
        Triangulation rule = rule(estimates);
        double confidence = policy.policy().error().confidence();
        InstrumentAgreement agreement = InstrumentAgreement.of(competency, estimates, rule, confidence);
        Estimate combined = agreement.combined(rule).fold(this::withInterval, Estimate::notComputable);
        return new TriangulatedScore(
                competency,
                sorted,
                combined,
                agreement.level(),
                agreement.contradictionOrNull(),
                ScoreTrace.later(() -> new CombinedTraceWriter(this).trace(sorted, combined, agreement)));
    }

    static List<InstrumentEstimate> estimates(List<InstrumentScore> scores) {
        return scores.stream()
                .map(s -> new InstrumentEstimate(s.instrument(), s.estimate(), UNDATED))
                .toList();
    }

    private static List<InstrumentScore> sorted(List<InstrumentScore> scores) {
        List<InstrumentScore> sorted = Arguments.notEmpty(scores, "scores").stream()
                .sorted(Comparator.comparing(InstrumentScore::instrument))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            InstrumentScore score = sorted.get(i);
            Arguments.that(
                    !score.instrument().equals(sorted.get(i - 1).instrument()),
                    "instrument",
                    score.instrument(),
                    "must give one score only");
            Arguments.that(
                    score.competency().equals(sorted.get(0).competency()),
                    "competency",
                    score.competency(),
                    "must be that of the other scores, " + sorted.get(0).competency());
        }
        return sorted;
    }

    private Triangulation rule(List<InstrumentEstimate> estimates) {
        try {
            return policy.combine(estimates);
        } catch (StrategyFailedException e) {
            Estimate failed = Estimate.notComputable(Reason.STRATEGY_FAILED);
            return new Triangulation(failed, false, Estimate.notComputable(Reason.NOT_REQUESTED));
        }
    }

    private Estimate withInterval(Computed combined) {
        StandardError error = combined.standardError();
        if (error == null) {
            return Estimate.of(combined.value());
        }
        try {
            return new Computed(
                    combined.value(),
                    error,
                    policy.interval(combined.value(), error)
                            .map(i -> i.clip(scale.lowest(), scale.highest()))
                            .orElse(null));
        } catch (StrategyFailedException e) {
            return Estimate.notComputable(Reason.STRATEGY_FAILED);
        }
    }
}
