/**
 * The talk of three about a profile, and what comes out of it for the plan.
 *
 * <p>Start at {@link org.openkam.ipd.feedback.FeedbackAgenda}; what was agreed goes into {@link
 * org.openkam.ipd.feedback.AgendaOutcome}.
 */
@NullMarked
package org.openkam.ipd.feedback;

import org.jspecify.annotations.NullMarked;
