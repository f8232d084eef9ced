/**
 * What scoring keeps or sends as JSON: the release ledger.
 *
 * <p>Start at {@link org.openkam.scoring.json.ReleaseLedgerJson}.
 */
@NullMarked
package org.openkam.scoring.json;

import org.jspecify.annotations.NullMarked;
