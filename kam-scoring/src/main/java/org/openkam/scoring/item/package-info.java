/**
 * Statistics of single items: whether one belongs into an instrument, and how well it works.
 *
 * <p>Start at {@link org.openkam.scoring.item.ContentValidityRatio}.
 */
@NullMarked
package org.openkam.scoring.item;

import org.jspecify.annotations.NullMarked;
