package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** What keeps people (source case H4, rule R38): money, and what money doesn't buy. */
public enum Motivator {
    /** Salary. */
    PAY(true),
    /** Bonus plan and commission. */
    BONUS(true),
    /** Contests, rankings and rewards in kind. */
    CONTESTS(true),
    /** Being seen for good work. */
    RECOGNITION(false),
    /** Work that interests. */
    INTERESTING_WORK(false),
    /** Learning and growing. */
    GROWTH(false),
    /** Room to decide. */
    AUTONOMY(false),
    /** The own manager: people leave managers before firms. */
    MANAGER(false),
    /** The people to work with. */
    TEAM(false),
    /** A load that can be borne. */
    BALANCE(false);

    private static final Messages MESSAGES = Messages.of(Motivator.class, "retention");

    private final boolean monetary;

    Motivator(boolean monetary) {
        this.monetary = monetary;
    }

    /** Returns whether it is paid, in money or in prizes. */
    public boolean isMonetary() {
        return monetary;
    }

    /** Returns its name in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("motivator." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
