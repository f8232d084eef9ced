/**
 * What scoring releases, as JSON with a digest, and in formats of other systems.
 *
 * <p>Start at {@link org.openkam.scoring.json.ProfileJson}; for wallets at {@link org.openkam.scoring.json.OpenBadge}.
 */
@NullMarked
package org.openkam.scoring.json;

import org.jspecify.annotations.NullMarked;
