/**
 * How fast the engine is, in ratios against peers measured in the same run.
 *
 * <p>Start at {@link org.openkam.examples.benchmarks.Benchmarks}.
 */
@NullMarked
package org.openkam.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
