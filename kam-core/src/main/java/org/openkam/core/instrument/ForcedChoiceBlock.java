package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleComponent;

/**
 * A block of statements about different parts of the work, of which a person says which is the most and which the least like
 * him or her, or puts all into an order. Choosing one costs the others, so agreeing to everything gains nothing.
 *
 * @param code names the block
 * @param statements at least two, no code and no component twice
 */
public record ForcedChoiceBlock(String code, List<Statement> statements) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 3;

    /**
     * A statement.
     *
     * @param code of the item whose words it has
     * @param component code of the role component it speaks of
     */
    public record Statement(String code, String component) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks the codes. */
        public Statement {
            Arguments.code(code, "code of statement");
            Arguments.code(component, "component of statement");
        }
    }

    /** Checks the statements and copies them. */
    public ForcedChoiceBlock {
        Arguments.code(code, "code of forced-choice block");
        statements = List.copyOf(Arguments.notNull(statements, "statements of block " + code));
        Arguments.that(statements.size() >= 2, "statements of block " + code, statements.size(), "must be two or more");
        Arguments.that(
                statements.stream().map(Statement::code).distinct().count() == statements.size(),
                "statements of block " + code,
                statements,
                "must not have a code twice");
        Arguments.that(
                statements.stream().map(Statement::component).distinct().count() == statements.size(),
                "statements of block " + code,
                statements,
                "must each speak of another component");
    }

    /** Returns the blocks of a questionnaire as {@link #of} makes them; none if it has fewer than three components. */
    public static List<ForcedChoiceBlock> standard(StyleQuestionnaire questionnaire) {
        return Arguments.notNull(questionnaire, "questionnaire").components().size() < SIZE
                ? List.of()
                : of(questionnaire);
    }

    /**
     * Returns one block of three for each component of a questionnaire, made of the items on what draws the person that aren't
     * reversed. Each component stands in three blocks, once with each of its three items; from seven components on no two
     * meet twice.
     *
     * @param questionnaire of three components or more
     */
    public static List<ForcedChoiceBlock> of(StyleQuestionnaire questionnaire) {
        List<RoleComponent> components =
                Arguments.notNull(questionnaire, "questionnaire").components();
        int size = components.size();
        Arguments.that(size >= SIZE, "number of components", size, "must be three or more");
        // Differences of 1, 2 and 3 places are all different, so a pair that is met again needs fewer than seven
        // places.
        int[] offsets = {0, 1, size == SIZE ? 2 : 3};
        List<ForcedChoiceBlock> blocks = new ArrayList<>();
        for (int b = 0; b < size; b++) {
            int first = b;
            blocks.add(new ForcedChoiceBlock(
                    "FC-" + (b + 1),
                    IntStream.range(0, SIZE)
                            .mapToObj(i -> statement(components.get((first + offsets[i]) % size), i + 1))
                            .toList()));
        }
        return List.copyOf(blocks);
    }

    private static Statement statement(RoleComponent component, int item) {
        return new Statement(component.code() + "-" + item + "-" + Aspect.DRAWS_ME, component.code());
    }
}
