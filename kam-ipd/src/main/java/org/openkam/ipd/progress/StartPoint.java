package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/**
 * What a manager studies before the first meeting with a client (source case D5). About the business relation only: nothing private
 * of people at the client belongs here.
 */
public enum StartPoint {
    /** How the relation went so far: deals, complaints, what was promised. */
    RELATION_HISTORY,
    /** Who decides at the client, by function, and what each of them looks at. */
    DECISION_GROUP;

    private static final Messages MESSAGES = Messages.of(StartPoint.class, "handover");

    /** Returns the point in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("start." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
