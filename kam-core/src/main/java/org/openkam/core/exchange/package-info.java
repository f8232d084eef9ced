/**
 * What others publish about occupations, as proposals to work on: O*NET with ratings and their errors, ESCO with skills
 * alone. Faults are findings, every row is accounted for, and nothing that a source doesn't state is made up.
 *
 * <p>Start at {@link org.openkam.core.exchange.OnetRatings} or {@link org.openkam.core.exchange.EscoFiles}.
 */
@NullMarked
package org.openkam.core.exchange;

import org.jspecify.annotations.NullMarked;
