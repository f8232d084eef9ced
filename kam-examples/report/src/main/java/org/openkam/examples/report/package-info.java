/**
 * Reports of a scored programme, as pages and as PDF, in English, Russian and Polish: for the person, for the three who talk about the
 * results, for those who answer for many people, and one for the analyst alone.
 *
 * <p>Start at {@link org.openkam.examples.report.ReportFolder}, which writes them all, or at one of them, such as {@link
 * org.openkam.examples.report.IndividualReport}.
 */
@NullMarked
package org.openkam.examples.report;

import org.jspecify.annotations.NullMarked;
