package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.InterviewPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.InstrumentEvidence;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;
import org.openkam.scoring.profile.ScoreTrace;

/**
 * The scorers of everything that a programme holds beside the 360. Immutable and thread-safe.
 */
public final class ProgrammeScorers {
    private final List<InstrumentScorer> scorers;
    private final Map<String, ScaleMap> maps = new TreeMap<>();
    private final Set<String> deciding;
    private final @Nullable StyleProfileScorer styles;

    private ProgrammeScorers(Programme programme, List<InstrumentScorer> scorers, @Nullable StyleProfileScorer styles) {
        this.scorers = List.copyOf(scorers);
        this.styles = styles;
        this.scorers.forEach(
                s -> maps.put(s.instrument(), s.map(programme.model().ratingScale())));
        this.deciding = deciding(programme.terms().design());
    }

    /** Returns the scorers of a programme, with the standard thresholds of the style questionnaire and without norms. */
    public static ProgrammeScorers of(Programme programme, ScoringPolicy policy) {
        return of(programme, policy, StyleOptions.standard());
    }

    /**
     * Returns the scorers of a programme; each is prepared with the answers of everybody.
     *
     * @param policy makes intervals
     * @param style how the style questionnaire is scored; its own scoring policy and confidence give way to {@code policy}
     */
    public static ProgrammeScorers of(Programme programme, ScoringPolicy policy, StyleOptions style) {
        boolean shown =
                !policy.error().intervals().code().equals(IntervalMethod.none().code());
        StyleOptions whole = style.withScoring(policy)
                .withStyle(style.style().withConfidence(policy.error().confidence()));
        StyleProfileScorer styles = StyleProfileScorer.of(programme, whole).orElse(null);
        List<InstrumentScorer> scorers = scorers(programme, policy, AnswersToPlease.of(styles));
        List<InstrumentScorer> fitting = shown
                ? scorers
                : scorers.stream().<InstrumentScorer>map(WithoutIntervals::new).toList();
        return new ProgrammeScorers(programme, fitting, styles);
    }

    /** A policy that asks for no intervals shows none of any instrument either. */
    private record WithoutIntervals(InstrumentScorer scorer) implements InstrumentScorer {
        @Override
        public String instrument() {
            return scorer.instrument();
        }

        @Override
        public ScaleMap map(RatingScale scale) {
            return scorer.map(scale);
        }

        @Override
        public List<InstrumentScore> scores(String assessee) {
            return scorer.scores(assessee).stream()
                    .map(s -> new InstrumentScore(
                            s.instrument(),
                            s.competency(),
                            ScaleEstimate.withoutInterval(s.estimate()),
                            s.evidence(),
                            s.flags(),
                            ScoreTrace.later(() -> withoutIntervals(s.trace()).withSeal())))
                    .toList();
        }

        private static ScoreTrace withoutIntervals(ScoreTrace trace) {
            return new ScoreTrace(
                    trace.step(),
                    trace.facts(),
                    trace.parts().stream()
                            .filter(part -> !part.step().equals("interval"))
                            .map(WithoutIntervals::withoutIntervals)
                            .toList());
        }
    }

    /** Returns these scorers for a programme. */
    static ProgrammeScorers of(Programme programme, List<InstrumentScorer> scorers) {
        return new ProgrammeScorers(programme, scorers, null);
    }

    /** One line for each instrument; one without answers isn't asked. */
    private static List<InstrumentScorer> scorers(Programme programme, ScoringPolicy policy, AnswersToPlease pleasing) {
        FurtherAnswers answers = programme.further();
        List<InstrumentScorer> scorers = new ArrayList<>();
        if (!answers.interview().isEmpty()) {
            scorers.add(
                    CompetencyInterviewScorer.of(programme, InterviewPolicy.standard(), own(policy.error()), pleasing));
        }
        if (!answers.test().isEmpty()) {
            scorers.add(HybridTestScorer.of(programme, test(policy.error())));
        }
        if (!programme.cases().marks().isEmpty()) {
            scorers.add(CaseStudyScorer.of(programme, test(policy.error())));
        }
        if (!answers.assessmentCentre().isEmpty()) {
            scorers.add(AssessmentCentreScorer.of(programme, centre(policy.error())));
        }
        return scorers;
    }

    private static HybridTestPolicy test(ErrorPolicy error) {
        HybridTestPolicy usual = HybridTestPolicy.standard();
        return new HybridTestPolicy(
                usual.leastPeople(), usual.leastItems(), usual.leastReliability(), error.confidence());
    }

    private static AssessmentCentrePolicy centre(ErrorPolicy error) {
        AssessmentCentrePolicy usual = AssessmentCentrePolicy.standard();
        return new AssessmentCentrePolicy(
                usual.integration(),
                usual.leastPeople(),
                usual.leastExercises(),
                usual.assessorDifference(),
                error.confidence());
    }

    /**
     * An interval method from outside is asked only where its contract is checked, at the combined score; under one, the scores of
     * single instruments stand with their standard error alone.
     */
    private static ErrorPolicy own(ErrorPolicy error) {
        return CheckedPolicy.isOwn(error.intervals())
                ? error
                : new ErrorPolicy(IntervalMethod.none(), error.gaps(), error.confidence(), error.priorOrNull());
    }

    /**
     * Returns the competencies to which a design gives two instruments or more. The style questionnaire doesn't count: it asks what
     * draws a person, and scores no competency.
     */
    static Set<String> deciding(AssessmentDesign design) {
        Map<String, Integer> instruments = new TreeMap<>();
        for (Instrument instrument : design.instruments()) {
            if (!(instrument instanceof StyleQuestionnaire)) {
                instrument.competencies().forEach(c -> instruments.merge(c, 1, Integer::sum));
            }
        }
        Set<String> several = new TreeSet<>();
        instruments.forEach((competency, number) -> {
            if (number > 1) {
                several.add(competency);
            }
        });
        return Collections.unmodifiableSet(several);
    }

    /** Returns what all of them say about a person; nothing about somebody who took part in none. */
    public InstrumentEvidence evidence(String assessee) {
        List<InstrumentScore> scores = new ArrayList<>();
        scorers.forEach(scorer -> scores.addAll(scorer.scores(assessee)));
        InstrumentEvidence evidence = scores.isEmpty() && deciding.isEmpty()
                ? InstrumentEvidence.NONE
                : new InstrumentEvidence(scores, maps, deciding);
        return styles == null
                ? evidence
                : styles.profile(assessee).map(evidence::withStyle).orElse(evidence);
    }
}
