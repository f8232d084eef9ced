package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.model.Polarity;

/** Where each item of a 360 belongs: its competency, its column where items stand by competency, and its direction. */
final class CompetencyItems implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] competencies;
    private final int[][] itemsOf;
    private final int[] firstColumn;
    private final int[] competencyOf;
    private final int[] columnOf;
    private final boolean[] reversed;
    private final int ends; // lowest plus highest rating

    CompetencyItems(MultiSourceFeedback feedback, List<String> tableItems) {
        ends = feedback.scale().lowest() + feedback.scale().highest();
        competencies = feedback.competencies().toArray(String[]::new);
        competencyOf = new int[tableItems.size()];
        columnOf = new int[tableItems.size()];
        reversed = new boolean[tableItems.size()];
        Arrays.fill(competencyOf, -1);
        Arrays.fill(columnOf, -1);
        List<List<Integer>> items = new ArrayList<>();
        for (int c = 0; c < competencies.length; c++) {
            items.add(new ArrayList<>());
        }
        List<String> codes = List.of(competencies);
        for (int i = 0; i < tableItems.size(); i++) {
            Item item = feedback.items().get(tableItems.get(i));
            if (item != null) {
                competencyOf[i] = codes.indexOf(item.competency());
                reversed[i] = item.polarity() == Polarity.COUNTER;
                items.get(competencyOf[i]).add(i);
            }
        }
        itemsOf = items.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        firstColumn = new int[competencies.length + 1];
        for (int c = 0; c < competencies.length; c++) {
            firstColumn[c + 1] = firstColumn[c] + itemsOf[c].length;
            for (int i = 0; i < itemsOf[c].length; i++) {
                columnOf[itemsOf[c][i]] = firstColumn[c] + i;
            }
        }
    }

    List<String> competencies() {
        return List.of(competencies);
    }

    int size() {
        return competencies.length;
    }

    /** Returns the table's numbers of a competency's items. */
    int[] itemsOf(int competency) {
        return itemsOf[competency];
    }

    /** Returns the competency of an item; negative for an item of another instrument. */
    int competencyOf(int item) {
        return competencyOf[item];
    }

    /** Returns how many items there are. */
    int columns() {
        return firstColumn[competencies.length];
    }

    /** Returns the column of a competency's first item; for the number of competencies, the column behind the last. */
    int firstColumn(int competency) {
        return firstColumn[competency];
    }

    /** Returns the column of an item; negative for an item of another instrument. */
    int columnOf(int item) {
        return columnOf[item];
    }

    /** Returns a rating of an item, turned round on the scale if the item is a counter-indicator. */
    int turned(int item, int rating) {
        return reversed[item] ? ends - rating : rating;
    }
}
