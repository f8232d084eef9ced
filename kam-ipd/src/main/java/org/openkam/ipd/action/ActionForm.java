package org.openkam.ipd.action;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * The form of an action.
 *
 * @param mode how it teaches
 * @param kind what sort of thing it is
 * @param owner who sees to it
 */
public record ActionForm(LearningMode mode, ActionKind kind, StepOwner owner) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ActionForm {
        Arguments.notNull(mode, "mode of action");
        Arguments.notNull(kind, "kind of action");
        Arguments.notNull(owner, "owner of action");
    }
}
