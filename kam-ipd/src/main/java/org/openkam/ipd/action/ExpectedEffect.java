package org.openkam.ipd.action;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * By how much an action is expected to raise a score: an assumption of the catalogue, never a fact.
 *
 * @param points points of the scale, above 0
 * @param source on what the assumption rests
 */
public record ExpectedEffect(double points, LocalizedText source) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ExpectedEffect {
        Arguments.finite(points, "expected effect");
        Arguments.that(points > 0, "expected effect", points, "must be above 0");
        Arguments.notNull(source, "source of expected effect");
    }
}
