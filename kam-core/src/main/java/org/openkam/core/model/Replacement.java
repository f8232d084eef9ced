package org.openkam.core.model;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * What became of a competency or an indicator of an earlier version, whose code is gone.
 *
 * @param code the code that is gone
 * @param by codes of its successors in this version, either competencies or indicators, none twice; empty if it was
 *     withdrawn without a successor. One successor means the same; several share what it meant
 */
public record Replacement(String code, List<String> by) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Replacement {
        Arguments.code(code, "replaced code");
        by = List.copyOf(by);
        by.forEach(successor -> Arguments.code(successor, "successor of " + code));
        Arguments.that(new HashSet<>(by).size() == by.size(), "successors of", code, "must differ from each other");
        Arguments.that(!by.contains(code), "successor", code, "must have another code");
    }

    /** Returns whether it was withdrawn without a successor. */
    public boolean isWithdrawn() {
        return by.isEmpty();
    }

    /** Returns {@code OLD -> NEW, NEW}, or {@code OLD -> -}. */
    @Override
    public String toString() {
        return code + " -> " + (by.isEmpty() ? "-" : String.join(", ", by));
    }
}
