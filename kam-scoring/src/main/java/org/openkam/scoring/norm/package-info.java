/**
 * Where a score stands in a norm group, and how sure that is.
 *
 * <p>Start at {@link org.openkam.scoring.norm.PercentileRank} (by rank) or {@link org.openkam.scoring.norm.StandardScore} (by
 * distance from the mean); both take a {@link org.openkam.scoring.norm.NormSample}, which a {@link
 * org.openkam.scoring.norm.NormTally} collects. Where a norm depends on age or tenure, take a {@link
 * org.openkam.scoring.norm.ContinuousNorm}. The norms of a whole instrument, with population and age, are a {@link
 * org.openkam.scoring.norm.NormTable}. Bands are left-closed throughout: a score on a border belongs to the higher band.
 */
@NullMarked
package org.openkam.scoring.norm;

import org.jspecify.annotations.NullMarked;
