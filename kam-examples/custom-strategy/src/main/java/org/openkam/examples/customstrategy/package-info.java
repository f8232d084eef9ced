/**
 * Strategies from outside the library, added in each of the three ways.
 *
 * <p>Start at {@link org.openkam.examples.customstrategy.SeenByMany}.
 */
@NullMarked
package org.openkam.examples.customstrategy;

import org.jspecify.annotations.NullMarked;
