package org.openkam.core.programme;

import java.util.Arrays;
import java.util.List;
import org.openkam.core.programme.AnswerTable.Dictionaries;
import org.openkam.core.programme.AnswerTable.Sheets;
import org.openkam.core.scale.RatingScale;

/** Lays the rows that are left into the columns of an {@link AnswerTable}; dictionaries hold only codes still in use. */
final class CanonicalTable {
    private final AnswerRows rows;
    private final int[] kept;

    CanonicalTable(AnswerRows rows, int[] order, boolean[] dropped) {
        this.rows = rows;
        this.kept = kept(order, dropped);
    }

    /** Moves what is left to the front of the same array; a second one of its size is made only if something was dropped. */
    private static int[] kept(int[] order, boolean[] dropped) {
        int size = 0;
        for (int row : order) {
            if (!dropped[row]) {
                order[size++] = row;
            }
        }
        return size == order.length ? order : Arrays.copyOf(order, size);
    }

    AnswerTable table(RatingScale scale, String[] items, RaterSource[] allSources) {
        int[] raterRank = new int[rows.raters.ranks().length];
        String[] raters = used(rows.raters, rows::rater, raterRank);
        int[] sourceRank = new int[allSources.length];
        String[] sourceCodes = used(rows.sources, rows::source, sourceRank);
        String[] assessees = used(rows.assessees, rows::assessee, new int[rows.assessees.ranks().length]);
        RaterSource[] sources = Arrays.stream(allSources)
                .filter(s -> Arrays.binarySearch(sourceCodes, s.code()) >= 0)
                .toArray(RaterSource[]::new);
        int sheetCount = countSheets();
        Sheets sheets = new Sheets(new int[sheetCount], new byte[sheetCount], new int[sheetCount + 1]);
        int[] firstSheet = new int[assessees.length + 1];
        char[] item = new char[kept.length];
        byte[] value = new byte[kept.length];
        int sheet = -1;
        int assessee = -1;
        for (int i = 0; i < kept.length; i++) {
            int row = kept[i];
            if (i == 0 || !rows.sameSheet(row, kept[i - 1])) {
                sheet++;
                if (i == 0 || rows.assessee(row) != rows.assessee(kept[i - 1])) {
                    firstSheet[++assessee] = sheet;
                }
                sheets.rater()[sheet] = raterRank[rows.rater(row)];
                sheets.source()[sheet] = (byte) sourceRank[rows.source(row)];
                sheets.start()[sheet] = i;
            }
            item[i] = rows.item(row);
            value[i] = rows.value(row);
        }
        sheets.start()[sheetCount] = kept.length;
        firstSheet[assessees.length] = sheetCount;
        Dictionaries codes = new Dictionaries(assessees, raters, sources, items);
        return new AnswerTable(scale, codes, firstSheet, sheets, item, value);
    }

    private int countSheets() {
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (i == 0 || !rows.sameSheet(kept[i], kept[i - 1])) {
                count++;
            }
        }
        return count;
    }

    private interface Column {
        int at(int row);
    }

    /** Returns the codes still in use, sorted, and sets {@code rank} of each number that is. */
    private String[] used(CodeDictionary dictionary, Column column, int[] rank) {
        boolean[] inUse = new boolean[rank.length];
        for (int row : kept) {
            inUse[column.at(row)] = true;
        }
        List<String> sorted = List.of(dictionary.sortedCodes());
        int[] ranks = dictionary.ranks();
        String[] codes = new String[sorted.size()];
        boolean[] usedRank = new boolean[sorted.size()];
        for (int number = 0; number < inUse.length; number++) {
            usedRank[ranks[number]] = inUse[number];
        }
        int[] place = new int[sorted.size()];
        int count = 0;
        for (int r = 0; r < usedRank.length; r++) {
            if (usedRank[r]) {
                place[r] = count;
                codes[count++] = sorted.get(r);
            }
        }
        for (int number = 0; number < inUse.length; number++) {
            rank[number] = place[ranks[number]];
        }
        return Arrays.copyOf(codes, count);
    }
}
