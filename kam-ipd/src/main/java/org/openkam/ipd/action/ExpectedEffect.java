package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;

/**
 * By how much an action is expected to raise a score: an assumption of the catalogue, never a fact.
 *
 * @param points points of the scale, from a millionth to 200, the length of the longest scale
 * @param source on what the assumption rests
 */
public record ExpectedEffect(double points, LocalizedText source) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LEAST = 0.000_001;
    private static final double MOST = 200;
    private static final double USUAL = 0.5;
    private static final Messages MESSAGES = Messages.of(ExpectedEffect.class, "effect");

    public ExpectedEffect {
        Arguments.finite(points, "expected effect");
        Arguments.that(points >= LEAST && points <= MOST, "expected effect", points, "must lie between 1E-6 and 200");
        Arguments.notNull(source, "source of expected effect");
    }

    /** Returns the effect of an action whose catalogue states none: half a point, and the source says that it is assumed. */
    public static ExpectedEffect assumed() {
        Map<Language, String> source = new TreeMap<>();
        Language.BUNDLED.forEach(language -> source.put(language, MESSAGES.text("assumed", language)));
        return new ExpectedEffect(USUAL, LocalizedText.of(source));
    }
}
