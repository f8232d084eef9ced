package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.instrument.AssessmentCentrePolicy.Integration;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Scores an assessment centre (source case A10): the score on a competency is the mean over exercises of the mean over assessors, exact
 * until rounded, laid out over the model's scale if the centre has another.
 *
 * <p>The error answers: how far would the score move in other exercises, rated by other assessors? Exercises are random, assessors random
 * within an exercise. Of the mean {@code y} of a person {@code p} in an exercise {@code e}, {@code E_p} exercises a person:
 * <pre>
 * V    = sum over p, e of (y_pe - y_p.)^2 / sum over p of (E_p - 1)       pooled over the programme, for each competency
 * A    = pooled variance of ratings within person, competency and exercise
 * X    = max(0, V - A h)          h: mean of 1 / assessors over the cells of V
 * SE^2 = X / E + A (sum of 1 / assessors) / E^2                            = V / E with as many assessors as usual
 * </pre>
 * The exercises' own levels stay in {@code V}: who is compared with a target can't know that the exercises were hard. Degrees of freedom
 * are Satterthwaite's over the parts of {@code V}, so two exercises of different difficulty leave few; where {@code X} is 0, those of
 * {@code A}. What one assessor
 * adds who sees a person in every exercise isn't in the error; the analyst's {@code AssessmentCentreAnalysis} shows it.
 * <ul>
 *   <li>Fewer than {@link AssessmentCentrePolicy#leastPeople} people seen in two exercises: the competency borrows {@code V} and {@code A} of
 *       all competencies together, marked as assumed; if there are too few too, or nothing varies, a score without error.
 *   <li>An answer that isn't a rating is left out; no rating on a competency: {@link Reason#NO_DATA}.
 *   <li>A rating in an exercise that the design lacks, on a competency the exercise doesn't show, off the scale, or beside another of the
 *       same assessor for the same: left out, see {@link #leftOut}; the rest is scored.
 *   <li>With {@link Integration#MEDIAN} there is no error.
 * </ul>
 * A consensus stands in the trace beside the computed score and never changes it. Immutable and thread-safe.
 *
 * <p>Sources: Searle, S. R., Casella, G., McCulloch, C. E. (1992). Variance Components. doi:10.1002/9780470316856; Satterthwaite, F. E.
 * (1946). Biometrics Bulletin 2(6), 110-114. doi:10.2307/3002019
 */
public final class AssessmentCentreScorer implements InstrumentScorer, Serializable {
    private static final long serialVersionUID = 1L;

    private final AssessmentCentrePolicy policy;
    private final RatingScale target;
    private final CentreRatings ratings;
    private final TreeMap<String, CentreError> errors; // of competencies with an error of their own
    private final @Nullable CentreError common;
    private final TreeMap<String, CentreConsensus> consensus; // by person and competency

    private AssessmentCentreScorer(Programme programme, AssessmentCentrePolicy policy) {
        this.policy = Arguments.notNull(policy, "policy of assessment centre");
        target = Arguments.notNull(programme, "programme").model().ratingScale();
        ratings = CentreRatings.of(programme);
        errors = new TreeMap<>();
        consensus = new TreeMap<>();
        CentreSums all = new CentreSums();
        for (String competency : ratings.coverage().keySet()) {
            CentreSums own = new CentreSums();
            ratings.people().forEach(person -> own.add(ratings.cells(person, competency)));
            all.plus(own.solve());
            if (own.people() >= policy.leastPeople()) {
                own.error().ifPresent(error -> errors.put(competency, error));
            }
        }
        common = all.people() >= policy.leastPeople() ? all.error().orElse(null) : null;
    }

    private AssessmentCentreScorer(AssessmentCentreScorer other, Collection<CentreConsensus> agreed) {
        policy = other.policy;
        target = other.target;
        ratings = other.ratings;
        errors = other.errors;
        common = other.common;
        consensus = new TreeMap<>(other.consensus);
        for (CentreConsensus one : Arguments.notNull(agreed, "consensus")) {
            Arguments.that(
                    ratings.scale().contains(one.rating()),
                    "rating agreed on",
                    one.rating(),
                    "must lie on the scale " + ratings.scale());
            consensus.put(key(one.assessee(), one.competency()), one);
        }
    }

    private static String key(String assessee, String competency) {
        return assessee + " " + competency;
    }

    /** Returns a scorer by the standard policy. */
    public static AssessmentCentreScorer of(Programme programme) {
        return of(programme, AssessmentCentrePolicy.standard());
    }

    /** Returns a scorer. */
    public static AssessmentCentreScorer of(Programme programme, AssessmentCentrePolicy policy) {
        return new AssessmentCentreScorer(programme, policy);
    }

    /**
     * Returns this scorer with what assessors agreed on beside; a later one about the same person and competency takes the place of
     * an earlier.
     *
     * @throws IllegalArgumentException if a rating lies off the centre's scale
     */
    public AssessmentCentreScorer with(Collection<CentreConsensus> agreed) {
        return new AssessmentCentreScorer(this, agreed);
    }

    @Override
    public String instrument() {
        return AssessmentCentre.CODE;
    }

    @Override
    public ScaleMap map(RatingScale model) {
        return ScaleMap.of(ratings.scale(), model);
    }

    /** Returns the ratings that couldn't be used, in canonical order; empty if all could. */
    public List<ExerciseRating> leftOut() {
        return ratings.leftOut();
    }

    /** Returns what one person was seen doing: exercises by competencies. */
    public CentreMatrix matrix(String assessee) {
        Arguments.code(assessee, "assessee");
        List<CentreCell> cells = new ArrayList<>();
        ratings.coverage().keySet().forEach(c -> cells.addAll(ratings.cells(assessee, c)));
        List<CentreConsensus> agreed = consensus.values().stream()
                .filter(c -> c.assessee().equals(assessee))
                .toList();
        return new CentreMatrix(assessee, cells, agreed);
    }

    /** Returns in which exercises each competency is seen, by the design or else by the ratings, by code. */
    public Map<String, Set<String>> coverage() {
        Map<String, Set<String>> copy = new TreeMap<>();
        ratings.coverage()
                .forEach((competency, exercises) ->
                        copy.put(competency, Collections.unmodifiableSet(new TreeSet<>(exercises))));
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the competencies seen in fewer exercises than the policy asks for, by code. */
    public Set<String> seenTooLittle() {
        Set<String> codes = new TreeSet<>();
        ratings.coverage().forEach((competency, exercises) -> {
            if (exercises.size() < policy.leastExercises()) {
                codes.add(competency);
            }
        });
        return Collections.unmodifiableSet(codes);
    }

    @Override
    public List<InstrumentScore> scores(String assessee) {
        if (!ratings.hasSeen(Arguments.notNull(assessee, "assessee"))) {
            return List.of();
        }
        List<InstrumentScore> scores = new ArrayList<>();
        for (String competency : ratings.coverage().keySet()) {
            scores.add(score(assessee, competency));
        }
        return List.copyOf(scores);
    }

    private InstrumentScore score(String assessee, String competency) {
        List<CentreCell> cells = ratings.cells(assessee, competency);
        CentreTrace trace = new CentreTrace(
                competency, new CentreTrace.Scales(ratings.scale(), target), consensus.get(key(assessee, competency)));
        if (cells.isEmpty()) {
            return new InstrumentScore(
                    instrument(), competency, Estimate.notComputable(Reason.NO_DATA), 0, Set.of(), trace.none());
        }
        boolean borrowed = !errors.containsKey(competency);
        CentreError pooled = borrowed ? common : errors.get(competency);
        Integration integration = policy.integration(); // a trace must not hold on to the ratings of others
        Fraction exact = CentreTrace.integrated(cells, integration);
        StandardError error = pooled == null || integration != Integration.MEAN
                ? null
                : scaled(pooled.of(cells.size(), CentreError.load(cells).toDouble(), borrowed));
        Estimate.Computed estimate = ScaleEstimate.of(trace.mapped(exact), error, policy.confidence(), target);
        int evidence = cells.stream().mapToInt(CentreCell::assessors).sum();
        return new InstrumentScore(
                instrument(),
                competency,
                estimate,
                evidence,
                flags(cells),
                ScoreTrace.later(() -> trace.scored(cells, integration, estimate, pooled)));
    }

    private @Nullable StandardError scaled(@Nullable StandardError error) {
        double unit = (double) target.range() / ratings.scale().range();
        return error == null
                ? null
                : new StandardError(error.value() * unit, error.degreesOfFreedom(), error.assumed());
    }

    private Set<EvidenceFlag> flags(List<CentreCell> cells) {
        Set<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if (cells.size() == 1) {
            flags.add(EvidenceFlag.ONE_EXERCISE);
        }
        Set<String> assessors = new TreeSet<>();
        cells.forEach(cell -> assessors.addAll(cell.ratings().keySet()));
        if (assessors.size() == 1) {
            flags.add(EvidenceFlag.ONE_ASSESSOR);
        }
        double most = policy.assessorDifference() * ratings.scale().range();
        if (cells.stream().anyMatch(cell -> cell.difference() > most)) {
            flags.add(EvidenceFlag.ASSESSORS_DIFFER);
        }
        return flags;
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return AssessmentCentre.CODE + " (" + ratings.coverage().size() + " competencies, "
                + ratings.people().size() + " people)";
    }
}
