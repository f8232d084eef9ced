package org.openkam.ipd.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.RaterError;

/**
 * People with one 360 item a competency. The policy states a rater variance of 0.16 and no residual: four raters of one source give a
 * standard error of sqrt(0.16 / 4) = 0.2 with 30 degrees of freedom; t is 2.042, so a claim takes more than 0.41 points.
 */
final class Assessed {
    private static final ScoringPolicy STATED = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    private final CompetencyModel model;
    private final String role;
    private final List<String> competencies;
    private final MultiSourceFeedback feedback;
    private final StyleQuestionnaire style;
    private final AnswerTableBuilder answers;
    private final AnswerTableBuilder styles;
    private final TreeSet<String> people = new TreeSet<>();
    private int raters;

    Assessed(CompetencyModel model, String role, List<String> competencies) {
        this.model = model;
        this.role = role;
        this.competencies = competencies;
        feedback = MultiSourceFeedback.of(
                model.ratingScale(),
                competencies.stream()
                        .map(c -> new Item(c + "-1", c, Polarity.POSITIVE))
                        .toList());
        style = StyleQuestionnaire.of(model.ratingScale(), model.roleComponents());
        answers = AnswerTable.builder(feedback.scale(), feedback.items().keySet());
        styles = AnswerTable.builder(style.scale(), style.items().keySet());
    }

    /** Adds raters of a source who all give these scores, one for each competency; 0 is not observed. */
    Assessed rate(String person, String source, int count, int... scores) {
        people.add(person);
        for (int r = 0; r < count; r++) {
            String rater = source.equals("SELF") ? person : "R" + raters++;
            for (int i = 0; i < scores.length; i++) {
                Answer answer = scores[i] == 0 ? Answer.Unrated.NOT_OBSERVED : Answer.of(scores[i]);
                answers.add(person, rater, source, competencies.get(i) + "-1", answer);
            }
        }
        return this;
    }

    /** Adds how much parts of the work draw a person; parts that aren't named stay unanswered. */
    Assessed draws(String person, Map<String, Integer> byComponent) {
        people.add(person);
        new TreeMap<>(style.items())
                .forEach((code, item) -> byComponent.forEach((component, drawn) -> {
                    if (code.startsWith(component + "-") && code.endsWith("-DRAWS_ME")) {
                        int value = item.reverse() ? model.ratingScale().reverse(drawn) : drawn;
                        styles.add(person, person, "SELF", code, Answer.of(value));
                    }
                }));
        return this;
    }

    CompetencyProfile profile(String person) {
        var terms = new Programme.Terms(
                model, new AssessmentDesign(List.of(feedback, style)), AnonymityPromise.standard(), "1");
        List<Participant> participants = new ArrayList<>();
        people.forEach(p -> participants.add(new Participant(p, role, role, "", Language.ENGLISH, Map.of())));
        Programme programme = Programme.of(terms, participants, table(answers)).withStyleAnswers(table(styles));
        return Scoring.with(STATED).score(programme).profile(person);
    }

    private static AnswerTable table(AnswerTableBuilder builder) {
        AnswerTableBuilder.Result result = builder.build();
        result.findings().orThrow();
        return result.table();
    }
}
