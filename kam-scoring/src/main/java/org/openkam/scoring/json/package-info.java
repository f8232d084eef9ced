/**
 * What scoring releases, keeps and is told, as JSON: profiles with a digest, the release ledger, policies by code, and formats of
 * other systems.
 *
 * <p>Start at {@link org.openkam.scoring.json.ProfileJson}; for wallets at {@link org.openkam.scoring.json.OpenBadge}, for policies
 * at {@link org.openkam.scoring.json.PolicyReader}, for the ledger at {@link org.openkam.scoring.json.ReleaseLedgerJson}.
 */
@NullMarked
package org.openkam.scoring.json;

import org.jspecify.annotations.NullMarked;
