/**
 * Formats of other systems. Models go out as 1EdTech CASE 1.1 and come back without loss; occupations come in from O*NET, with
 * ratings and their errors, and from ESCO, with skills alone. Faults are findings, every row is accounted for, and nothing that
 * a source doesn't state is made up.
 *
 * <p>Start at {@link org.openkam.core.exchange.CaseWriter}, {@link org.openkam.core.exchange.OnetRatings} or {@link
 * org.openkam.core.exchange.EscoFiles}.
 */
@NullMarked
package org.openkam.core.exchange;

import org.jspecify.annotations.NullMarked;
