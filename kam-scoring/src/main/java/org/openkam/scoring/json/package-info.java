/**
 * What scoring releases, keeps and is told, as JSON: reports in formats of other systems, the release ledger, policies by code.
 *
 * <p>Start at {@link org.openkam.scoring.json.OpenBadge}, {@link org.openkam.scoring.json.PolicyReader} or
 * {@link org.openkam.scoring.json.ReleaseLedgerJson}.
 */
@NullMarked
package org.openkam.scoring.json;

import org.jspecify.annotations.NullMarked;
