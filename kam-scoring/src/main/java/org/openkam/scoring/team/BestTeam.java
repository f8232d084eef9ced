package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;

/**
 * The team of a size that covers most of a role. Immutable.
 *
 * @param coverage members and what they cover
 * @param candidates how many people there were to choose from
 * @param nodes how many partial teams were looked at
 * @param optimal whether no other team of this size is better; false if the budget ended first
 */
public record BestTeam(TeamCoverage coverage, int candidates, long nodes, boolean optimal) implements Serializable {
    private static final long serialVersionUID = 1L;

    public BestTeam {
        Arguments.notNull(coverage, "coverage");
    }

    /** Returns the codes of the members, sorted. */
    public List<String> members() {
        return coverage.members();
    }

    /**
     * Returns sentences line by line, in English, Russian or Polish.
     *
     * @param model has the names of the competencies; a code that it lacks stands for itself
     */
    public String render(CompetencyModel model, Locale locale) {
        return TeamText.of(model, locale).text(this);
    }

    @Override
    public String toString() {
        return (optimal ? "Best" : "Best found, not proven best,") + " team of "
                + members().size() + " out of " + candidates + ": " + coverage;
    }
}
