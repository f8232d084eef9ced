/**
 * The contracts of the strategies as tests: one abstract class for each interface, its tests numbered as the rules in the
 * interface's Javadoc. Extend the one for your strategy, return the strategy, and run it with JUnit. Needs JUnit Jupiter and
 * AssertJ, nothing else.
 *
 * <p>Start at {@link org.openkam.scoring.tck.StrategyContract}.
 */
@NullMarked
package org.openkam.scoring.tck;

import org.jspecify.annotations.NullMarked;
