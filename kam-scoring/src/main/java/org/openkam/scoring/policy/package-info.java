/**
 * The rules on which systems disagree, each as a small interface with a code, and the policy that names one of each.
 *
 * <p>Start at {@link org.openkam.scoring.policy.ScoringPolicy}.
 */
@NullMarked
package org.openkam.scoring.policy;

import org.jspecify.annotations.NullMarked;
