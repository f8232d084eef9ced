/**
 * The gate between raw answers and reports: only what passes it can be computed with downstream.
 *
 * <p>Start at {@link org.openkam.scoring.release.ReleaseGate}.
 */
@NullMarked
package org.openkam.scoring.release;

import org.jspecify.annotations.NullMarked;
