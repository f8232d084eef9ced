/**
 * A released profile against a role.
 *
 * <p>Start at {@link org.openkam.scoring.fit.RoleFit}.
 */
@NullMarked
package org.openkam.scoring.fit;

import org.jspecify.annotations.NullMarked;
