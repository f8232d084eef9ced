package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.facets.SeverityAdjustment;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.PicturePolicy;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoreStatistics;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.release.DisclosureAudit;
import org.openkam.scoring.release.DisclosureVerdict;
import org.openkam.scoring.release.LinearFigure;
import org.openkam.scoring.reliability.ShrunkenScores;
import org.openkam.scoring.response.FlagPolicy;
import org.openkam.scoring.response.RaterChecks;
import org.openkam.scoring.response.RaterFlag;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * What only the analyst of a programme may see: the way from a score down to single answers, scores without severity and drawn
 * to the mean, and raters to look at. A type of its own; no report, no fit and no plan takes it. Nothing in it changes a score.
 * Thread-safe.
 */
public final class AnalystView {
    private final ScoredProgramme scored;
    private final Programme programme;
    private final AnalystAnswers answers;
    private final Map<String, SeverityAdjustment> severities = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Estimate>> shrunken = new ConcurrentHashMap<>();
    private final Map<String, ScoreAdjustment.Prepared> prepared = new ConcurrentHashMap<>();

    AnalystView(ScoredProgramme scored) {
        this.scored = scored;
        this.programme = scored.programme();
        this.answers = new AnalystAnswers(programme);
    }

    /**
     * An answer behind a score.
     *
     * @param rater code of the rater
     * @param source from where
     * @param item code of the item
     * @param answer as given, before a counter-indicator is turned
     */
    public record AnswerBehind(String rater, RaterSource source, String item, Answer answer) {
        /** Returns the item only. */
        @Override
        public String toString() {
            return "answer to " + item;
        }
    }

    /** Returns the programme as scored, whose quality and findings stand beside what this view shows. */
    public ScoredProgramme scored() {
        return scored;
    }

    /** Returns what another policy would change, person by person. Not for release: one policy per assessee and cycle is. */
    public PolicyComparison compare(ScoringPolicy other) {
        return PolicyComparison.of(scored, other);
    }

    /**
     * Returns how the programme treats groups told apart by a further column of the participants, such as {@code gender}.
     *
     * @throws UnknownCodeException if no participant has the column
     */
    public ProgrammeFairness fairness(String column) {
        return ProgrammeFairness.of(scored, column);
    }

    /** Returns all answers on a competency of a person, by source, rater and item, withheld ones included. */
    public List<AnswerBehind> answersBehind(String assessee, String competency) {
        programme.participant(assessee);
        MultiSourceFeedback feedback = feedback();
        AnswerTable table = programme.answers();
        List<String> items = table.items();
        int index = table.indexOf(assessee);
        List<AnswerBehind> behind = new ArrayList<>();
        for (int sheet = index < 0 ? 0 : table.sheetsFrom(index);
                index >= 0 && sheet < table.sheetsTo(index);
                sheet++) {
            for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
                Item item = feedback.items().get(items.get(table.item(a)));
                if (item != null && item.competency().equals(competency)) {
                    behind.add(new AnswerBehind(
                            table.raterCode(table.rater(sheet)), table.source(sheet), item.code(), table.answer(a)));
                }
            }
        }
        return behind;
    }

    /**
     * Returns the others' score as released, points.
     *
     * @throws UnknownCodeException if there is no such participant or competency
     */
    public Estimate observed(String assessee, String competency) {
        return scored.profile(assessee)
                .score(competency)
                .fold(Scored::estimate, none -> Estimate.notComputable(Reason.NO_DATA));
    }

    /**
     * Returns the score without the severity of the raters a person happened to get, from all ratings of others, withheld ones
     * included; see {@link SeverityAdjustment#withinGroups}.
     *
     * @throws UnknownCodeException if there is no such participant or competency
     */
    public Estimate adjusted(String assessee, String competency) {
        programme.participant(assessee);
        int unit = programme.answers().indexOf(assessee);
        return unit < 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : severity(competency).adjusted(unit);
    }

    /**
     * Returns the released score, drawn to the mean of all assessees as far as its error asks; see {@link ShrunkenScores}.
     *
     * @throws UnknownCodeException if there is no such participant or competency
     */
    public Estimate shrunken(String assessee, String competency) {
        scored.profile(assessee).score(competency);
        return shrunken.computeIfAbsent(competency, this::shrink).get(assessee);
    }

    /**
     * Returns the released score as the policy's {@link ScoreAdjustment} corrects it, prepared from
     * the released scores of all assessees, and from all ratings of others where it needs them, withheld ones included; the score
     * as it is under a policy that asks for none. Not computable with reason {@link Reason#STRATEGY_FAILED} if an adjustment from outside the library broke a rule.
     *
     * @throws UnknownCodeException if there is no such participant or competency
     */
    public Estimate adjustment(String assessee, String competency) {
        Estimate observed = observed(assessee, competency);
        CheckedPolicy policy = CheckedPolicy.of(scored.profile(assessee).policy());
        try {
            return prepared.computeIfAbsent(policy.policy().code(), code -> policy.prepare(statistics(policy)))
                    .adjust(assessee, competency, observed);
        } catch (StrategyFailedException e) {
            return Estimate.notComputable(Reason.STRATEGY_FAILED);
        }
    }

    private ScoreStatistics statistics(CheckedPolicy policy) {
        ScoreStatistics statistics = policy.needsRatings() ? answers.ratings() : new ScoreStatistics();
        for (CompetencyProfile profile : scored.profiles()) {
            profile.competencies().forEach(c -> statistics.add(c, observed(profile.assessee(), c)));
        }
        return statistics;
    }

    private Map<String, Estimate> shrink(String competency) {
        List<String> people = scored.profiles().stream().map(p -> p.assessee()).toList();
        List<Estimate> scores = ShrunkenScores.of(
                        people.stream().map(a -> observed(a, competency)).toList())
                .scores();
        Map<String, Estimate> byAssessee = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            byAssessee.put(people.get(i), scores.get(i));
        }
        return byAssessee;
    }

    /**
     * Returns levels, rater effects and links of a competency. Units are places in {@code programme().answers().assessees()},
     * raters numbers of {@link AnswerTable#raterCode}, sources places in {@link AnswerTable#sources}.
     *
     * @throws UnknownCodeException if the 360 doesn't ask this competency
     */
    public SeverityAdjustment severity(String competency) {
        Set<String> known = feedback().competencies();
        if (!known.contains(competency)) {
            throw new UnknownCodeException("Competency", competency, known);
        }
        return severities.computeIfAbsent(competency, c -> SeverityAdjustment.withinGroups(answers.ratings(c)));
    }

    /**
     * Returns whether practically all colleagues see a weakness, with the share of them, from all ratings of others, withheld ones
     * included. A rater's mean is over the items he rated.
     *
     * @throws UnknownCodeException if there is no such participant or competency
     */
    public SharedWeakness weakness(String assessee, String competency, PicturePolicy policy) {
        scored.profile(assessee).score(competency);
        double[] means = answers.raterMeans(assessee, competency);
        return SharedWeakness.of(means, programme.model().ratingScale(), policy);
    }

    /**
     * Returns how far the instruments of the programme agree on the same competencies, and more so than on different ones; from
     * released scores. Without a second instrument there is nothing to agree with, which the table says.
     */
    public InstrumentTable instrumentTable() {
        return InstrumentTable.of(scored.profiles());
    }

    /**
     * A rater to look at.
     *
     * @param rater code of the rater
     * @param flag what was found
     */
    public record FlaggedRater(String rater, RaterFlag flag) {
        /** Returns the flag without saying whose. */
        @Override
        public String toString() {
            return flag.toString();
        }
    }

    /**
     * Returns the raters to look at by the standard thresholds, by rater code and flag. Runs are counted in the order of the item
     * codes, because the order in which the questions were asked isn't kept.
     */
    public List<FlaggedRater> raterFlags() {
        return raterFlags(FlagPolicy.standard());
    }

    /** Returns the raters to look at, by rater code and flag. No answer is left out because of a flag. */
    public List<FlaggedRater> raterFlags(FlagPolicy policy) {
        return RaterChecks.of(answers.form(), policy).flags(answers.sheets()).stream()
                .map(f -> new FlaggedRater(programme.answers().raterCode(f.rater()), f))
                .toList();
    }

    /**
     * What leaving raters out would change in one score.
     *
     * @param assessee code of the person
     * @param competency code of the competency
     * @param with the others' score as it is, without error
     * @param without the score without these raters, under the same rules; not computable if too few would be left
     * @param difference without minus with, points
     */
    public record LeaveOutEffect(
            String assessee, String competency, Estimate with, Estimate without, Estimate difference) {
        @Override
        public String toString() {
            return assessee + " " + competency + " " + difference;
        }
    }

    /**
     * Returns what would change if these raters had not rated others: one entry for each person they rated and each competency,
     * by person, competencies in the order of the 360. The scores themselves stay as they are.
     *
     * @param raters codes; one that rated nobody changes nothing
     */
    public List<LeaveOutEffect> effectOfLeavingOut(Set<String> raters) {
        Set<String> affected = answers.ratedBy(raters);
        if (affected.isEmpty()) {
            return List.of();
        }
        ScoredProgramme without = Scoring.with(
                        scored.profile(affected.iterator().next()).policy())
                .score(answers.without(raters, affected));
        List<LeaveOutEffect> effects = new ArrayList<>();
        for (String assessee : affected) {
            for (CompetencyScore score : scored.profile(assessee).scores()) {
                effects.add(effect(assessee, score, without.profile(assessee).score(score.competency())));
            }
        }
        return effects;
    }

    private static LeaveOutEffect effect(String assessee, CompetencyScore with, CompetencyScore without) {
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        Estimate difference = with instanceof Scored a && without instanceof Scored b
                ? Estimate.of(b.exact().minus(a.exact()).toDouble())
                : none;
        return new LeaveOutEffect(assessee, with.competency(), value(with), value(without), difference);
    }

    private static Estimate value(CompetencyScore score) {
        return score.fold(s -> Estimate.of(s.exact().toDouble()), none -> Estimate.notComputable(Reason.NO_DATA));
    }

    private MultiSourceFeedback feedback() {
        return programme.terms().design().multiSourceFeedback().orElseThrow();
    }

    /**
     * Returns every linear figure that is released about a person, with the answers behind it: scores, scores of cells, and
     * item means shown alone. To be given to a {@link DisclosureAudit}, alone or with figures that the host shows besides.
     */
    public List<LinearFigure> figures(String assessee) {
        return ProfileFigures.of(programme, scored.profile(assessee));
    }

    /** Returns whether what is released about a person keeps the promise, by itself; a ledger looks at earlier releases. */
    public DisclosureVerdict audit(String assessee) {
        int k = programme.terms().promise().leastRaters();
        return DisclosureAudit.of(figures(assessee)).verdict(k);
    }

    @Override
    public String toString() {
        return "analyst's view of " + programme;
    }
}
