package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * The words of an action.
 *
 * @param name a few words
 * @param description what to do
 * @param partnerOrNull who else is needed, or null
 * @param evidence what shows that it is done
 * @param measure how success is seen
 */
public record ActionText(
        LocalizedText name,
        LocalizedText description,
        @Nullable LocalizedText partnerOrNull,
        LocalizedText evidence,
        LocalizedText measure)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ActionText {
        Arguments.notNull(name, "name of action");
        Arguments.notNull(description, "description of action");
        Arguments.notNull(evidence, "evidence of action");
        Arguments.notNull(measure, "measure of action");
    }

    /** Returns who else is needed. */
    public Optional<LocalizedText> partner() {
        return Optional.ofNullable(partnerOrNull);
    }
}
