package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;

/** Ratings of an assessment centre by person, competency and exercise. What doesn't fit is kept aside. */
final class CentreRatings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RatingScale scale;
    private final TreeMap<String, TreeMap<String, ArrayList<CentreCell>>> people = new TreeMap<>();
    private final TreeSet<String> present = new TreeSet<>();
    private final TreeMap<String, TreeSet<String>> coverage = new TreeMap<>();

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<ExerciseRating> leftOut;

    private CentreRatings(Programme programme) {
        AssessmentCentre centre = programme.terms().design().assessmentCentre().orElse(null);
        scale = centre == null ? programme.model().ratingScale() : centre.scale();
        if (centre != null) {
            centre.exercises().forEach(e -> e.competencies().forEach(c -> covers(c, e.code())));
        }
        List<ExerciseRating> aside = new ArrayList<>();
        List<ExerciseRating> all = programme.further().assessmentCentre();
        Map<String, Integer> cell = new TreeMap<>();
        for (int from = 0; from < all.size(); ) {
            ExerciseRating first = all.get(from);
            int to = from + 1;
            while (to < all.size() && all.get(to).compareTo(first) == 0) {
                to++;
            }
            List<ExerciseRating> same = all.subList(from, to);
            if (isSound(same, centre)) {
                present.add(first.assessee());
                first.value().fold(code -> cell.put(first.assessor(), code), unrated -> null);
            } else {
                aside.addAll(same);
            }
            if (to == all.size() || !isSameCell(first, all.get(to))) {
                close(first, cell);
            }
            from = to;
        }
        leftOut = List.copyOf(aside);
    }

    static CentreRatings of(Programme programme) {
        return new CentreRatings(programme);
    }

    private void covers(String competency, String exercise) {
        coverage.computeIfAbsent(competency, code -> new TreeSet<>()).add(exercise);
    }

    /** The same rating given twice counts once; two that differ leave none. */
    private boolean isSound(List<ExerciseRating> same, @Nullable AssessmentCentre centre) {
        ExerciseRating rating = same.get(0);
        boolean agrees = same.stream().allMatch(rating::equals);
        boolean fits = centre == null
                || coverage.getOrDefault(rating.competency(), new TreeSet<>()).contains(rating.exercise());
        boolean onScale = !(rating.value() instanceof Answer.Rated rated) || scale.contains(rated.code());
        return agrees && fits && onScale;
    }

    private static boolean isSameCell(ExerciseRating one, ExerciseRating other) {
        return one.assessee().equals(other.assessee())
                && one.competency().equals(other.competency())
                && one.exercise().equals(other.exercise());
    }

    private void close(ExerciseRating of, Map<String, Integer> cell) {
        if (!cell.isEmpty()) {
            covers(of.competency(), of.exercise());
            people.computeIfAbsent(of.assessee(), code -> new TreeMap<>())
                    .computeIfAbsent(of.competency(), code -> new ArrayList<>())
                    .add(new CentreCell(of.exercise(), of.competency(), cell));
            cell.clear();
        }
    }

    /** Returns the scale of the ratings. */
    RatingScale scale() {
        return scale;
    }

    /** Returns the exercises that see each competency, by the design or else by the ratings. */
    Map<String, ? extends Set<String>> coverage() {
        return coverage;
    }

    /** Returns everybody who was rated. */
    Set<String> people() {
        return people.keySet();
    }

    /** Returns whether somebody took part, rated or not. */
    boolean hasSeen(String person) {
        return present.contains(person);
    }

    /** Returns the cells of a person on a competency, by exercise; empty if there is none. */
    List<CentreCell> cells(String person, String competency) {
        return people.getOrDefault(person, new TreeMap<>()).getOrDefault(competency, new ArrayList<>());
    }

    /** Returns ratings in no exercise of the design, off the scale, or contradicting each other. */
    List<ExerciseRating> leftOut() {
        return leftOut;
    }
}
