/**
 * Tables: strict UTF-8, columns by name, every row accounted for.
 *
 * <p>Start at {@link org.openkam.core.csv.CsvFile}; write with {@link org.openkam.core.csv.CsvExport}.
 */
@NullMarked
package org.openkam.core.csv;

import org.jspecify.annotations.NullMarked;
