/**
 * What a role asks for: competencies with observable behaviour, and role profiles over them.
 *
 * <p>Start at {@link org.openkam.core.model.CompetencyModel}.
 */
@NullMarked
package org.openkam.core.model;

import org.jspecify.annotations.NullMarked;
