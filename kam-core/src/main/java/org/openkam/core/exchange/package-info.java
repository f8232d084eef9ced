/**
 * Exchange formats of other systems: 1EdTech CASE out and back.
 *
 * <p>Start at {@link org.openkam.core.exchange.CaseWriter}.
 */
@NullMarked
package org.openkam.core.exchange;

import org.jspecify.annotations.NullMarked;
