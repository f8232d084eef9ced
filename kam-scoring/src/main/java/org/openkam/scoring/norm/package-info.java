/**
 * Where a score stands in a norm group, and how sure that is.
 *
 * <p>Collect a group in a {@link org.openkam.scoring.norm.NormTally}, finish it, and start at {@link
 * org.openkam.scoring.norm.PercentileRank} (by rank) or {@link org.openkam.scoring.norm.StandardScore} (by distance from the
 * mean). Where a norm depends on age or tenure, start at {@link org.openkam.scoring.norm.ContinuousNorm}. Bands are left-closed
 * throughout: a score on a border belongs to the higher band.
 */
@NullMarked
package org.openkam.scoring.norm;

import org.jspecify.annotations.NullMarked;
