package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * Which strategy a policy uses for one rule: enough to compute a result again.
 *
 * @param kind what it decides
 * @param code its code
 * @param version the version of its numbers
 * @param className the class that implements it
 * @param parameters what it was made with, by name
 */
public record StrategyUse(
        StrategyKind kind, String code, String version, String className, Map<String, Fraction> parameters)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public StrategyUse {
        Arguments.notNull(kind, "kind of strategy");
        Arguments.code(code, "code of strategy");
        Arguments.code(version, "version of strategy " + code);
        Arguments.notNull(className, "class of strategy");
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        parameters.keySet().forEach(name -> Arguments.code(name, "parameter of strategy"));
    }

    /**
     * Returns what a strategy says about itself.
     *
     * @throws IllegalArgumentException if its code, its version or a parameter's name isn't one
     */
    public static StrategyUse of(StrategyKind kind, Strategy strategy) {
        Arguments.notNull(strategy, "strategy for " + kind.field());
        return new StrategyUse(
                kind,
                strategy.code(),
                strategy.version(),
                className(strategy),
                Arguments.notNull(strategy.parameters(), "parameters of strategy"));
    }

    /** A constant of an enumeration may have a class of its own, without a name. */
    private static String className(Strategy strategy) {
        return strategy instanceof Enum<?> constant
                ? constant.getDeclaringClass().getName()
                : strategy.getClass().getName();
    }

    /** Returns code and parameters, such as {@code share-of-range (share=1/4)}. */
    public String label() {
        if (parameters.isEmpty()) {
            return code;
        }
        StringBuilder out = new StringBuilder(code).append(" (");
        parameters.forEach((name, value) -> out.append(out.charAt(out.length() - 1) == '(' ? "" : ", ")
                .append(name)
                .append('=')
                .append(value));
        return out.append(')').toString();
    }

    @Override
    public String toString() {
        return kind.field() + ": " + label() + ", version " + version + ", " + className;
    }
}
