/**
 * From what experts say about a job to a proposed role profile, with error and reasons.
 *
 * <p>Start at {@link org.openkam.scoring.jobanalysis.JobAnalysis}.
 */
@NullMarked
package org.openkam.scoring.jobanalysis;

import org.jspecify.annotations.NullMarked;
