package org.openkam.ipd.action;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * Something a person can do to develop a competency.
 *
 * @param code unique in its catalogue
 * @param competency code of the competency
 * @param mode how it teaches
 * @param owner who sees to it
 * @param effort what it takes
 * @param text its words
 */
public record DevelopmentAction(
        String code, String competency, LearningMode mode, StepOwner owner, Effort effort, ActionText text)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DevelopmentAction {
        Arguments.code(code, "code of action");
        Arguments.code(competency, "competency of action");
        Arguments.notNull(mode, "mode of action");
        Arguments.notNull(owner, "owner of action");
        Arguments.notNull(effort, "effort of action");
        Arguments.notNull(text, "text of action");
        Arguments.that(
                owner != StepOwner.PARTNER || text.partner().isPresent(),
                "action",
                code,
                "must name the partner who owns it");
    }

    @Override
    public String toString() {
        return code + " " + text.name();
    }
}
