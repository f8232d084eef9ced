/**
 * Faults as values: what is wrong, where, by which rule, and what may help. Bulk input reports all of them at once.
 *
 * <p>Start at {@link org.openkam.core.finding.Findings}.
 */
@NullMarked
package org.openkam.core.finding;

import org.jspecify.annotations.NullMarked;
