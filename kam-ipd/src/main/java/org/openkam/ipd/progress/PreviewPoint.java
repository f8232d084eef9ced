package org.openkam.ipd.progress;

import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/**
 * What a leading role really takes, for a talk before anybody agrees to a trial (source case H6): several who were promoted asked to
 * return. What was talked about is a {@link Checklist} of these.
 */
public enum PreviewPoint {
    /** Success is what others achieve. */
    RESULTS_OF_OTHERS,
    /** Own clients and deals are given away. */
    LESS_SELLING,
    /** Much of the day belongs to people and their questions. */
    TIME_FOR_PEOPLE,
    /** Poor work is to be told to the face. */
    HARD_TALKS,
    /** Decisions that others made are to be explained and stood for. */
    OTHERS_DECISIONS,
    /** Former colleagues are led. */
    FORMER_COLLEAGUES;

    private static final Messages MESSAGES = Messages.of(PreviewPoint.class, "leadership");

    /** Returns the point in English, Russian or Polish. */
    public String render(Locale locale) {
        return MESSAGES.text("preview." + this, Language.of(Arguments.notNull(locale, "locale")));
    }
}
