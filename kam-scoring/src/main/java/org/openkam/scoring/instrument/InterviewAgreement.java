package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.instrument.InterviewEvidence.Rated;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * How far the interviewers of a programme agree on one competency, for whoever looks after the method.
 *
 * <p>Each person was asked by assessors of that person's own, so the one-way form of the intraclass correlation is used, over the
 * means that each assessor gave. It needs as many assessors for everybody: the number that most people have counts, two at least, of
 * numbers equally frequent the larger; others are left out and counted. Assessors who ask different questions also differ by these.
 * Immutable.
 *
 * @param competency code of the competency
 * @param single agreement of one assessor with another, ICC(1,1)
 * @param average reliability of the mean over a person's assessors, ICC(1,k)
 * @param leftOut people with a rated answer who have another number of assessors
 * @param flagged how many people have a flag of each kind
 */
public record InterviewAgreement(
        String competency,
        IntraclassCorrelation single,
        IntraclassCorrelation average,
        int leftOut,
        Map<EvidenceFlag, Integer> flagged)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public InterviewAgreement {
        Arguments.code(competency, "competency");
        Arguments.notNull(single, "agreement of one assessor");
        Arguments.notNull(average, "reliability of the mean");
        Arguments.inRange(leftOut, 0, Integer.MAX_VALUE, "people left out");
        flagged = Collections.unmodifiableMap(new TreeMap<>(flagged));
    }

    /** Returns the agreement on each competency of the interview, by code. */
    public static List<InterviewAgreement> of(CompetencyInterviewScorer scorer) {
        Map<String, Map<EvidenceFlag, Integer>> flags = new TreeMap<>();
        for (String assessee : Arguments.notNull(scorer, "scorer").assessees()) {
            for (InstrumentScore score : scorer.scores(assessee)) {
                Map<EvidenceFlag, Integer> counts = flags.computeIfAbsent(score.competency(), key -> new TreeMap<>());
                score.flags().forEach(flag -> counts.merge(flag, 1, Integer::sum));
            }
        }
        return scorer.competencies().stream()
                .map(c -> of(scorer, c, flags.getOrDefault(c, Map.of())))
                .toList();
    }

    private static InterviewAgreement of(
            CompetencyInterviewScorer scorer, String competency, Map<EvidenceFlag, Integer> flagged) {
        List<List<Rated>> rated = new ArrayList<>();
        for (String assessee : scorer.assessees()) {
            List<Rated> own = List.copyOf(
                    scorer.evidence(assessee, competency).byAssessor().values());
            if (!own.isEmpty()) {
                rated.add(own);
            }
        }
        int usual = usual(rated);
        double[][] means = rated.stream()
                .filter(r -> r.size() == usual)
                .map(r -> r.stream().mapToDouble(a -> a.mean().toDouble()).toArray())
                .toArray(double[][]::new);
        RatingMatrix matrix = RatingMatrix.of(means);
        return new InterviewAgreement(
                competency,
                IntraclassCorrelation.of(matrix, IccForm.ICC_1_1),
                IntraclassCorrelation.of(matrix, IccForm.ICC_1_K),
                rated.size() - means.length,
                flagged);
    }

    private static int usual(List<List<Rated>> rated) {
        TreeMap<Integer, Integer> people = new TreeMap<>();
        rated.stream().filter(r -> r.size() > 1).forEach(r -> people.merge(r.size(), 1, Integer::sum));
        int usual = 2;
        for (Map.Entry<Integer, Integer> entry : people.entrySet()) {
            usual = entry.getValue() >= people.getOrDefault(usual, 0) ? entry.getKey() : usual;
        }
        return usual;
    }

    /** Returns for instance {@code PLN ICC(1,1) = 0.4521 [0.1999, 0.6482] (48 units, 2 raters), 0 left out}. */
    @Override
    public String toString() {
        return competency + " " + single + ", " + leftOut + " left out";
    }
}
