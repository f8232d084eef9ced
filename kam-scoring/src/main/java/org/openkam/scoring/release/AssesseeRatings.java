package org.openkam.scoring.release;

import org.openkam.core.programme.AnswerTable;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.RatingBlock;
import org.openkam.scoring.statistic.RatingBlock.Rows;
import org.openkam.scoring.statistic.RatingTally;

/**
 * All ratings about one assessee, a row for each sheet, a column for each item by competency, counter-indicators turned. Read
 * from the table in one pass; what is withheld is taken out again.
 */
final class AssesseeRatings {
    private final AnswerTable table;
    private final CompetencyItems items;
    private final int firstSheet;
    private final RatingBlock block;
    private final boolean[] asked;

    /** @param assessee place in the table; negative for an assessee without answers */
    AssesseeRatings(AnswerTable table, CompetencyItems items, int assessee) {
        this.table = table;
        this.items = items;
        this.firstSheet = assessee < 0 ? 0 : table.sheetsFrom(assessee);
        int sheets = assessee < 0 ? 0 : table.sheetsTo(assessee) - firstSheet;
        RatingScale scale = table.scale();
        int largest = Math.max(Math.abs(scale.lowest()), Math.abs(scale.highest()));
        this.block = new RatingBlock(sheets, items.columns(), Math.max(1, largest));
        this.asked = new boolean[items.size()];
    }

    /** Reads the assessee's own sheet. */
    void readSelf(int row) {
        read(row, new boolean[asked.length]);
    }

    /** Reads a sheet, marks what it asks, and returns whether it holds a rating. */
    boolean read(int row) {
        return read(row, asked);
    }

    private boolean read(int row, boolean[] marks) {
        boolean rated = false;
        int to = table.answersTo(firstSheet + row);
        for (int a = table.answersFrom(firstSheet + row); a < to; a++) {
            int item = table.item(a);
            int column = items.columnOf(item);
            if (column < 0) {
                continue;
            }
            if (table.isRated(a)) {
                block.put(row, column, items.turned(item, table.rating(a)));
                marks[items.competencyOf(item)] = true;
                rated = true;
            } else if (table.answer(a) != Unrated.NOT_ASKED) {
                marks[items.competencyOf(item)] = true;
            }
        }
        return rated;
    }

    /** Returns for each competency whether one of the sheets read so far, but for the assessee's own, asks it. */
    boolean[] asked() {
        return asked;
    }

    /** Returns the raters' numbers. */
    int[] raters(int[] rows) {
        int[] raters = new int[rows.length];
        for (int r = 0; r < rows.length; r++) {
            raters[r] = table.rater(firstSheet + rows[r]);
        }
        return raters;
    }

    /** Returns the number of a sheet in the table. */
    int sheet(int row) {
        return firstSheet + row;
    }

    /** Returns the code of a sheet's rater. */
    String rater(int row) {
        return table.raterCode(table.rater(sheet(row)));
    }

    /** Returns whether a sheet has a rating of an item that wasn't withheld. */
    boolean has(int row, int item) {
        return block.has(row, items.columnOf(item));
    }

    /** Returns a rating as it was given, before a counter-indicator is turned. */
    int given(int row, int item) {
        return items.turned(item, block.get(row, items.columnOf(item)));
    }

    /** Sums up some sheets, by their rows. */
    Rows rows(int[] rows) {
        return block.rows(rows);
    }

    /** Returns these sheets' ratings on one competency. */
    RatingBlock.Part part(Rows rows, int competency) {
        return rows.part(items.firstColumn(competency), items.firstColumn(competency + 1));
    }

    /** Counts what these sheets say on each competency. */
    RatingTally[] tallies(Rows rows) {
        RatingTally[] tallies = new RatingTally[items.size()];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = RatingTally.of(items.itemsOf(c), part(rows, c));
        }
        return tallies;
    }

    /** Counts as {@link #tallies}, with how often each point was given where enough of these sheets rate an item. */
    RatingTally[] counted(Rows rows, int least) {
        RatingTally[] tallies = new RatingTally[items.size()];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = RatingTally.of(items.itemsOf(c), part(rows, c), least);
        }
        return tallies;
    }

    /** Takes out the items that fewer than k of these sheets rate. */
    void withholdThin(Rows rows, int k) {
        for (int column = 0; column < items.columns(); column++) {
            if (rows.count(column) < k) {
                rows.remove(column);
            }
        }
    }
}
