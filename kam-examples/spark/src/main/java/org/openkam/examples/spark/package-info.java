/**
 * Scores programmes on Apache Spark: whole ones side by side, or one in parts. {@link org.openkam.examples.spark.ClusterScoring} is
 * the place to start.
 */
@NullMarked
package org.openkam.examples.spark;

import org.jspecify.annotations.NullMarked;
