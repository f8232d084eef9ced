package org.openkam.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How well a programme measures, computed from released profiles only.
 *
 * @param profiles number of people
 * @param scores number of competency scores
 * @param withheld number of competencies of people for which a reason stands in place of a score
 * @param mergedCells number of cells in which sources were merged
 * @param answers ratings in released items
 * @param reliability by competency: share of the variance between people's scores that isn't rater error, {@code (s^2 - mean
 *     SE^2) / s^2}; at most 1, negative if error alone would spread the scores more than they are. Needs two people and
 *     errors. Source: Wright, B. D., Masters, G. N. (1982). Rating Scale Analysis, ISBN 0-941938-01-X, person separation
 */
public record ProgrammeQuality(
        int profiles, int scores, int withheld, int mergedCells, long answers, Map<String, Estimate> reliability) {

    public ProgrammeQuality {
        reliability = Collections.unmodifiableMap(new LinkedHashMap<>(reliability));
    }

    static ProgrammeQuality of(ScoredProgramme scored) {
        int scores = 0;
        int withheld = 0;
        int merged = 0;
        long answers = 0;
        Map<String, List<Scored>> byCompetency = new LinkedHashMap<>();
        for (CompetencyProfile profile : scored.profiles()) {
            merged += (int) profile.cells().stream().filter(c -> c.isMerged()).count();
            for (CompetencyScore score : profile.scores()) {
                List<Scored> list = byCompetency.computeIfAbsent(score.competency(), c -> new ArrayList<>());
                if (score instanceof Scored s) {
                    scores++;
                    answers += s.answers();
                    list.add(s);
                } else {
                    withheld++;
                }
            }
        }
        Map<String, Estimate> reliability = new LinkedHashMap<>();
        byCompetency.forEach((competency, list) -> reliability.put(competency, reliability(list)));
        return new ProgrammeQuality(scored.profiles().size(), scores, withheld, merged, answers, reliability);
    }

    private static Estimate reliability(List<Scored> scores) {
        int n = scores.size();
        if (n < 2) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        if (scores.stream().map(Scored::exact).distinct().count() == 1) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        double mean = 0;
        double error = 0;
        for (Scored s : scores) {
            StandardError se = ((Estimate.Computed) s.estimate()).standardError();
            if (se == null) {
                return Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
            }
            mean += s.estimate().value() / n;
            error += se.value() * se.value() / n;
        }
        double variance = 0;
        for (Scored s : scores) {
            double d = s.estimate().value() - mean;
            variance += d * d / (n - 1);
        }
        return variance == 0 ? Estimate.notComputable(Reason.ZERO_VARIANCE) : Estimate.of(1 - error / variance);
    }

    /** Returns the median of the competencies' reliabilities; not computable if none is. */
    public Estimate medianReliability() {
        double[] values = reliability.values().stream()
                .filter(Estimate.Computed.class::isInstance)
                .mapToDouble(Estimate::value)
                .sorted()
                .toArray();
        int n = values.length;
        return n == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of((values[(n - 1) / 2] + values[n / 2]) / 2);
    }

    @Override
    public String toString() {
        return profiles + " profiles, " + scores + " scores, " + withheld + " without score, " + mergedCells
                + " merged cells, median reliability "
                + medianReliability().<String>fold(r -> Decimals.plain(r.value(), 2), Reason::name);
    }
}
