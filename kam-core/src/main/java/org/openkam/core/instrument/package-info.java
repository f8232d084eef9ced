/**
 * Ways to collect evidence, and which of them sees which competency.
 *
 * <p>Start at {@link org.openkam.core.instrument.AssessmentDesign}, or at {@link org.openkam.core.instrument.AssessmentKit} for a
 * model with its designs and questions.
 */
@NullMarked
package org.openkam.core.instrument;

import org.jspecify.annotations.NullMarked;
