package org.openkam.scoring.release;

import java.util.List;

/**
 * The ratings of a cell that take part in a release: for each competency a row for each sheet and a column for each of its
 * items, counter-indicators turned; what is withheld is missing.
 *
 * @param cell whose
 * @param sheets numbers of the sheets in the table
 * @param matrices by competency
 */
record CellRatings(Cell cell, List<Integer> sheets, int[][][] matrices) {}
