package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** What a plan for one client holds (source case H3). */
public enum AccountPlanPart {
    /** Which products. */
    PRODUCTS,
    /** Through which channel each of them. */
    CHANNELS,
    /** At which price each of them; terms other than the usual ones approved. */
    PRICES,
    /** How much of each of them, together at least the client's target. */
    TARGETS;

    private static final Messages MESSAGES = Messages.of(AccountPlanPart.class, "accountplan");

    /** Returns what is asked for in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("part." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
