package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/**
 * An assessment centre: several assessors observe a person in several exercises and rate the competencies that each
 * exercise lets them see.
 *
 * @param scale of the ratings
 * @param exercises at least one, no code twice
 * @param assessors how many rate each assessee in every exercise, 1 to 20
 */
public record AssessmentCentre(RatingScale scale, List<Exercise> exercises, int assessors) implements Instrument {
    private static final long serialVersionUID = 1L;

    /** The code of every assessment centre. */
    public static final String CODE = "ASSESSMENT_CENTRE";

    static final int MOST_ASSESSORS = 20;

    /**
     * One exercise.
     *
     * @param code unique in the assessment centre
     * @param name its name
     * @param kind what the person does
     * @param competencies codes of the competencies it lets assessors see, at least one; sorted
     */
    public record Exercise(String code, LocalizedText name, ExerciseKind kind, Set<String> competencies)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Exercise {
            Arguments.code(code, "code of exercise");
            Arguments.notNull(name, "name of exercise");
            Arguments.notNull(kind, "kind of exercise");
            competencies = Seen.sorted(competencies, "competency of exercise");
        }
    }

    public AssessmentCentre {
        Arguments.notNull(scale, "rating scale");
        exercises = Arguments.notEmpty(exercises, "exercises");
        List<String> codes = exercises.stream().map(Exercise::code).toList();
        Arguments.that(
                codes.stream().distinct().count() == codes.size(), "exercises", codes, "must not have a code twice");
        Arguments.inRange(assessors, 1, MOST_ASSESSORS, "number of assessors");
    }

    @Override
    public String code() {
        return CODE;
    }

    /** Returns whether at least one exercise is a piece of the work. */
    public boolean hasSimulation() {
        return exercises.stream().anyMatch(e -> e.kind().isSimulation());
    }

    @Override
    public Set<String> competencies() {
        Set<String> codes = new TreeSet<>();
        exercises.forEach(e -> codes.addAll(e.competencies()));
        return Collections.unmodifiableSet(codes);
    }

    /** Returns in how many exercises a competency is seen. */
    @Override
    public int itemCount(String competency) {
        return (int) exercises.stream()
                .filter(e -> e.competencies().contains(competency))
                .count();
    }
}
