package org.openkam.core.scale;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * A point of a proficiency scale.
 *
 * @param level its code on the scale
 * @param name a few words
 * @param description what a person at this level does
 */
public record ProficiencyLevel(int level, LocalizedText name, LocalizedText description) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ProficiencyLevel {
        Arguments.notNull(name, "name of level");
        Arguments.notNull(description, "description of level");
    }
}
