package org.openkam.scoring.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * Makes the strategies of one kind and code from their parameters.
 *
 * @param kind what they decide
 * @param code their code
 * @param owner who answers for the code, such as the name of a class
 * @param maker makes one; throws {@link IllegalArgumentException} for parameters that it doesn't know or that are out of range
 */
public record StrategyFactory(
        StrategyKind kind, String code, String owner, Function<Map<String, Fraction>, ? extends Strategy> maker) {

    public StrategyFactory {
        Arguments.notNull(kind, "kind of strategy");
        Arguments.code(code, "code of strategy");
        Arguments.notNull(owner, "owner of strategy");
        Arguments.notNull(maker, "maker of strategy");
    }

    /**
     * Returns the factory that always gives one object, for its own parameters or for none.
     *
     * @param strategy must be of one kind only
     */
    public static StrategyFactory of(Strategy strategy) {
        Arguments.notNull(strategy, "strategy");
        List<StrategyKind> kinds = StrategyKind.of(strategy);
        Arguments.that(kinds.size() == 1, "kinds of strategy " + strategy.code(), kinds, "must be one");
        StrategyUse use = StrategyUse.of(kinds.get(0), strategy);
        return new StrategyFactory(use.kind(), use.code(), use.className(), parameters -> {
            Arguments.that(
                    parameters.isEmpty() || parameters.equals(use.parameters()),
                    "parameters of " + use.code(),
                    parameters,
                    "must be " + use.parameters());
            return strategy;
        });
    }

    /**
     * Makes a strategy.
     *
     * @throws IllegalArgumentException if the parameters are unknown or out of range, or the maker gave something else
     */
    public Strategy make(Map<String, Fraction> parameters) {
        Strategy made = maker.apply(Collections.unmodifiableMap(new TreeMap<>(parameters)));
        Arguments.that(
                kind.type().isInstance(made) && code.equals(made.code()),
                "strategy made by " + owner,
                code,
                "must be what was asked for");
        return made;
    }

    /** Returns the only parameter of a strategy that has one. */
    static Fraction only(Map<String, Fraction> parameters, String name) {
        Fraction value = parameters.get(name);
        Arguments.that(value != null && parameters.size() == 1, "parameters", parameters.keySet(), "must be " + name);
        return Arguments.notNull(value, name);
    }

    @Override
    public String toString() {
        return kind.field() + " " + code + " of " + owner;
    }
}
