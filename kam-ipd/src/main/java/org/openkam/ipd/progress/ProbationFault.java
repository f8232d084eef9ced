package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** What keeps a draft of a probation from being one. */
public enum ProbationFault {
    /** Nobody is named who is to prove something. */
    NO_ASSESSEE,
    /** Nobody is named who decides, or the newcomer would decide alone. */
    NO_DECIDER,
    /** No client is named. */
    NO_CLIENT,
    /** A client's turnover before isn't known, or isn't 0 or more. */
    BASELINE_UNKNOWN,
    /** All clients together had no turnover before, so there is nothing to grow. */
    BASELINE_ZERO,
    /** No growth above 0 is asked for. */
    NO_GROWTH,
    /** Start, end or deal cycle is missing. */
    WINDOW_MISSING,
    /** The window is shorter than the deal cycle. */
    WINDOW_SHORTER_THAN_DEAL_CYCLE,
    /** Nobody says that the goal can be reached, or on what. */
    NOT_KNOWN_FEASIBLE;

    private static final Messages MESSAGES = Messages.of(ProbationFault.class, "probation");

    /** Returns rule and advice in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("fault." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
