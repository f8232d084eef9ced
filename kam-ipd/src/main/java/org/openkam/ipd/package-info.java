/**
 * The door from a profile to a development plan: {@link org.openkam.ipd.DevelopmentPlanner}.
 */
@NullMarked
package org.openkam.ipd;

import org.jspecify.annotations.NullMarked;
