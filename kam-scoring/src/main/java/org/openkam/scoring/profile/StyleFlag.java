package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * Something about a person's answers to the style questionnaire as a whole, with the threshold it was held against. It asks for
 * a conversation and changes no score. Immutable.
 *
 * @param kind what was looked at
 * @param value what was found, in points of the scale or, for {@link Kind#DESIRABILITY_NORM}, in stens; or why nothing was
 * @param threshold what it was held against, in the same unit
 * @param basis how many distances, items or components it rests on
 * @param raised whether it is worth a second look
 */
public record StyleFlag(Kind kind, Estimate value, double threshold, int basis, boolean raised)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(StyleFlag.class, "style");

    /** What is looked at. */
    public enum Kind {
        /** Mean distance between items worded the other way round, turned, and the others of their scale. */
        REVERSED_ITEMS,
        /** Mean distance between items and their repetitions. */
        REPEATED_ITEMS,
        /** Mean answer to the items that nobody can truthfully agree with. */
        DESIRABILITY,
        /** The same as a sten in a norm group. */
        DESIRABILITY_NORM,
        /** Standard deviation between components in how much they draw the person; source case rule R06. */
        UNIFORM_DRAWS_ME,
        /** Standard deviation between components in how well the person believes to do them; source case rule R06. */
        UNIFORM_DO_WELL
    }

    /** Checks the parts. */
    public StyleFlag {
        Arguments.notNull(kind, "kind of flag");
        Arguments.notNull(value, "value of flag");
        Arguments.finite(threshold, "threshold of flag");
        Arguments.inRange(basis, 0, Integer.MAX_VALUE, "basis of flag");
        Arguments.that(!raised || value instanceof Estimate.Computed, "raised flag", kind, "must have a value");
    }

    /** Returns what it means in a sentence; of the bundled languages, else English. */
    public String render(Locale locale) {
        Language language = Language.of(locale);
        String state = raised ? ".raised" : value instanceof Estimate.Computed ? ".fine" : ".none";
        String shown = value.<String>fold(e -> number(e.value(), language), reason -> reason.render(locale));
        return MESSAGES.text(
                kind + state,
                language,
                Messages.values(
                        "value", shown, "threshold", number(threshold, language), "basis", Integer.toString(basis)));
    }

    private static String number(double value, Language language) {
        String plain = Decimals.plain(value, 2);
        boolean hasComma = Language.BUNDLED.contains(language) && !language.equals(Language.ENGLISH);
        return hasComma ? plain.replace('.', ',') : plain;
    }

    /** Returns for instance {@code REVERSED_ITEMS 1.2300 (threshold 1.0000, n = 38, raised)}. */
    @Override
    public String toString() {
        return kind + " " + value + " (threshold " + Decimals.plain(threshold, 4) + ", n = " + basis
                + (raised ? ", raised)" : ")");
    }
}
