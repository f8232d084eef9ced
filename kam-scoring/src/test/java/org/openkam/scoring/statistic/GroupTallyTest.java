package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GroupTallyTest {
    private static final int ITEMS = 3;

    /** Group, item, code. */
    private static List<int[]> ratings(Random random, int number) {
        List<int[]> ratings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ratings.add(new int[] {random.nextInt(40), random.nextInt(ITEMS), random.nextInt(7) - 2});
        }
        return ratings;
    }

    private static GroupTally empty(boolean counting) {
        return counting ? GroupTally.ofCodes(ITEMS, -2, 4) : GroupTally.ofSums(ITEMS, -2, 4);
    }

    private static GroupTally tally(boolean counting, List<int[]> ratings) {
        GroupTally tally = empty(counting);
        ratings.forEach(r -> tally.add(r[0], r[1], r[2]));
        return tally;
    }

    @Property(tries = 100)
    void partsMergedAreTheWhole(
            @ForAll Random random, @ForAll boolean counting, @ForAll @IntRange(max = 300) int number) {
        List<int[]> ratings = ratings(random, number);
        int cut = random.nextInt(number + 1);
        GroupTally first = tally(counting, ratings.subList(0, cut));
        GroupTally second = tally(counting, ratings.subList(cut, number));
        GroupTally whole = tally(counting, ratings);
        assertThat(first.merge(second)).isEqualTo(whole).hasSameHashCodeAs(whole);
    }

    @Property(tries = 100)
    void orderLeavesNoTrace(@ForAll Random random, @ForAll boolean counting) {
        List<int[]> ratings = ratings(random, 200);
        GroupTally before = tally(counting, ratings);
        Collections.shuffle(ratings, random);
        assertThat(tally(counting, ratings)).isEqualTo(before);
    }

    @Property(tries = 50)
    void countsAndSumsTellTheSame(@ForAll Random random) {
        List<int[]> ratings = ratings(random, 200);
        GroupTally counts = tally(true, ratings);
        GroupTally sums = tally(false, ratings);
        assertThat(sums.groups()).isEqualTo(counts.groups());
        for (int group = 0; group < counts.groups(); group++) {
            for (int item = 0; item < ITEMS; item++) {
                assertThat(sums.count(group, item)).isEqualTo(counts.count(group, item));
                assertThat(sums.sum(group, item)).isEqualTo(counts.sum(group, item));
                assertThat(sums.squares(group, item)).isEqualTo(counts.squares(group, item));
            }
        }
    }

    @Test
    void sheetsAreRatingsItemByItem() {
        for (boolean counting : new boolean[] {true, false}) {
            GroupTally sheets = empty(counting).addSheet(1, 4, RatingTally.MISSING, -2);
            assertThat(sheets).isEqualTo(empty(counting).add(1, 0, 4).add(1, 2, -2));
            assertThat(sheets.count(0, 0)).isZero();
            assertThat(sheets.squares(1, 2)).isEqualTo(4);
        }
    }

    @Test
    void anIncompleteSheetOnlyShowsThatThereIsAGroup() {
        GroupTally tally = empty(true);
        assertThat(tally.addCompleteSheet(1, 4, RatingTally.MISSING, -2)).isFalse();
        assertThat(tally.addCompleteSheet(0, 1, 2, 3)).isTrue();
        assertThat(tally.groups()).isEqualTo(2);
        assertThat(tally.count(1, 0)).isZero();
        assertThat(tally.frequency(0, 1, 2)).isOne();
    }

    @Test
    void columnsAreCountedByUnit() {
        RatingColumns columns = RatingColumns.of(
                new int[] {3, 0, 3}, new int[] {1, 1, 2}, new int[] {0, 2, 0}, new double[] {4, -1, 2});
        assertThat(empty(true).add(columns))
                .isEqualTo(empty(true).add(3, 0, 4).add(0, 2, -1).add(3, 0, 2));
        RatingColumns halves = RatingColumns.of(new int[1], new int[1], new int[1], new double[] {1.5});
        assertThatThrownBy(() -> empty(true).add(halves))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Rating (1.5) must be a whole number");
    }

    @Test
    void someItemsAreATallyOfTheirOwn() {
        for (boolean counting : new boolean[] {true, false}) {
            GroupTally tally = empty(counting).addSheet(0, 1, 2, 3).addSheet(1, 0, -1, -2);
            GroupTally some = tally.only(2, 0);
            assertThat(some.items()).isEqualTo(2);
            assertThat(some.sum(0, 0)).isEqualTo(3);
            assertThat(some.sum(1, 0)).isEqualTo(-2);
            assertThat(some.sum(0, 1)).isEqualTo(1);
        }
    }

    @Test
    void refusesWhatDoesNotBelongToIt() {
        GroupTally tally = empty(true);
        assertThatThrownBy(() -> tally.add(0, 0, 5)).hasMessageContaining("Code (5) must lie between -2 and 4");
        assertThatThrownBy(() -> tally.add(0, ITEMS, 1)).hasMessageContaining("Number of the item (3)");
        assertThatThrownBy(() -> tally.add(-1, 0, 1)).hasMessageContaining("Number of the group (-1)");
        assertThatThrownBy(() -> tally.addSheet(0, 1, 2)).hasMessageContaining("Number of codes (2)");
        assertThatThrownBy(() -> tally.addSheet(0, 1, 2, 9)).hasMessageContaining("Code (9)");
        assertThatThrownBy(() -> tally.merge(empty(false))).hasMessageContaining("sums only");
        assertThatThrownBy(() -> tally.count(0, 0)).hasMessageContaining("Number of the group (0)");
        assertThatThrownBy(() -> tally.add(1_000_000_000, 0, 1)).hasMessageContaining("without gaps");
        assertThatThrownBy(() -> tally.add(Integer.MAX_VALUE, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.addSheet(Integer.MAX_VALUE, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tally.groups()).isZero();
        GroupTally sums = empty(false).add(0, 0, 1);
        assertThatThrownBy(() -> sums.frequency(0, 0, 1)).hasMessageContaining("Maybe create it with ofCodes.");
        assertThatThrownBy(() -> GroupTally.ofCodes(0, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GroupTally.ofSums(1, 1, 40_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMillionItemsAreNoTrouble() {
        GroupTally tally = GroupTally.ofCodes(1_000_000, 1, 5).add(1, 999_999, 5);
        assertThat(tally.count(1, 999_999)).isOne();
        assertThat(tally).hasToString("GroupTally (2 groups x 1000000 items, codes 1 to 5)");
    }

    @Test
    void travels() throws IOException, ClassNotFoundException {
        GroupTally tally = empty(true).addSheet(3, 1, 2, 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(tally);
        }
    }
}
