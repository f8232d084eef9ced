package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.text.LocalizedText;

/**
 * The words of a style questionnaire: what each of its items says, which items repeat others, and which parts of the work
 * form a block of the profile. A questionnaire can be scored without; then nothing is known of repetitions and blocks.
 *
 * @param code names the bank for ever
 * @param version of its content
 * @param model code of the model whose role components it asks about
 * @param content instruction, blocks and statements
 * @param foreign fields of its document that this version doesn't know; a statement is named {@code /items/CODE}
 */
public record StyleItemBank(String code, ModelVersion version, String model, Content content, ForeignFields foreign)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What the bank holds.
     *
     * @param instruction how to answer
     * @param blocks blocks of the profile, no component in two of them; may be empty
     * @param statements the items, no code twice; a repetition names one that is no repetition itself
     */
    public record Content(LocalizedText instruction, List<StyleBlock> blocks, List<StyleStatement> statements)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks that the parts fit each other. */
        public Content {
            Arguments.notNull(instruction, "instruction");
            blocks = List.copyOf(Arguments.notNull(blocks, "blocks"));
            statements = Arguments.notEmpty(statements, "statements");
            Set<String> originals = new HashSet<>();
            Set<String> seen = new HashSet<>();
            for (StyleStatement statement : statements) {
                Arguments.that(seen.add(statement.code()), "statement", statement.code(), "must stand only once");
                if (statement.repeats().isEmpty()) {
                    originals.add(statement.code());
                }
            }
            statements.forEach(s -> s.repeats()
                    .ifPresent(r -> Arguments.that(
                            originals.contains(r),
                            "item that " + s.code() + " repeats",
                            r,
                            "must be one of the bank that is no repetition itself")));
            Set<String> placed = new HashSet<>();
            blocks.forEach(b -> Arguments.that(placed.add("/" + b.code()), "block", b.code(), "must stand only once"));
            blocks.forEach(b -> b.components()
                    .forEach(c -> Arguments.that(placed.add(c), "component", c, "must stand in one block only")));
        }
    }

    /** Creates a bank that this version understands as a whole. */
    public StyleItemBank(String code, ModelVersion version, String model, Content content) {
        this(code, version, model, content, ForeignFields.none());
    }

    /** Checks the parts. */
    public StyleItemBank {
        Arguments.code(code, "code of style items");
        Arguments.notNull(version, "version of style items");
        Arguments.code(model, "model of style items");
        Arguments.notNull(content, "content of style items");
        Arguments.notNull(foreign, "foreign fields");
    }

    /** Returns how to answer. */
    public LocalizedText instruction() {
        return content.instruction();
    }

    /** Returns the blocks of the profile; may be empty. */
    public List<StyleBlock> blocks() {
        return content.blocks();
    }

    /** Returns the statements in the order in which they are shown. */
    public List<StyleStatement> statements() {
        return content.statements();
    }

    /** Returns the statement of an item, if the bank has one. */
    public Optional<StyleStatement> statement(String item) {
        return statements().stream().filter(s -> s.code().equals(item)).findFirst();
    }

    /** Returns each repetition with the item that it says again, by code, in the order of the statements. */
    public Map<String, String> repeats() {
        Map<String, String> repeats = new LinkedHashMap<>();
        statements().forEach(s -> s.repeats().ifPresent(r -> repeats.put(s.code(), r)));
        return Collections.unmodifiableMap(repeats);
    }

    /** Returns the items of a questionnaire that this bank has no words for, in its order; empty if it can be asked. */
    public List<String> missing(StyleQuestionnaire questionnaire) {
        Set<String> known = new HashSet<>();
        statements().forEach(s -> known.add(s.code()));
        return Arguments.notNull(questionnaire, "questionnaire").items().keySet().stream()
                .filter(item -> !known.contains(item))
                .toList();
    }

    @Override
    public String toString() {
        return code + " " + version + " (" + statements().size() + " statements, "
                + repeats().size() + " of them repeated, for " + model + ")";
    }
}
