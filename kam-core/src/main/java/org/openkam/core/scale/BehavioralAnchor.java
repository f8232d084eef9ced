package org.openkam.core.scale;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * What a level of a competency looks like in behaviour (behaviorally anchored rating scale, BARS).
 *
 * @param level a code of the model's scale
 * @param text one observable behaviour
 */
public record BehavioralAnchor(int level, LocalizedText text) implements Serializable {
    private static final long serialVersionUID = 1L;

    public BehavioralAnchor {
        Arguments.notNull(text, "text of anchor");
    }
}
