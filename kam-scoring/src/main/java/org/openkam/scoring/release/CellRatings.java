package org.openkam.scoring.release;

import java.util.List;
import org.openkam.scoring.statistic.RatingBlock.Rows;
import org.openkam.scoring.statistic.RatingTally;

/**
 * The ratings of a cell that take part in a release; what is withheld is no longer among the assessee's ratings.
 *
 * @param cell whose
 * @param sheets its sheets by source
 * @param ratings what they sum up to
 * @param tallies by competency
 */
record CellRatings(Cell cell, List<SourceSheets> sheets, Rows ratings, RatingTally[] tallies) {

    /** Returns the rows of its sheets. */
    int[] rows() {
        return SourceSheets.rows(sheets);
    }
}
