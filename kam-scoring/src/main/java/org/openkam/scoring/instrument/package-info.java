/**
 * One scorer for each instrument.
 *
 * <p>Start at {@link org.openkam.scoring.instrument.MultiSourceScorer}.
 */
@NullMarked
package org.openkam.scoring.instrument;

import org.jspecify.annotations.NullMarked;
