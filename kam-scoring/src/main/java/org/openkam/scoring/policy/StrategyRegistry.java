package org.openkam.scoring.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.scoring.statistic.Fraction;

/**
 * The strategies that a policy's document may name. The library's own can't be replaced, and a code has one owner. Three ways
 * to add one: pass the object to a policy; {@link #plus(Strategy)}; ship a {@link StrategyProvider} and ask for it. Immutable
 * and thread-safe.
 */
public final class StrategyRegistry {
    private static final StrategyRegistry STANDARD = new StrategyRegistry(Map.of()).plus(StandardStrategies.all());

    private final Map<StrategyKind, TreeMap<String, StrategyFactory>> factories = new EnumMap<>(StrategyKind.class);

    private StrategyRegistry(Map<StrategyKind, TreeMap<String, StrategyFactory>> factories) {
        for (StrategyKind kind : StrategyKind.values()) {
            this.factories.put(kind, new TreeMap<>(factories.getOrDefault(kind, new TreeMap<>())));
        }
    }

    /** Returns the library's own strategies; never looks at the class path, so that a stray jar can't change a score. */
    public static StrategyRegistry standard() {
        return STANDARD;
    }

    /**
     * Returns this registry with an object that stands under its own code.
     *
     * @throws IllegalArgumentException if the code has an owner already
     */
    public StrategyRegistry plus(Strategy strategy) {
        return plus(List.of(StrategyFactory.of(strategy)));
    }

    /**
     * Returns this registry with makers of strategies.
     *
     * @throws IllegalArgumentException if a code has an owner already; names both
     */
    public StrategyRegistry plus(Collection<StrategyFactory> more) {
        StrategyRegistry sum = new StrategyRegistry(factories);
        for (StrategyFactory factory : more) {
            StrategyFactory first = sum.of(factory.kind()).putIfAbsent(factory.code(), factory);
            if (first != null) {
                throw new IllegalArgumentException("Code (" + factory.code() + ") for "
                        + factory.kind().field() + " must have one owner, but " + first.owner() + " and "
                        + factory.owner()
                        + " claim it.\nMaybe it was registered twice, or needs a prefix of its own.");
            }
        }
        return sum;
    }

    /**
     * Returns this registry with what the providers in a class loader's sight add, in the order of their class names.
     *
     * @throws IllegalArgumentException if a provider can't be loaded, or a code has an owner already
     */
    public StrategyRegistry plusDiscovered(ClassLoader loader) {
        Arguments.notNull(loader, "class loader");
        List<StrategyProvider> providers = new ArrayList<>();
        try {
            ServiceLoader.load(StrategyProvider.class, loader).forEach(providers::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException(
                    "Strategy provider must be loadable, but isn't.\nMaybe its class is missing, or not public.", e);
        }
        providers.sort(Comparator.comparing(provider -> provider.getClass().getName()));
        StrategyRegistry sum = this;
        for (StrategyProvider provider : providers) {
            sum = sum.plus(ProviderSearch.factories(provider));
        }
        return sum;
    }

    /**
     * Returns this registry with what can be used of the providers in a class loader's sight, in the order of their class
     * names. A provider that can't be loaded, throws, or claims a code that has an owner already, is left out whole and named
     * in a finding; the others are used.
     */
    public Reading<StrategyRegistry> discover(ClassLoader loader) {
        ProviderSearch search = ProviderSearch.in(Arguments.notNull(loader, "class loader"));
        StrategyRegistry sum = this;
        for (StrategyProvider provider : search.providers()) {
            StrategyRegistry before = sum;
            sum = search.tried(provider, before).orElse(before);
        }
        return Reading.of(sum, Findings.of(search.findings()));
    }

    private TreeMap<String, StrategyFactory> of(StrategyKind kind) {
        return Arguments.notNull(factories.get(kind), "kind of strategy");
    }

    /** Returns the codes of a kind, sorted. */
    public Set<String> codes(StrategyKind kind) {
        return Collections.unmodifiableSet(of(kind).keySet());
    }

    /** Returns what makes the strategies of a code, if it is known. */
    public Optional<StrategyFactory> factory(StrategyKind kind, String code) {
        return Optional.ofNullable(of(kind).get(code));
    }

    /**
     * Returns a strategy.
     *
     * @param parameters by name; empty if there is nothing to choose
     * @throws UnknownCodeException if the code isn't registered; names the nearest that is
     * @throws IllegalArgumentException if the parameters are unknown or out of range
     */
    public Strategy strategy(StrategyKind kind, String code, Map<String, Fraction> parameters) {
        return factory(kind, code)
                .orElseThrow(() -> new UnknownCodeException("Strategy for " + kind.field(), code, codes(kind)))
                .make(parameters);
    }

    @Override
    public String toString() {
        return "strategies " + factories.values().stream().map(TreeMap::keySet).toList();
    }
}
