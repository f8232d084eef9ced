/**
 * The layout that all reports share, as HTML and as PDF.
 *
 * <p>Start at {@link org.openkam.examples.report.page.Page}.
 */
@NullMarked
package org.openkam.examples.report.page;

import org.jspecify.annotations.NullMarked;
