package org.openkam.ipd.rule;

import org.openkam.core.internal.Arguments;

/**
 * What is wrong with the cells of a need table.
 *
 * @param kind what is wrong
 * @param cell the position of the cell, from 0; -1 for the table as a whole
 * @param shown what shows it: a combination of facts, a language, or a code
 */
public record NeedTableFault(Kind kind, int cell, String shown) {

    /** What can be wrong. */
    public enum Kind {
        /** A code stands twice. */
        CODE_TWICE,
        /** No cell holds for a combination of facts. */
        GAP,
        /** Cells before it hold wherever it does. */
        UNREACHABLE,
        /** It takes a goal where the score isn't reliably below the target. */
        GOAL_WITHOUT_GAP,
        /** Its kind says something of a score that its facts don't. */
        KIND_WITHOUT_CLAIM,
        /** Kind and verb don't go together. */
        VERB,
        /** Its rationale lacks a bundled language. */
        LANGUAGE,
        /** Its rationale leaves something open that nobody fills in, or the languages leave open different things. */
        PLACEHOLDER
    }

    public NeedTableFault {
        Arguments.notNull(kind, "kind of fault");
        Arguments.notNull(shown, "what shows the fault");
    }

    @Override
    public String toString() {
        return kind + (cell < 0 ? "" : " of cell " + cell) + ": " + shown;
    }
}
