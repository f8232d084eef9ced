/**
 * What scoring releases, in formats of other systems.
 *
 * <p>Start at {@link org.openkam.scoring.json.OpenBadge}.
 */
@NullMarked
package org.openkam.scoring.json;

import org.jspecify.annotations.NullMarked;
