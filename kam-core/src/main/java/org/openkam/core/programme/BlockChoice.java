package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * Which statements of a forced-choice block a person named; see {@link org.openkam.core.instrument.ForcedChoiceBlock}. Immutable.
 *
 * @param assessee who answered
 * @param block code of the block
 * @param most code of the statement that is most like the person; empty if none was named
 * @param least code of the one that is least like the person, another one; empty if none was named
 */
public record BlockChoice(String assessee, String block, String most, String least)
        implements Comparable<BlockChoice>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<BlockChoice> ORDER =
            Comparator.comparing(BlockChoice::assessee).thenComparing(BlockChoice::block);

    /** Checks the codes. */
    public BlockChoice {
        Arguments.code(assessee, "assessee");
        Arguments.code(block, "forced-choice block");
        if (!Arguments.notNull(most, "most fitting statement").isEmpty()) {
            Arguments.code(most, "most fitting statement");
            Arguments.that(!most.equals(least), "least fitting statement", least, "must be another one than the most");
        }
        if (!Arguments.notNull(least, "least fitting statement").isEmpty()) {
            Arguments.code(least, "least fitting statement");
        }
    }

    /** Returns whether the block was left out. */
    public boolean isOmitted() {
        return most.isEmpty() && least.isEmpty();
    }

    @Override
    public int compareTo(BlockChoice other) {
        return ORDER.compare(this, other);
    }
}
