package org.openkam.house.planted.release;

import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.release.Released;

/** Marks raw answers as released. */
public final class Launders {
    private Launders() {}

    /** Returns what never passed the gate. */
    public static Released<String> raw(Programme programme, String assessee) {
        ReleaseGate gate = ReleaseGate.of(programme, SmallGroupRule.smallestMerges());
        return gate.release(assessee, gate.newErrorTallies())
                .map(ratings -> programme.answers().raterCode(0));
    }
}
