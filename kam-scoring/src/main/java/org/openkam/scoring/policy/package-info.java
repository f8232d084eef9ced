/**
 * The rules on which systems disagree, each as a small interface with a code, and the policy that names one of each.
 *
 * <p>Start at {@link org.openkam.scoring.policy.ScoringPolicy}; {@link org.openkam.scoring.policy.PolicyPresets} has policies that
 * follow the documented rules of known systems. To add a rule, implement one of the interfaces, number by number, and prove it
 * with the contract class in kam-scoring's test jar; {@link org.openkam.scoring.policy.StrategyRegistry} gives it a name.
 */
@NullMarked
package org.openkam.scoring.policy;

import org.jspecify.annotations.NullMarked;
