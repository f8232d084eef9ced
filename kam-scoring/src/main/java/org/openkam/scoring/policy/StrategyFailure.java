package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How a strategy from outside broke its contract. Holds nothing of the ratings, nor what an exception said.
 *
 * @param kind what it decides
 * @param code its code
 * @param className the class that implements it
 * @param rule the number of the broken rule in the Javadoc of its interface
 * @param found what came instead: the class of an exception, or a word
 */
public record StrategyFailure(StrategyKind kind, String code, String className, String rule, String found)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public StrategyFailure {
        Arguments.notNull(kind, "kind of strategy");
        Arguments.notNull(code, "code of strategy");
        Arguments.notNull(className, "class of strategy");
        Arguments.notNull(rule, "rule");
        Arguments.notNull(found, "found");
    }

    @Override
    public String toString() {
        return kind.field() + " " + code + " (" + className + ") broke rule " + rule + ": " + found;
    }
}
