package org.openkam.scoring.instrument;

import java.util.List;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;

/**
 * Scores one instrument beside the 360 for everybody of a programme. What needs the whole programme, such as components of error,
 * is prepared when a scorer is made. The order of rows leaves no trace. Immutable and thread-safe.
 */
public interface InstrumentScorer {

    /** Returns the code of the instrument. */
    String instrument();

    /**
     * Returns one score for each competency that the instrument tells about, by code; empty if the person took no part.
     *
     * @param assessee code; one that is unknown took no part
     */
    List<InstrumentScore> scores(String assessee);

    /**
     * Returns how the instrument's own figures came to the model's scale; a trace states it. As they are, unless the scorer says
     * otherwise.
     *
     * @param scale the model's
     */
    default ScaleMap map(RatingScale scale) {
        return ScaleMap.identity(scale);
    }
}
