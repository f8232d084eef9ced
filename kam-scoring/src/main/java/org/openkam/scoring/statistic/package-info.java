/**
 * Values every statistic is made of: exact input, an estimate with its error, an interval, and the reason when there is
 * no number.
 *
 * <p>Start at {@link org.openkam.scoring.statistic.Estimate}; researchers start at
 * {@link org.openkam.scoring.statistic.RatingMatrix}.
 */
@NullMarked
package org.openkam.scoring.statistic;

import org.jspecify.annotations.NullMarked;
