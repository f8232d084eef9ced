package org.openkam.core.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Polarity;

/**
 * One question of an instrument.
 *
 * @param code unique in the instrument
 * @param competency code of the competency it is evidence for
 * @param polarity whether high answers speak for the competency
 */
public record Item(String code, String competency, Polarity polarity) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Item {
        Arguments.code(code, "code of item");
        Arguments.code(competency, "competency of item");
        Arguments.notNull(polarity, "polarity of item");
    }
}
