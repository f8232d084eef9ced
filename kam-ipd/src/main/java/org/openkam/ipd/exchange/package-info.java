/**
 * Plans for other programs: calendars and tables.
 *
 * <p>Start at {@link org.openkam.ipd.exchange.PlanCalendar} and {@link org.openkam.ipd.exchange.PlansCsv}.
 */
@NullMarked
package org.openkam.ipd.exchange;

import org.jspecify.annotations.NullMarked;
