package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;

/**
 * What the scores of a programme look like, by competency: collected score by score on any number of machines and merged.
 * All sums are exact, so neither order nor division can matter. Not thread-safe while it is filled.
 */
public final class ScoreStatistics implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Moments> byCompetency = new TreeMap<>();

    private static final class Moments implements Serializable {
        private static final long serialVersionUID = 1L;
        private long scores;
        private long errors;
        private final ExactSum sum = new ExactSum();
        private final ExactSum squares = new ExactSum();
        private final ExactSum squaredErrors = new ExactSum();

        /** A square is added with what its rounding loses. */
        private static void addSquare(ExactSum sum, double value) {
            double square = value * value;
            sum.add(square).add(Math.fma(value, value, -square));
        }

        void add(Estimate.Computed score) {
            scores++;
            sum.add(score.value());
            addSquare(squares, score.value());
            if (score.standardError() != null) {
                errors++;
                addSquare(squaredErrors, score.standardError().value());
            }
        }

        void merge(Moments other) {
            scores += other.scores;
            errors += other.errors;
            sum.merge(other.sum);
            squares.merge(other.squares);
            squaredErrors.merge(other.squaredErrors);
        }
    }

    /** Adds a person's score on a competency; one that isn't there counts for nothing. */
    public ScoreStatistics add(String competency, Estimate score) {
        Arguments.code(competency, "competency");
        if (score instanceof Estimate.Computed computed) {
            byCompetency.computeIfAbsent(competency, c -> new Moments()).add(computed);
        }
        return this;
    }

    /** Adds all that {@code other} has collected; {@code other} stays as it is. */
    public ScoreStatistics merge(ScoreStatistics other) {
        other.byCompetency.forEach((competency, moments) ->
                byCompetency.computeIfAbsent(competency, c -> new Moments()).merge(moments));
        return this;
    }

    /** Returns the competencies that have a score, by code. */
    public Set<String> competencies() {
        return Collections.unmodifiableSet(byCompetency.keySet());
    }

    /** Returns how many people have a score. */
    public long count(String competency) {
        return of(competency).scores;
    }

    private Moments of(String competency) {
        return ((Map<String, Moments>) byCompetency).getOrDefault(competency, new Moments());
    }

    /** Returns the mean score, points of the scale; not computable without a score. */
    public Estimate mean(String competency) {
        Moments m = of(competency);
        return m.scores == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(m.sum.value() / m.scores);
    }

    /** Returns the variance of the scores, points squared, divisor n - 1; not computable with fewer than two. */
    public Estimate variance(String competency) {
        Moments m = of(competency);
        if (m.scores < 2) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        double sum = m.sum.value();
        return Estimate.of(Math.max(0, (m.squares.value() - sum * sum / m.scores) / (m.scores - 1)));
    }

    /** Returns the mean squared standard error, points squared; not computable unless every score has one. */
    public Estimate errorVariance(String competency) {
        Moments m = of(competency);
        return m.errors == 0 || m.errors < m.scores
                ? Estimate.notComputable(m.scores == 0 ? Reason.NO_DATA : Reason.INCOMPLETE_DATA)
                : Estimate.of(m.squaredErrors.value() / m.errors);
    }

    @Override
    public String toString() {
        return "statistics of scores on " + byCompetency.keySet();
    }
}
