package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.instrument.HybridTest;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.TestResponse;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Scores a hybrid test (source case A8): questions of knowledge and small cases, an item possibly on several competencies, each of
 * which it counts for in full.
 *
 * <p>The score on a competency is the share of the points that could be reached, laid out over the model's scale:
 * <pre>
 * score = lowest + (highest - lowest) * sum(points) / sum(most points)
 * SE    = (highest - lowest) / sum(most points) * s sqrt(1 - alpha)
 * </pre>
 * Both sums go over the items the person answered. {@code s} and Cronbach's {@code alpha} are those of the sum of these same items, over
 * everybody in the programme who answered all of them; so a score on fewer items has an error of its own. The error answers: how
 * far would the score move with other items of the same kind? Degrees of freedom are {@code (n - 1)(k - 1)}, those of the mean
 * square of persons by items that the error is made of; {@code n - 1} where alpha is negative and counts as 0.
 * <ul>
 *   <li>A choice left open: 0 points. A case left open, or an item without a row: no answer, and no part of either sum; missing is
 *       never zero.
 *   <li>Nothing answered on a competency: {@link Reason#NO_DATA}.
 *   <li>Fewer than {@link HybridTestPolicy#leastPeople} who answered the same items, a single item, or no variance: a score without
 *       error, and the trace says why.
 *   <li>A response to an item that the key lacks, outside its options, or beside another of the same person to the same item: left
 *       out, see {@link #leftOut}; the rest is scored.
 * </ul>
 * The trace shows points by kind of item, never by item, since that would give the key away. Immutable and thread-safe.
 */
public final class HybridTestScorer implements InstrumentScorer, Serializable {
    private static final long serialVersionUID = 1L;

    private final HybridTestPolicy policy;
    private final RatingScale scale;
    private final TestAnswers answers;

    @SuppressWarnings("serial") // the JDK's immutable sets are serializable
    private final Set<String> competencies;

    private final HashMap<String, TestError> errors = new HashMap<>(); // by places of items

    private HybridTestScorer(Programme programme, HybridTestPolicy policy) {
        this.policy = Arguments.notNull(policy, "policy of hybrid test");
        scale = Arguments.notNull(programme, "programme").model().ratingScale();
        answers = TestAnswers.of(programme.further());
        Set<String> codes = new TreeSet<>();
        answers.items().forEach(item -> codes.addAll(item.competencies()));
        programme.terms().design().hybridTest().ifPresent(test -> codes.addAll(test.competencies()));
        competencies = Collections.unmodifiableSet(codes);
        for (String competency : competencies) {
            int[] places = answers.places(competency);
            for (int[] own : answers.points().values()) {
                int[] answered = answered(own, places);
                if (answered.length > 0) {
                    errors.computeIfAbsent(
                            Arrays.toString(answered),
                            key -> TestError.of(answers.points().values(), answered, policy.leastPeople()));
                }
            }
        }
    }

    /** Returns a scorer by the standard policy. */
    public static HybridTestScorer of(Programme programme) {
        return of(programme, HybridTestPolicy.standard());
    }

    /** Returns a scorer. */
    public static HybridTestScorer of(Programme programme, HybridTestPolicy policy) {
        return new HybridTestScorer(programme, policy);
    }

    @Override
    public String instrument() {
        return HybridTest.CODE;
    }

    @Override
    public ScaleMap map(RatingScale model) {
        return ScaleMap.ofShare(model);
    }

    /** Returns the responses that couldn't be scored, in canonical order; empty if all could. */
    public List<TestResponse> leftOut() {
        return answers.leftOut();
    }

    @Override
    public List<InstrumentScore> scores(String assessee) {
        int[] own = answers.points().get(Arguments.notNull(assessee, "assessee"));
        if (own == null) {
            return List.of();
        }
        List<InstrumentScore> scores = new ArrayList<>();
        for (String competency : competencies) {
            scores.add(score(competency, own, answers.responses(assessee)));
        }
        return List.copyOf(scores);
    }

    private static int[] answered(int[] own, int[] places) {
        return Arrays.stream(places)
                .filter(place -> own[place] != TestAnswers.MISSING)
                .toArray();
    }

    private InstrumentScore score(String competency, int[] own, String[] responses) {
        int[] places = answers.places(competency);
        int[] answered = answered(own, places);
        TestTrace trace = new TestTrace(competency, scale);
        for (int place : places) {
            trace.add(answers.items().get(place), own[place], responses[place]);
        }
        if (answered.length == 0) {
            return new InstrumentScore(
                    instrument(), competency, Estimate.notComputable(Reason.NO_DATA), 0, Set.of(), trace.none());
        }
        TestError error = Arguments.notNull(errors.get(Arrays.toString(answered)), "error of these items");
        int most = Arrays.stream(answered)
                .map(place -> answers.items().get(place).mostPoints())
                .sum();
        Estimate.Computed estimate = ScaleEstimate.of(
                trace.score(), error.standardError((double) scale.range() / most), policy.confidence(), scale);
        return new InstrumentScore(
                instrument(),
                competency,
                estimate,
                answered.length,
                flags(answered.length, error),
                ScoreTrace.later(() -> trace.scored(estimate, error)));
    }

    private Set<EvidenceFlag> flags(int items, TestError error) {
        Set<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if (items < policy.leastItems()) {
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
        return HybridTest.CODE + " (" + answers.items().size() + " items, " + competencies.size() + " competencies, "
                + answers.points().size() + " people)";
    }
}
