/**
 * A released profile against a role.
 *
 * <p>Start at {@link org.openkam.scoring.fit.RoleFit}; {@link org.openkam.scoring.fit.RoleMatch} adds what follows from it, {@link
 * org.openkam.scoring.fit.RoleMatches} takes every role for a person, {@link org.openkam.scoring.fit.CandidateRanking} every person
 * for a role, {@link org.openkam.scoring.fit.CareerMap} the way along career paths.
 */
@NullMarked
package org.openkam.scoring.fit;

import org.jspecify.annotations.NullMarked;
