package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/**
 * What can be done where an experienced person stagnates or holds too much alone (source case G5, rule R26). To part with somebody
 * isn't in the list on purpose: no program may propose it, so it stays with people and their law.
 */
public enum VeteranOption {
    /** Make clients, deals and terms visible to the firm: comes before everything else. */
    TRANSPARENCY,
    /** Ask what isn't known, or known no longer. */
    ASK_FIRST,
    /** Talk with the person about the effect on others, with examples. */
    TALK_ABOUT_EFFECT,
    /** Name a deputy, because too much hangs on one person. */
    CREATE_DEPUTY,
    /** Split sales by stage or product among several people. */
    SPLIT_SALES,
    /** Raise the person's standing by leading a new project. */
    NEW_PROJECT,
    /** Move to another role in the firm that the person's strengths suit. */
    ROTATE,
    /** Take on a deputy, then move the person to a project. */
    DEPUTY_THEN_PROJECT,
    /** Accept that results dip for a while: every change costs something. */
    ACCEPT_DIP;

    private static final Messages MESSAGES = Messages.of(VeteranOption.class, "veteran");

    /** Returns what it is in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("option." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
