package org.openkam.core.csv;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.model.CompetencyModel;

/**
 * What rows of the instruments beside the 360 are judged by.
 *
 * @param model whose competencies may be rated
 * @param design its instruments say scales, exercises and competencies; where it lacks an instrument, those of the model hold
 * @param assessees codes of the participants; empty if they aren't known, and any code will do
 */
public record RecordScope(CompetencyModel model, AssessmentDesign design, Set<String> assessees) {
    public RecordScope {
        assessees = Collections.unmodifiableSet(new TreeSet<>(assessees));
    }

    /** Returns the scope of a programme. */
    public static RecordScope of(CompetencyModel model, AssessmentDesign design, Collection<String> assessees) {
        return new RecordScope(model, design, new TreeSet<>(assessees));
    }

    boolean knows(String assessee) {
        return assessees.isEmpty() || assessees.contains(assessee);
    }

    boolean hasCompetency(String code) {
        return model.competencies().stream().anyMatch(c -> c.code().equals(code));
    }
}
