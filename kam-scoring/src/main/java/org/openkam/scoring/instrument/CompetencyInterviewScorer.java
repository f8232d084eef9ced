package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.InterviewPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Scores the competency interview: for each competency the plain mean of all rated answers, each weighing the same, whoever asked
 * from whatever angle, in points of the model's scale. It is what assessors made of the person's own words, not what others saw.
 *
 * <p><b>Standard error.</b> It answers how far the score would move had other assessors asked other questions. With answer r to
 * assessor a about person p, {@code x = mean_p + assessor_pa + answer_par}; the nested analysis of variance within people, pooled
 * over the programme for each competency, gives
 * <pre>
 * MS_a = sum (n_pa (mean_pa - mean_p)^2) / sum (a_p - 1)          MS_e = sum (x - mean_pa)^2 / sum (n_pa - 1)
 * n0   = sum (n_p - sum n_pa^2 / n_p) / sum (a_p - 1)             var_a = (MS_a - MS_e) / n0,  var_e = MS_e
 * SE^2 = var_a * sum (n_pa / n_p)^2 + var_e / n_p
 * </pre>
 * for n_pa answers to each of a_p assessors, n_p in all; degrees of freedom are Satterthwaite's over the two mean squares.
 * <ul>
 *   <li>{@code MS_a <= MS_e}: assessors differ no more than answers do, both mean squares are pooled and {@code var_a} is 0.
 *   <li>One assessor for a person: the assessors' component is borrowed from the others and marked {@code assumed}. Nobody with
 *       two: the error is of answers only, marked {@code assumed}, and the trace says what it leaves out.
 *   <li>Fewer people with two rated answers than the policy asks for (standard 10), or no differences at all: the score stands
 *       without error.
 *   <li>Assessors are taken as drawn anew for each person. Where few assessors interview everybody, they carry their severity from
 *       person to person: the error then holds on average, and its degrees of freedom are overstated.
 * </ul>
 *
 * <p><b>Flags</b> (rules R18, R19 and C11 of the source cases) say what to look at and change nothing but one thing: where the
 * desirability items of the style questionnaire say that the person answers to please, the error is multiplied by
 * {@link InterviewPolicy.Desirability#errorFactor()}, so that the interview weighs less beside others. The value never moves.
 *
 * <p>Answers without a rating take no part. A person without a rated answer on a competency has {@link Reason#NO_DATA} there; one
 * with a rating outside of the scale has {@link Reason#OUT_OF_DOMAIN}, and disturbs no other score. Ratings of competencies that
 * the interview isn't about are passed over. Immutable and thread-safe.
 *
 * <p>Sources: Searle, S. R., Casella, G., McCulloch, C. E. (1992). Variance Components. doi:10.1002/9780470316856;
 * Satterthwaite, F. E. (1946). Biometrics Bulletin 2(6), 110-114. doi:10.2307/3002019
 */
public final class CompetencyInterviewScorer implements InstrumentScorer {
    private static final InterviewEvidence NOTHING = new InterviewEvidence(new TreeMap<>(), new TreeMap<>(), 0);

    private final Setting setting;
    private final Map<String, SortedMap<String, InterviewEvidence>> evidence; // by assessee, then by competency
    private final SortedMap<String, InterviewError> errors = new TreeMap<>(); // by competency
    private final AnswersToPlease pleasing;

    /** Rules and scales. */
    record Setting(
            InterviewPolicy policy,
            ScoringPolicy.ErrorPolicy error,
            ScaleConversion conversion,
            CompetencyInterview.Depth depth) {}

    private CompetencyInterviewScorer(Programme programme, Setting setting, AnswersToPlease pleasing) {
        this.setting = setting;
        this.evidence = evidence(programme, setting.conversion);
        this.pleasing = pleasing;
        for (String competency : competencies(programme)) {
            List<InterviewEvidence> people = new ArrayList<>();
            evidence.values().forEach(e -> people.add(e.getOrDefault(competency, NOTHING)));
            errors.put(competency, InterviewError.of(people, setting.policy.people()));
        }
    }

    /** Returns a scorer by the standard policies. */
    public static CompetencyInterviewScorer of(Programme programme) {
        return of(
                programme, InterviewPolicy.standard(), ScoringPolicy.standard().error());
    }

    /**
     * Returns a scorer of a programme's interviews; one without any scores nobody.
     *
     * @param programme its design says which competencies are asked about, how often and on which scale; without an interview in
     *     the design these are the competencies of the model that were rated, the usual depth and the model's scale
     * @param policy from where on answers differ, and what answers that please weigh
     * @param error makes intervals and says their confidence
     */
    public static CompetencyInterviewScorer of(
            Programme programme, InterviewPolicy policy, ScoringPolicy.ErrorPolicy error) {
        return of(programme, policy, error, StyleOptions.standard());
    }

    /**
     * Returns a scorer of a programme's interviews, by another rule of who answers to please.
     *
     * @param programme as above
     * @param policy as above
     * @param error as above
     * @param style scores the style questionnaire, whose desirability flags count
     */
    public static CompetencyInterviewScorer of(
            Programme programme, InterviewPolicy policy, ScoringPolicy.ErrorPolicy error, StyleOptions style) {
        Arguments.notNull(style, "style options");
        StyleProfileScorer styles = StyleProfileScorer.of(programme, style).orElse(null);
        return of(programme, policy, error, AnswersToPlease.of(styles));
    }

    static CompetencyInterviewScorer of(
            Programme programme, InterviewPolicy policy, ScoringPolicy.ErrorPolicy error, AnswersToPlease pleasing) {
        Arguments.notNull(policy, "interview policy");
        Arguments.notNull(error, "error policy");
        Optional<CompetencyInterview> interview = interview(Arguments.notNull(programme, "programme"));
        var model = programme.model().ratingScale();
        ScaleConversion conversion =
                ScaleConversion.of(interview.map(CompetencyInterview::scale).orElse(model), model);
        var depth = interview.map(CompetencyInterview::depth).orElseGet(CompetencyInterview.Depth::standard);
        return new CompetencyInterviewScorer(programme, new Setting(policy, error, conversion, depth), pleasing);
    }

    private static Optional<CompetencyInterview> interview(Programme programme) {
        return programme.terms().design().competencyInterview();
    }

    private static Set<String> competencies(Programme programme) {
        return interview(programme).map(CompetencyInterview::competencies).orElseGet(() -> {
            Set<String> rated = new TreeSet<>();
            programme.further().interview().forEach(r -> rated.add(r.competency()));
            rated.retainAll(programme.model().competencies().stream()
                    .map(Competency::code)
                    .toList());
            return rated;
        });
    }

    private static Map<String, SortedMap<String, InterviewEvidence>> evidence(
            Programme programme, ScaleConversion conversion) {
        Map<String, SortedMap<String, List<InterviewRating>>> ratings = new HashMap<>();
        for (InterviewRating rating : programme.further().interview()) {
            ratings.computeIfAbsent(rating.assessee(), key -> new TreeMap<>())
                    .computeIfAbsent(rating.competency(), key -> new ArrayList<>())
                    .add(rating);
        }
        Map<String, SortedMap<String, InterviewEvidence>> evidence = new TreeMap<>();
        ratings.forEach((assessee, byCompetency) ->
                byCompetency.forEach((competency, some) -> evidence.computeIfAbsent(assessee, key -> new TreeMap<>())
                        .put(competency, InterviewEvidence.of(some, conversion.from()))));
        return evidence;
    }

    @Override
    public String instrument() {
        return CompetencyInterview.CODE;
    }

    @Override
    public ScaleMap map(RatingScale scale) {
        return ScaleMap.of(setting.conversion.from(), scale);
    }

    /** Returns the competencies that the interview tells about, by code. */
    public List<String> competencies() {
        return List.copyOf(errors.keySet());
    }

    /** Returns the people who were interviewed, by code. */
    public List<String> assessees() {
        return List.copyOf(evidence.keySet());
    }

    /**
     * Returns what a person's interview gave on a competency, by angle and by assessor: for the process, not for reports.
     *
     * @return without any answers if the person or the competency is unknown here
     */
    public InterviewEvidence evidence(String assessee, String competency) {
        return evidence.getOrDefault(assessee, new TreeMap<>()).getOrDefault(competency, NOTHING);
    }

    @Override
    public List<InstrumentScore> scores(String assessee) {
        if (!evidence.containsKey(Arguments.notNull(assessee, "assessee"))) {
            return List.of();
        }
        return errors.keySet().stream().map(c -> score(assessee, c)).toList();
    }

    private InstrumentScore score(String assessee, String competency) {
        InterviewEvidence given = evidence(assessee, competency);
        int answers = given.all().answers();
        Double pleases = pleasing.mean(assessee).orElse(null);
        Set<EvidenceFlag> flags = flags(given, pleases);
        InterviewTrace trace = new InterviewTrace(setting, competency, given, flags);
        if (given.outside() > 0 || answers == 0) {
            Reason reason = given.outside() > 0 ? Reason.OUT_OF_DOMAIN : Reason.NO_DATA;
            return scored(competency, Estimate.notComputable(reason), given, flags, trace.none(reason));
        }
        InterviewError pooled = errors.get(competency);
        StandardError error = error(pooled, given, pleases != null);
        Fraction exact = setting.conversion.convert(given.all().mean());
        Computed estimate = new Computed(exact.toDouble(), error, interval(exact.toDouble(), error));
        ScoreTrace way = ScoreTrace.later(() -> trace.scored(exact, estimate, pooled, pleases));
        return scored(competency, estimate, given, flags, way);
    }

    private InstrumentScore scored(
            String competency, Estimate estimate, InterviewEvidence given, Set<EvidenceFlag> flags, ScoreTrace trace) {
        return new InstrumentScore(
                instrument(), competency, estimate, given.all().answers(), flags, trace);
    }

    private @Nullable StandardError error(InterviewError pooled, InterviewEvidence given, boolean pleases) {
        StandardError error = pooled.of(given);
        if (error == null) {
            return null;
        }
        double onModelScale = error.value() * setting.conversion.factor().toDouble();
        double factor = pleases ? setting.policy.desirability().errorFactor() : 1;
        return new StandardError(onModelScale * factor, error.degreesOfFreedom(), error.assumed());
    }

    private @Nullable Interval interval(double value, @Nullable StandardError error) {
        Interval interval =
                error == null ? null : setting.error.intervals().interval(value, error, setting.error.confidence());
        return interval == null
                ? null
                : interval.clip(
                        setting.conversion.to().lowest(),
                        setting.conversion.to().highest());
    }

    private Set<EvidenceFlag> flags(InterviewEvidence given, @Nullable Double pleases) {
        Set<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if (given.byAssessor().size() == 1) {
            flags.add(EvidenceFlag.ONE_ASSESSOR);
        }
        if (given.all().answers() < setting.depth.questions() || given.byAngle().size() < setting.depth.angles()) {
            flags.add(EvidenceFlag.FEW_QUESTIONS);
        }
        if (given.byAngle().size() == 1) {
            flags.add(EvidenceFlag.ONE_ANGLE);
        }
        if (exceeds(given.angleSpread(), setting.policy.anglePoints(setting.conversion.from()))) {
            flags.add(EvidenceFlag.ANGLES_DIFFER);
        }
        if (exceeds(given.assessorSpread(), setting.policy.assessorPoints(setting.conversion.from()))) {
            flags.add(EvidenceFlag.ASSESSORS_DIFFER);
        }
        if (pleases != null) {
            flags.add(EvidenceFlag.DESIRABILITY);
        }
        return flags;
    }

    private static boolean exceeds(Optional<Fraction> spread, Fraction limit) {
        return spread.isPresent() && spread.get().compareTo(limit) > 0;
    }

    /** Returns what it scores, in few words. */
    @Override
    public String toString() {
        return instrument() + " of " + evidence.size() + " people on " + errors.size() + " competencies";
    }
}
