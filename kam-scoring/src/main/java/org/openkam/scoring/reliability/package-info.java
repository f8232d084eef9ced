/**
 * How much of an observed score is the person and how much is error.
 *
 * <p>Start at {@link org.openkam.scoring.reliability.ShrunkenScores}. Nothing here knows models, roles or programmes.
 */
@NullMarked
package org.openkam.scoring.reliability;

import org.jspecify.annotations.NullMarked;
