package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * Something that a candidate must bring along, whatever else (source case, C5). It must concern the work: an employer, age, sex or
 * family is never a criterion.
 *
 * @param code unique in a stage
 * @param text what is asked
 */
public record KnockOut(String code, LocalizedText text) implements Serializable {
    private static final long serialVersionUID = 1L;

    public KnockOut {
        Arguments.code(code, "code of knock-out");
        Arguments.notNull(text, "text of knock-out");
    }
}
