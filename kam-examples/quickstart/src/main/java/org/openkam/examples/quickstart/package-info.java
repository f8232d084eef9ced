/**
 * The main job from a folder of answers to pages, scores and plans.
 *
 * <p>Start at {@link org.openkam.examples.quickstart.Quickstart}.
 */
@NullMarked
package org.openkam.examples.quickstart;

import org.jspecify.annotations.NullMarked;
