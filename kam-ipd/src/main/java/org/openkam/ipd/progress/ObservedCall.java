package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.instrument.CaseScore;

/**
 * A call with a client that somebody listened to, as evidence of how a newcomer works (source case D4). The observer is known to
 * the newcomer and marks by a rubric whose criteria tell about competencies or indicators; nothing of the call itself is kept.
 *
 * @param client code of the client
 * @param observer code of the person who listened
 * @param on the day
 * @param score the observer's marks by the rubric
 */
public record ObservedCall(String client, String observer, LocalDate on, CaseScore score) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ObservedCall {
        Arguments.code(client, "code of client");
        Arguments.code(observer, "observer");
        Arguments.notNull(on, "day of call");
        Arguments.notNull(score, "score of call");
    }

    @Override
    public String toString() {
        return client + " heard by " + observer + " on " + on + ", " + score;
    }
}
