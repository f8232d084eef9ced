package org.openkam.ipd.rule;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How a rule of planning from outside broke its contract. Holds nothing of the person, nor what an exception said.
 *
 * @param code its code
 * @param className the class that implements it
 * @param rule the number of the broken rule in the Javadoc of its interface
 * @param found what came instead: the class of an exception, or a word
 */
public record RuleFailure(String code, String className, String rule, String found) implements Serializable {
    private static final long serialVersionUID = 1L;

    public RuleFailure {
        Arguments.notNull(code, "code of rule");
        Arguments.notNull(className, "class of rule");
        Arguments.notNull(rule, "rule");
        Arguments.notNull(found, "found");
    }

    @Override
    public String toString() {
        return code + " (" + className + ") broke rule " + rule + ": " + found;
    }
}
