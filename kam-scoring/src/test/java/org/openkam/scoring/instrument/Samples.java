package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.TestItem;
import org.openkam.core.programme.TestResponse;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;

/** A small programme with a hybrid test or an assessment centre only, row by row, on the bundled model's scale 1..5. */
final class Samples {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    private final List<TestItem> key = new ArrayList<>();
    private final List<TestResponse> responses = new ArrayList<>();
    private final List<ExerciseRating> ratings = new ArrayList<>();
    private final List<Instrument> instruments = new ArrayList<>();

    Samples design(Instrument instrument) {
        instruments.add(instrument);
        return this;
    }

    Samples choice(String code, String competencies, Map<String, Integer> points) {
        int most = points.values().stream().mapToInt(p -> p).max().orElseThrow();
        key.add(new TestItem(code, Set.of(competencies.split(" ")), TestItem.Kind.CHOICE, points, most));
        return this;
    }

    Samples caseItem(String code, String competencies, int most) {
        key.add(new TestItem(code, Set.of(competencies.split(" ")), TestItem.Kind.CASE, Map.of(), most));
        return this;
    }

    Samples item(TestItem item) {
        key.add(item);
        return this;
    }

    Samples responds(String assessee, String item, String response) {
        responses.add(new TestResponse(assessee, item, response));
        return this;
    }

    /** Ratings by one assessor in one exercise; 0 is not observed. */
    Samples rate(String assessee, String exercise, String assessor, String competency, int rating) {
        Answer answer = rating == 0 ? Answer.Unrated.NOT_OBSERVED : Answer.of(rating);
        ratings.add(new ExerciseRating(assessee, exercise, assessor, competency, answer));
        return this;
    }

    Programme programme() {
        return programme(responses, ratings);
    }

    Programme programme(List<TestResponse> someResponses, List<ExerciseRating> someRatings) {
        MultiSourceFeedback feedback = MultiSourceFeedback.of(MODEL, MODEL.competencies());
        List<Instrument> all = new ArrayList<>(List.of(feedback));
        all.addAll(instruments);
        Set<String> people = new LinkedHashSet<>(List.of("NOBODY"));
        Stream.concat(
                        someResponses.stream().map(TestResponse::assessee),
                        someRatings.stream().map(ExerciseRating::assessee))
                .forEach(people::add);
        List<Participant> participants = people.stream()
                .map(code -> new Participant(
                        code, "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of()))
                .toList();
        AnswerTable none = AnswerTable.builder(
                        feedback.scale(), feedback.items().keySet())
                .build()
                .table();
        var terms = new Programme.Terms(MODEL, new AssessmentDesign(all), AnonymityPromise.standard(), "1");
        return Programme.of(terms, participants, none)
                .withFurther(new FurtherAnswers(List.of(), key, someResponses, someRatings, List.of()));
    }

    List<TestResponse> responses() {
        return responses;
    }

    List<ExerciseRating> ratings() {
        return ratings;
    }
}
