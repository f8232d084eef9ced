/**
 * Whether and how far something has changed, and how alike two profiles are.
 *
 * <p>Start at {@link org.openkam.scoring.change.ReliableChange} for one person, at
 * {@link org.openkam.scoring.change.PairedEffectSize} for a group, and at
 * {@link org.openkam.scoring.change.ProfileSimilarity} for two profiles.
 */
@NullMarked
package org.openkam.scoring.change;

import org.jspecify.annotations.NullMarked;
