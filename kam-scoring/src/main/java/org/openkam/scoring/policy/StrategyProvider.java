package org.openkam.scoring.policy;

import java.util.List;

/**
 * Ships strategies in a jar. A jar names its provider in {@code
 * META-INF/services/org.openkam.scoring.policy.StrategyProvider}; the host asks for it by {@link
 * StrategyRegistry#plusDiscovered}, or by {@link StrategyRegistry#discover} if it can do without broken ones. Nothing is found
 * unless the host asks.
 */
public interface StrategyProvider {

    /** Returns what the provider adds; their owner is the provider's class. */
    List<StrategyFactory> strategies();
}
