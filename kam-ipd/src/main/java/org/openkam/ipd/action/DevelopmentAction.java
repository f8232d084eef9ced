package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * Something a person can do to develop a competency.
 *
 * @param code unique in its catalogue
 * @param scope what it develops, and for whom
 * @param form its form
 * @param effort what it takes
 * @param effect what it is expected to do
 * @param prerequisites codes of actions that come before, sorted
 * @param text its words
 */
public record DevelopmentAction(
        String code,
        ActionScope scope,
        ActionForm form,
        Effort effort,
        ExpectedEffect effect,
        List<String> prerequisites,
        ActionText text)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DevelopmentAction {
        Arguments.code(code, "code of action");
        Arguments.notNull(scope, "scope of action");
        Arguments.notNull(form, "form of action");
        Arguments.notNull(effort, "effort of action");
        Arguments.notNull(effect, "expected effect of action");
        prerequisites = prerequisites.stream().sorted().distinct().toList();
        Arguments.that(!prerequisites.contains(code), "prerequisite of action", code, "must be another action");
        Arguments.notNull(text, "text of action");
        Arguments.that(
                form.owner() != StepOwner.PARTNER || text.partner().isPresent(),
                "action",
                code,
                "must name the partner who owns it");
    }

    /** Returns the code of the competency it develops. */
    public String competency() {
        return scope.competency();
    }

    /** Returns how it teaches. */
    public LearningMode mode() {
        return form.mode();
    }

    /** Returns what sort of thing it is. */
    public ActionKind kind() {
        return form.kind();
    }

    /** Returns who sees to it. */
    public StepOwner owner() {
        return form.owner();
    }

    @Override
    public String toString() {
        return code + " " + text.name();
    }
}
