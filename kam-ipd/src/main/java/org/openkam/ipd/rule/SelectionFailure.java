package org.openkam.ipd.rule;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How a selection from outside broke its contract. Holds nothing of the person, nor what an exception said.
 *
 * @param code its code, or {@code -} if it gives none
 * @param className the class that implements it
 * @param rule the number of the broken rule of {@link ActionSelection}
 * @param found what came instead: the class of an exception, or a few words
 */
public record SelectionFailure(String code, String className, String rule, String found) implements Serializable {
    private static final long serialVersionUID = 1L;

    public SelectionFailure {
        Arguments.notNull(code, "code of selection");
        Arguments.notNull(className, "class of selection");
        Arguments.notNull(rule, "rule");
        Arguments.notNull(found, "found");
    }

    @Override
    public String toString() {
        return "Selection " + code + " (" + className + ") must keep rule " + rule + " (" + found + ").";
    }
}
