/**
 * Quantiles, probabilities and reproducible random numbers; not for users.
 *
 * <p>The only package that sees Commons Math, and nothing of it appears in a public signature. Start at
 * {@link org.openkam.scoring.internal.math.Distributions}.
 */
@NullMarked
package org.openkam.scoring.internal.math;

import org.jspecify.annotations.NullMarked;
