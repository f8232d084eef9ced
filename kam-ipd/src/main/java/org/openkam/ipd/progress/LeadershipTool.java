package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.action.ActionKind;

/** The six tools on the way to a leading role (source case H6, rule R40), in the order of a promotion plan. */
public enum LeadershipTool {
    /** Mapping what the person shows against what the role asks for. */
    COMPETENCY_MAPPING(ActionKind.COMPETENCY_MAPPING),
    /** A 360, so that the person learns how leading looks to others. */
    FEEDBACK_360(ActionKind.FEEDBACK),
    /** Training of soft skills. */
    SOFT_SKILL_TRAINING(ActionKind.TRAINING),
    /** Coaching. */
    COACHING(ActionKind.COACHING),
    /** A project whose lead is delegated to the person. */
    DELEGATED_PROJECT(ActionKind.PROJECT_LEAD),
    /** Moderating a team across functions. */
    CROSS_FUNCTIONAL_MODERATION(ActionKind.MODERATION);

    private static final Messages MESSAGES = Messages.of(LeadershipTool.class, "leadership");

    private final ActionKind kind;

    LeadershipTool(ActionKind kind) {
        this.kind = kind;
    }

    /** Returns the kind of action that it is. */
    public ActionKind kind() {
        return kind;
    }

    /** Returns its name in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("tool." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
