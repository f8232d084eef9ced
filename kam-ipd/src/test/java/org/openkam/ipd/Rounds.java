package org.openkam.ipd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Comment;
import org.openkam.core.programme.CommentTable;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.RaterError;

/**
 * One round of a 360 with whole scores by hand. The policy states a rater variance of 0.16 and no residual with 30 degrees of
 * freedom, so a cell of n raters has a standard error of 0.4 / sqrt(n), and t is 2.042.
 */
public final class Rounds {
    public static final ScoringPolicy STATED = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    private final CompetencyModel model;
    private final List<String> competencies;
    private final MultiSourceFeedback feedback;
    private final AnswerTableBuilder answers;
    private final List<Comment> comments = new ArrayList<>();
    private final Map<String, Participant> people = new LinkedHashMap<>();

    private Rounds(CompetencyModel model, List<String> competencies) {
        this.model = model;
        this.competencies = competencies;
        this.feedback = MultiSourceFeedback.of(
                model, competencies.stream().map(model::competency).toList());
        this.answers = AnswerTable.builder(model.ratingScale(), feedback.items().keySet());
    }

    public static Rounds of(CompetencyModel model, String... competencies) {
        return new Rounds(model, List.of(competencies));
    }

    /** On the bundled model. */
    public static Rounds of(String... competencies) {
        return of(ModelLibrary.keyAccountManager(), competencies);
    }

    /** Raters who all give the same whole score on each competency, 0 for not observed. */
    public Rounds rate(String assessee, String source, int raters, int... scores) {
        for (int r = 1; r <= raters; r++) {
            one(assessee, source.equals("SELF") ? assessee : assessee + source + r, source, scores);
        }
        return this;
    }

    /** One rater. */
    public Rounds one(String assessee, String rater, String source, int... scores) {
        people.computeIfAbsent(assessee, code -> new Participant(code, "ROLE", "ROLE", "", Language.ENGLISH, Map.of()));
        for (int c = 0; c < scores.length; c++) {
            for (BehavioralIndicator i : model.competency(competencies.get(c)).indicators()) {
                int rating = i.polarity() == Polarity.COUNTER && scores[c] > 0
                        ? model.ratingScale().reverse(scores[c])
                        : scores[c];
                answers.add(
                        assessee,
                        rater,
                        source,
                        i.code(),
                        scores[c] == 0 ? Answer.Unrated.NOT_OBSERVED : Answer.of(rating));
            }
        }
        return this;
    }

    /** Four peers with a mean of a quarter step, such as 3.25. */
    public Rounds peers(String assessee, double score) {
        int whole = (int) Math.floor(score);
        int above = (int) Math.round(4 * (score - whole));
        for (int r = 1; r <= 4; r++) {
            one(assessee, assessee + "P" + r, "PEER", r <= above ? whole + 1 : whole);
        }
        return this;
    }

    public Rounds comment(String assessee, String rater, String source, String text) {
        comments.add(new Comment(assessee, rater, RaterSource.of(source), competencies.get(0), text));
        return this;
    }

    public CompetencyProfile profile(String assessee) {
        return profile(assessee, STATED);
    }

    public CompetencyProfile profile(String assessee, ScoringPolicy policy) {
        AnswerTableBuilder.Result result = answers.build();
        result.findings().orThrow();
        var terms =
                new Programme.Terms(model, new AssessmentDesign(List.of(feedback)), AnonymityPromise.standard(), "1");
        Programme programme = Programme.of(terms, List.copyOf(people.values()), result.table())
                .withComments(CommentTable.of(comments));
        return Scoring.with(policy).score(programme).profile(assessee);
    }

    /** A role with the same target for competencies given as code, weight, code, weight. */
    public static RoleProfile role(int target, Object... weights) {
        List<RoleRequirement> requirements = new ArrayList<>();
        for (int i = 0; i < weights.length; i += 2) {
            requirements.add(new RoleRequirement(
                    (String) weights[i], target, BigDecimal.valueOf((Integer) weights[i + 1]), false));
        }
        return new RoleProfile("ROLE", LocalizedText.of("Role"), requirements);
    }
}
