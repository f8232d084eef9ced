package org.openkam.scoring.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;

/** Looks for providers of strategies and keeps what is wrong with them, so that a broken one costs only itself. */
final class ProviderSearch {
    /** A class path with more broken providers than this isn't searched to its end. */
    private static final int MOST_BROKEN = 1000;

    private static final Place PLACE = Place.of("META-INF/services/" + StrategyProvider.class.getName());

    private final List<StrategyProvider> providers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ProviderSearch() {}

    static ProviderSearch in(ClassLoader loader) {
        ProviderSearch search = new ProviderSearch();
        Iterator<StrategyProvider> all =
                ServiceLoader.load(StrategyProvider.class, loader).iterator();
        boolean more = true;
        while (more && search.findings.size() < MOST_BROKEN) {
            more = search.next(all);
        }
        search.providers.sort(
                Comparator.comparing(provider -> provider.getClass().getName()));
        return search;
    }

    /** The loader goes on behind a provider that it couldn't load. */
    private boolean next(Iterator<StrategyProvider> all) {
        try {
            if (!all.hasNext()) {
                return false;
            }
            providers.add(all.next());
        } catch (ServiceConfigurationError e) {
            broken(String.valueOf(e.getMessage()).replace(StrategyProvider.class.getName() + ": ", ""));
        } catch (LinkageError e) {
            broken(String.valueOf(e));
        }
        return true;
    }

    private void broken(String found) {
        findings.add(Finding.of(FindingCode.STRATEGY_PROVIDER, PLACE, "found", found));
    }

    /** Returns the providers that could be loaded, by class name. */
    List<StrategyProvider> providers() {
        return providers;
    }

    /** Returns what was found wrong so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns a provider's makers, owned by it. */
    static List<StrategyFactory> factories(StrategyProvider provider) {
        String owner = provider.getClass().getName();
        return provider.strategies().stream()
                .map(f -> new StrategyFactory(f.kind(), f.code(), owner, f.maker()))
                .toList();
    }

    /** Returns the registry with a provider's makers; empty if one of them can't be used. */
    Optional<StrategyRegistry> tried(StrategyProvider provider, StrategyRegistry registry) {
        String name = provider.getClass().getName();
        try {
            List<StrategyFactory> factories = factories(provider);
            for (StrategyFactory factory : factories) {
                Optional<StrategyFactory> first = registry.factory(factory.kind(), factory.code());
                if (first.isPresent()) {
                    broken(name + ": " + factory.kind().field() + " " + factory.code() + ", "
                            + first.get().owner());
                    return Optional.empty();
                }
            }
            return Optional.of(registry.plus(factories));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            broken(name + ": " + e.getClass().getName());
            return Optional.empty();
        }
    }
}
