package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * One stage of a funnel.
 *
 * @param stage code of the stage
 * @param showUp who came of those invited; those who withdrew count as not come
 * @param conversion who passed of those passed or not passed; the undecided are no rejections
 * @param yield who passed this stage of all candidates whose way up to here is settled: passed, declined, not come, withdrew
 * @param open how many are undecided or waiting here
 * @param reasons how often each was found, one candidate may have several
 */
public record FunnelStage(
        String stage,
        Proportion showUp,
        Proportion conversion,
        Proportion yield,
        long open,
        SortedMap<StageReason, Long> reasons)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public FunnelStage {
        Arguments.code(stage, "stage");
        Arguments.notNull(showUp, "show-up");
        Arguments.notNull(conversion, "conversion");
        Arguments.notNull(yield, "yield");
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    /** Returns how many candidates did not meet each knock-out, by code. */
    public SortedMap<String, Long> knockOuts() {
        SortedMap<String, Long> knockOuts = new TreeMap<>();
        reasons.forEach((reason, number) -> {
            if (reason.kind() == StageReason.Kind.KNOCKED_OUT) {
                knockOuts.put(reason.code(), number);
            }
        });
        return knockOuts;
    }

    @Override
    public String toString() {
        return stage + ": came " + showUp + ", passed " + conversion + ", of all " + yield + ", open " + open;
    }
}
