/**
 * The gate between raw answers and reports: only what passes it can be computed with downstream.
 *
 * <p>Start at {@link org.openkam.scoring.release.ReleaseGate}, which decides what is released; {@link
 * org.openkam.scoring.release.DisclosureAudit} proves that it is safe, and {@link
 * org.openkam.scoring.release.ReleaseLedger} that it is safe beside earlier releases.
 */
@NullMarked
package org.openkam.scoring.release;

import org.jspecify.annotations.NullMarked;
