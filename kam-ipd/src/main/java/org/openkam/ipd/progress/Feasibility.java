package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * Who says that a goal can be reached, and on what: a goal that nobody knows to be feasible tests luck, not a person (source case
 * rule R28).
 *
 * @param saidBy code of the person who says so
 * @param basis on what, such as last year's growth of similar clients
 */
public record Feasibility(String saidBy, LocalizedText basis) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Feasibility {
        Arguments.code(saidBy, "person who says that the goal is feasible");
        Arguments.notNull(basis, "basis of feasibility");
    }

    @Override
    public String toString() {
        return saidBy + ": " + basis;
    }
}
