package org.openkam.ipd.need;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * What to bear in mind about a person as a whole before a plan is agreed on: a reason to talk, never a verdict. Made of released values
 * only.
 *
 * @param kind what it is about
 * @param competencies codes of the competencies concerned, in the role's or the profile's order; may be empty
 * @param text in a sentence, in the bundled languages
 */
public record PlanningNote(Kind kind, List<String> competencies, LocalizedText text) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a note is about. */
    public enum Kind {
        /** A rule from outside broke its contract, and what it was to decide is left out. */
        RULE_FAILED,
        /** Requirements of the role have no score: nothing is said of them, and unknown is not low. */
        COVERAGE,
        /** The manager sees much otherwise than the others: to be discussed before planning (source case rule R08). */
        MANAGER_DIFFERS,
        /** Scores are too alike to tell strengths from weaknesses (source case rule R06). */
        HALO,
        /** Much at once beside little tolerance of stress (source case rule R17). */
        OVERLOAD_RISK
    }

    public PlanningNote {
        Arguments.notNull(kind, "kind of note");
        competencies = List.copyOf(competencies);
        Arguments.notNull(text, "text of note");
    }

    @Override
    public String toString() {
        return kind + " " + competencies;
    }
}
