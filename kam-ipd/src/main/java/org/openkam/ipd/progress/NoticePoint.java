package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** What a client is told before a new manager comes: the truth (source case D4, rule R31). */
public enum NoticePoint {
    /** That the manager changes, and why, without excuses. */
    TRUTH,
    /** Who comes, and how experienced that person is. */
    WHO_COMES,
    /** What stays as agreed, and who answers for it meanwhile. */
    CONTINUITY,
    /** A request to be patient and loyal in the beginning. */
    LOYALTY_ASKED,
    /** A request to say how it goes, and to whom. */
    FEEDBACK_ASKED;

    private static final Messages MESSAGES = Messages.of(NoticePoint.class, "handover");

    /** Returns the point in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("notice." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
