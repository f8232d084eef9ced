package org.openkam.scoring.release;

import org.openkam.core.programme.AnswerTable;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.RatingBlock;
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

    /** Returns these sheets' ratings on one competency. */
    RatingBlock.Part part(int[] rows, int competency) {
        return block.part(rows, items.firstColumn(competency), items.firstColumn(competency + 1));
    }

    /** Counts what these sheets say on each competency. */
    RatingTally[] tallies(int[] rows) {
        RatingTally[] tallies = new RatingTally[items.size()];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = RatingTally.of(items.itemsOf(c), part(rows, c));
        }
        return tallies;
    }

    /** Counts again, with how often each point was given where enough of these sheets rate an item. */
    RatingTally[] counted(int[] rows, int least) {
        RatingTally[] tallies = new RatingTally[items.size()];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = RatingTally.of(items.itemsOf(c), part(rows, c), least);
        }
        return tallies;
    }

    /** Takes out the items that fewer than k of these sheets rate, and counts again. */
    void withholdThin(int[] rows, int k, RatingTally[] tallies) {
        for (int c = 0; c < tallies.length; c++) {
            RatingTally tally = tallies[c];
            boolean thin = false;
            for (int i = 0; i < tally.items(); i++) {
                if (tally.count(i) < k) {
                    thin = true;
                    remove(rows, items.columnOf(tally.item(i)));
                }
            }
            tallies[c] = thin ? RatingTally.of(items.itemsOf(c), part(rows, c)) : tally;
        }
    }

    private void remove(int[] rows, int column) {
        for (int row : rows) {
            block.remove(row, column);
        }
    }
}
