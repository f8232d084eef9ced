package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;

/**
 * An interview: assessors ask about competencies and rate every answer. One theme is asked from several angles, so that a
 * story told well once doesn't decide alone.
 *
 * @param scale of the ratings
 * @param competencies codes of the competencies asked about, at least one; sorted
 * @param assessors how many ask each assessee, 1 to 20
 * @param depth how thoroughly they ask about each competency, all assessors together
 */
public record CompetencyInterview(RatingScale scale, Set<String> competencies, int assessors, Depth depth)
        implements Instrument {
    private static final long serialVersionUID = 1L;

    /** The code of every interview. */
    public static final String CODE = "INTERVIEW";

    /**
     * How thoroughly a competency is asked about.
     *
     * @param questions at least so many, 1 to 100
     * @param angles from at least so many sides, 1 to {@code questions}
     */
    public record Depth(int questions, int angles) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Depth {
            Arguments.inRange(questions, 1, 100, "number of questions per competency");
            Arguments.inRange(angles, 1, questions, "number of angles per competency");
        }

        /** Returns what is good practice: three questions from two angles. */
        public static Depth standard() {
            return new Depth(3, 2);
        }
    }

    public CompetencyInterview {
        Arguments.notNull(scale, "rating scale");
        competencies = Seen.sorted(competencies, "competency of interview");
        Arguments.inRange(assessors, 1, AssessmentCentre.MOST_ASSESSORS, "number of assessors");
        Arguments.notNull(depth, "depth of interview");
    }

    /** Returns an interview of the usual depth about these competencies, with the model's scale. */
    public static CompetencyInterview of(CompetencyModel model, Collection<Competency> competencies, int assessors) {
        Set<String> codes = new TreeSet<>();
        competencies.forEach(c -> codes.add(c.code()));
        return new CompetencyInterview(
                model.ratingScale(), Collections.unmodifiableSet(codes), assessors, Depth.standard());
    }

    @Override
    public String code() {
        return CODE;
    }

    /** Returns how many questions tell about a competency at least; 0 if it isn't asked about. */
    @Override
    public int itemCount(String competency) {
        return competencies.contains(competency) ? depth.questions() : 0;
    }
}
