package org.openkam.scoring.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openkam.scoring.statistic.RatingMatrix;

/** The objects that a judge ranked, in the order of their ranks; ties in the order of the objects. */
final class RankOrder {
    private static final int FEW = 64; // up to here sorting by insertion is faster than any other, and boxes nothing

    private final int[] objects;
    private final double[] ranks;
    private int size;

    RankOrder(int most) {
        objects = new int[most];
        ranks = new double[most];
    }

    /** Takes over the ranks of a judge. */
    void read(RatingMatrix table, int judge) {
        size = 0;
        for (int i = 0; i < objects.length; i++) {
            if (!table.isMissing(judge, i)) {
                objects[size] = i;
                ranks[size++] = table.value(judge, i);
            }
        }
        if (size <= FEW) {
            insert();
        } else {
            sort();
        }
    }

    private void insert() {
        for (int at = 1; at < size; at++) {
            int object = objects[at];
            double rank = ranks[at];
            int to = at;
            for (; to > 0 && ranks[to - 1] > rank; to--) {
                objects[to] = objects[to - 1];
                ranks[to] = ranks[to - 1];
            }
            objects[to] = object;
            ranks[to] = rank;
        }
    }

    private void sort() {
        int[] names = Arrays.copyOf(objects, size);
        double[] values = Arrays.copyOf(ranks, size);
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < size; place++) {
            objects[place] = names[order[place]];
            ranks[place] = values[order[place]];
        }
    }

    int size() {
        return size;
    }

    int object(int place) {
        return objects[place];
    }

    /** Whether the object at a place ties with the one before. */
    boolean isTied(int place) {
        return place > 0 && ranks[place] == ranks[place - 1];
    }

    boolean hasTies() {
        for (int place = 1; place < size; place++) {
            if (isTied(place)) {
                return true;
            }
        }
        return false;
    }

    int[] bestFirst() {
        return Arrays.copyOf(objects, size);
    }
}
