package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.instrument.ForcedChoiceBlock;
import org.openkam.core.instrument.ForcedChoiceBlock.Statement;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.BlockChoice;

/**
 * How a person ordered the statements of one forced-choice block. Immutable.
 *
 * @param block code of the block
 * @param ranks 1 for the statement that is most like the person, by code; the same rank says that no order was given, and a
 *     statement without rank wasn't ordered at all
 */
public record ForcedChoiceAnswer(String block, Map<String, Integer> ranks) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the ranks and copies them. */
    public ForcedChoiceAnswer {
        Arguments.code(block, "code of block");
        Map<String, Integer> sorted = new TreeMap<>();
        Arguments.notNull(ranks, "ranks").forEach((statement, rank) -> {
            Arguments.code(statement, "statement");
            Arguments.inRange(Arguments.notNull(rank, "rank"), 1, Integer.MAX_VALUE, "rank of " + statement);
            sorted.put(statement, rank);
        });
        ranks = Collections.unmodifiableMap(sorted);
    }

    /**
     * Returns the answer of a person who named the most and the least fitting statement only; those between have no order.
     *
     * @param most code of a statement of the block
     * @param least code of another one
     */
    public static ForcedChoiceAnswer mostAndLeast(ForcedChoiceBlock block, String most, String least) {
        Map<String, Integer> ranks = new TreeMap<>();
        Arguments.notNull(block, "block").statements().stream()
                .map(Statement::code)
                .forEach(code -> ranks.put(code, 2));
        Arguments.that(ranks.containsKey(most), "most fitting statement", most, "must be one of block " + block.code());
        Arguments.that(
                ranks.containsKey(least), "least fitting statement", least, "must be one of block " + block.code());
        Arguments.that(!most.equals(least), "least fitting statement", least, "must be another one than the most");
        ranks.put(most, 1);
        ranks.put(least, 3);
        return new ForcedChoiceAnswer(block.code(), ranks);
    }

    /**
     * Returns the answer that a choice makes; where only one of the two statements was named, the others have no order among
     * themselves.
     *
     * @param block the block that the choice is about
     * @param choice not {@linkplain BlockChoice#isOmitted() omitted}
     */
    public static ForcedChoiceAnswer of(ForcedChoiceBlock block, BlockChoice choice) {
        Arguments.that(
                Arguments.notNull(choice, "choice").block().equals(block.code()),
                "block of choice",
                choice.block(),
                "must be " + block.code());
        Arguments.that(!choice.isOmitted(), "choice", choice.block(), "must name a statement");
        Map<String, Integer> ranks = new TreeMap<>();
        for (Statement statement : block.statements()) {
            String code = statement.code();
            ranks.put(code, code.equals(choice.most()) ? 1 : code.equals(choice.least()) ? 3 : 2);
        }
        Arguments.that(
                choice.most().isEmpty() || ranks.containsKey(choice.most()),
                "most fitting statement",
                choice.most(),
                "must be one of block " + block.code());
        Arguments.that(
                choice.least().isEmpty() || ranks.containsKey(choice.least()),
                "least fitting statement",
                choice.least(),
                "must be one of block " + block.code());
        return new ForcedChoiceAnswer(block.code(), ranks);
    }

    @Override
    public String toString() {
        return block + " " + ranks;
    }
}
