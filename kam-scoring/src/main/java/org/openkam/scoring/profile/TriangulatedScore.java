package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.StrategyFailure;
import org.openkam.scoring.statistic.Estimate;

/**
 * What all instruments together say about one competency of a person: each by itself, the combined score, and how far they
 * support each other. A contradiction is never averaged away: there is no combined score then, but the two instruments that
 * differ most, the size of the difference against its error, and a question to ask. Made of released scores alone, so it tells
 * nothing about raters that they don't tell. Immutable.
 *
 * <p>Errors of different instruments are taken as independent. They answer how far each score would move with other raters,
 * assessors or items of its kind; that instruments of different kinds look at different things is no part of them, and shows as a
 * contradiction.
 *
 * @param competency code of the competency
 * @param instruments one score each, by code of the instrument; those without a number say why
 * @param combined points of the scale, with the policy's interval clipped to it; {@link org.openkam.scoring.statistic.Reason#CONTRADICTION} on a contradiction
 * @param level how far they support each other
 * @param contradictionOrNull the instruments that differ most; null unless {@code level} is a contradiction
 * @param trace the way to the combined score
 */
public record TriangulatedScore(
        String competency,
        List<InstrumentScore> instruments,
        Estimate combined,
        AgreementLevel level,
        @Nullable Contradiction contradictionOrNull,
        ScoreTrace trace)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public TriangulatedScore {
        Arguments.code(competency, "competency");
        instruments = Arguments.notEmpty(instruments, "instruments");
        Arguments.notNull(combined, "combined score");
        Arguments.notNull(level, "level of agreement");
        Arguments.that(
                (level == AgreementLevel.CONTRADICTION) == (contradictionOrNull != null),
                "contradiction",
                String.valueOf(contradictionOrNull),
                "must be named if and only if there is one");
        Arguments.notNull(trace, "trace");
    }

    /**
     * Combines scores by the policy's {@link org.openkam.scoring.policy.TriangulationRule}. The order of the scores doesn't matter.
     * Never throws for data: a rule from outside that breaks its contract gives {@link
     * org.openkam.scoring.statistic.Reason#STRATEGY_FAILED}.
     *
     * @param policy holds rule, interval method and confidence
     * @param scale the model's, on which every score is
     * @param scores at least one, all on one competency, at most one from each instrument
     */
    public static TriangulatedScore of(ScoringPolicy policy, RatingScale scale, List<InstrumentScore> scores) {
        return new Triangulator(policy, scale, Map.of()).combine(scores);
    }

    /** Returns the contradiction, if there is one. */
    public Optional<Contradiction> contradiction() {
        return Optional.ofNullable(contradictionOrNull);
    }

    /** Returns what the policy's rule or its intervals broke, asked again; empty if both keep their contracts. */
    public Optional<StrategyFailure> failure(ScoringPolicy policy) {
        CheckedPolicy checked = CheckedPolicy.of(policy);
        try {
            Estimate again =
                    checked.combine(Triangulator.estimates(instruments)).combined();
            if (again instanceof Estimate.Computed c && c.standardError() != null) {
                checked.interval(c.value(), c.standardError());
            }
            return Optional.empty();
        } catch (StrategyFailedException e) {
            return Optional.of(e.failure());
        }
    }

    /** Returns the step that says in words how far the instruments support each other. */
    public ScoreTrace agreement() {
        return CombinedTraceWriter.level(level, scored());
    }

    /** Returns how many instruments have a number. */
    public int scored() {
        return (int) instruments.stream().filter(InstrumentScore::isScored).count();
    }

    /** Returns for instance {@code PLN 3.4000 ± 0.2100 [2.9000, 3.9000] SUPPORTED by 2 of 3 instruments}. */
    @Override
    public String toString() {
        return competency + " " + combined + " " + level + " by " + scored() + " of " + instruments.size()
                + (instruments.size() == 1 ? " instrument" : " instruments");
    }
}
