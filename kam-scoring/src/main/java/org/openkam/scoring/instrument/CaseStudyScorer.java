package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.instrument.CaseStudy;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * Scores the cases of a programme (source case A9): the points of each criterion, the mean over the assessors who marked it, and
 * for each competency the share of the points that could be reached, laid out over the model's scale:
 * <pre>
 * score = lowest + (highest - lowest) * sum(points) / sum(most points)
 * SE    = (highest - lowest) / sum(most points) * s sqrt(1 - alpha)
 * </pre>
 * Both sums go over the criteria that were marked, of all cases. {@code s} and Cronbach's {@code alpha} are those of the sum of these
 * same criteria, over everybody in the programme who was marked on all of them, as with {@link HybridTestScorer}. The error
 * answers: how far would the score move with other criteria of the same kind? How far two assessors agree says {@link
 * CaseAgreement} on {@link #solution}.
 * <ul>
 *   <li>A criterion without a mark, or where nothing could be seen: no part of either sum; missing is never zero.
 *   <li>No criterion marked on a competency: {@link Reason#NO_DATA}.
 *   <li>Fewer than {@link HybridTestPolicy#leastPeople} who were marked on the same criteria, a single criterion, or no variance:
 *       a score without error, and the trace says why.
 * </ul>
 * Immutable and thread-safe.
 */
public final class CaseStudyScorer implements InstrumentScorer {
    private final HybridTestPolicy policy;
    private final RatingScale scale;
    private final SolutionPoints points;
    private final Set<String> competencies = new TreeSet<>();
    private final Map<String, TestError> errors = new HashMap<>(); // by places of criteria

    private CaseStudyScorer(Programme programme, HybridTestPolicy policy) {
        this.policy = Arguments.notNull(policy, "policy");
        scale = Arguments.notNull(programme, "programme").model().ratingScale();
        points = SolutionPoints.of(programme.cases());
        points.rubric().forEach(entry -> competencies.addAll(entry.competencies()));
        programme.terms().design().caseStudy().ifPresent(cases -> competencies.addAll(cases.competencies()));
        for (String competency : competencies) {
            for (int[] own : points.byPerson().values()) {
                int[] marked = marked(own, points.places(competency));
                if (marked.length > 0) {
                    errors.computeIfAbsent(
                            Arrays.toString(marked),
                            key -> inPoints(TestError.of(points.byPerson().values(), marked, policy.leastPeople())));
                }
            }
        }
    }

    private TestError inPoints(TestError units) {
        return new TestError(units.alpha(), units.deviation() / points.unit(), units.reasonOrNull());
    }

    /** Returns a scorer by the standard policy. */
    public static CaseStudyScorer of(Programme programme) {
        return of(programme, HybridTestPolicy.standard());
    }

    /**
     * Returns a scorer.
     *
     * @param policy the least numbers of people and criteria, and the confidence of intervals, as for a hybrid test
     */
    public static CaseStudyScorer of(Programme programme, HybridTestPolicy policy) {
        return new CaseStudyScorer(programme, policy);
    }

    @Override
    public String instrument() {
        return CaseStudy.CODE;
    }

    @Override
    public ScaleMap map(RatingScale model) {
        return ScaleMap.ofShare(model);
    }

    /**
     * Returns what one assessor's marks of a person's solution come to; empty if there are none.
     *
     * @param caseCode code of the case
     */
    public Optional<CaseScore> solution(String assessee, String caseCode, String assessor) {
        return points.solution(assessee, caseCode, assessor);
    }

    @Override
    public List<InstrumentScore> scores(String assessee) {
        int[] own = points.byPerson().get(Arguments.notNull(assessee, "assessee"));
        if (own == null) {
            return List.of();
        }
        List<InstrumentScore> scores = new ArrayList<>();
        competencies.forEach(competency -> scores.add(score(assessee, competency, own)));
        return List.copyOf(scores);
    }

    private static int[] marked(int[] own, int[] places) {
        return Arrays.stream(places)
                .filter(place -> own[place] != TestAnswers.MISSING)
                .toArray();
    }

    private InstrumentScore score(String assessee, String competency, int[] own) {
        int[] places = points.places(competency);
        int[] marked = marked(own, places);
        if (marked.length == 0) {
            ScoreTrace none = TraceStep.of("casestudy.none")
                    .with("competency", competency)
                    .trace()
                    .withSeal();
            return new InstrumentScore(
                    instrument(), competency, Estimate.notComputable(Reason.NO_DATA), 0, Set.of(), none);
        }
        Fraction gained = points.sum(assessee, marked);
        long most = Arrays.stream(marked)
                .mapToLong(place -> points.rubric().get(place).mostPoints())
                .sum();
        TestError error = Arguments.notNull(errors.get(Arrays.toString(marked)), "error of these criteria");
        Fraction exact = Fraction.of(scale.lowest(), 1)
                .plus(gained.times(Fraction.of(scale.range(), 1)).dividedBy(Fraction.of(most, 1)));
        Estimate.Computed estimate =
                ScaleEstimate.of(exact, error.standardError((double) scale.range() / most), policy.confidence(), scale);
        int assessors = points.assessors(assessee, marked);
        TraceStep step = TraceStep.of("casestudy")
                .with("competency", competency)
                .with("score", exact)
                .with("gained", gained)
                .with("most", most)
                .with("marked", marked.length)
                .with("open", places.length - marked.length)
                .with("assessors", assessors)
                .with("lowest", scale.lowest())
                .with("highest", scale.highest())
                .plus(error(estimate, error));
        return new InstrumentScore(
                instrument(),
                competency,
                estimate,
                marked.length,
                flags(marked.length, assessors, error),
                step.trace().withSeal());
    }

    private ScoreTrace error(Estimate.Computed estimate, TestError error) {
        if (estimate.standardError() == null) {
            Reason reason = error.reasonOrNull() == null ? Reason.NO_DATA : error.reasonOrNull();
            return TraceStep.of("caseerror." + reason)
                    .with("people", error.alpha().persons())
                    .trace();
        }
        TraceStep step = TraceStep.of("caseerror")
                .with(estimate.standardError())
                .with("reliability", error.alpha().value())
                .with("deviation", error.deviation())
                .with("people", error.alpha().persons())
                .with("items", error.alpha().items());
        ScaleEstimate.intervalStep(estimate, scale).ifPresent(step::plus);
        return step.trace();
    }

    private Set<EvidenceFlag> flags(int criteria, int assessors, TestError error) {
        Set<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if (assessors == 1) {
            flags.add(EvidenceFlag.ONE_ASSESSOR);
        }
        if (criteria < policy.leastItems()) {
            flags.add(EvidenceFlag.FEW_ITEMS);
        }
        if (error.isBelow(policy.leastReliability(), policy.leastPeople())) {
            flags.add(EvidenceFlag.LOW_RELIABILITY);
        }
        return flags;
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return CaseStudy.CODE + " (" + points.rubric().size() + " criteria, " + competencies.size() + " competencies, "
                + points.byPerson().size() + " people)";
    }
}
