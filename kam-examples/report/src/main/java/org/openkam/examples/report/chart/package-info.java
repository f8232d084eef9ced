/**
 * Pictures as SVG, drawn without any other library: the same bytes on every machine, readable in print, in colour blindness and by
 * a screen reader.
 *
 * <p>Start at {@link org.openkam.examples.report.chart.ProfileChart}; each chart has {@code of(...)} and gives a {@link
 * org.openkam.examples.report.chart.Picture}.
 */
@NullMarked
package org.openkam.examples.report.chart;

import org.jspecify.annotations.NullMarked;
