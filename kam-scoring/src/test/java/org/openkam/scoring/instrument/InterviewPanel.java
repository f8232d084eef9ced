package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;

/** A small programme with interviews, rating by rating. */
final class InterviewPanel {
    static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    private final List<InterviewRating> ratings = new ArrayList<>();
    private final Set<String> assessees = new LinkedHashSet<>();
    private final List<String[]> style = new ArrayList<>();
    private @Nullable CompetencyInterview interview;

    /** Rates answers on PLN from angles A, B, C and so on. */
    InterviewPanel rate(String assessee, String assessor, int... values) {
        return rate(assessee, assessor, "PLN", values);
    }

    InterviewPanel rate(String assessee, String assessor, String competency, int... values) {
        for (int i = 0; i < values.length; i++) {
            add(new InterviewRating(assessee, assessor, competency, angle(i), Answer.of(values[i])));
        }
        return this;
    }

    static String angle(int number) {
        return String.valueOf((char) ('A' + number));
    }

    InterviewPanel add(InterviewRating rating) {
        assessees.add(rating.assessee());
        ratings.add(rating);
        return this;
    }

    /** Answers to the desirability items, in order. */
    InterviewPanel pleases(String assessee, int... values) {
        assessees.add(assessee);
        for (int i = 0; i < values.length; i++) {
            style.add(new String[] {assessee, "DESIRABILITY-" + (i + 1), Integer.toString(values[i])});
        }
        return this;
    }

    InterviewPanel with(CompetencyInterview design) {
        interview = design;
        return this;
    }

    List<InterviewRating> ratings() {
        return ratings;
    }

    Programme programme() {
        return programme(ratings);
    }

    Programme programme(Collection<InterviewRating> some) {
        AssessmentDesign standard = AssessmentDesign.standard(MODEL);
        List<Instrument> instruments = new ArrayList<>(standard.instruments());
        if (interview != null) {
            instruments.add(interview);
        }
        var feedback = standard.multiSourceFeedback().orElseThrow();
        var nobody = AnswerTable.builder(feedback.scale(), feedback.items().keySet())
                .build()
                .table();
        var terms = new Programme.Terms(MODEL, new AssessmentDesign(instruments), AnonymityPromise.standard(), "1");
        Programme programme = Programme.of(
                        terms,
                        assessees.stream().map(InterviewPanel::participant).toList(),
                        nobody)
                .withFurther(new FurtherAnswers(List.copyOf(some), List.of(), List.of(), List.of(), List.of()));
        return style.isEmpty() ? programme : programme.withStyleAnswers(styleAnswers());
    }

    private AnswerTable styleAnswers() {
        StyleQuestionnaire questionnaire = StyleQuestionnaire.of(MODEL.ratingScale(), MODEL.roleComponents());
        AnswerTableBuilder builder =
                AnswerTable.builder(questionnaire.scale(), questionnaire.items().keySet());
        style.forEach(row -> builder.add(row[0], row[0], "SELF", row[1], Answer.of(Integer.parseInt(row[2]))));
        return builder.build().table();
    }

    private static Participant participant(String code) {
        return new Participant(code, "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
    }
}
