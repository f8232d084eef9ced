package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Scores without severity from statistics that are collected in parts. */
class SeverityAdjustedTest {
    private static final Estimate OBSERVED = Estimate.of(3);

    /** Person, rater, rating, as in {@code SeverityAdjustmentTest}; one item. */
    private static final int[][] LINKED = {
        {0, 0, 4}, {0, 1, 3}, {1, 0, 5}, {1, 1, 3}, {1, 2, 4}, {2, 1, 2}, {2, 2, 4}, {3, 2, 5}, {3, 0, 4}, {3, 3, 3},
        {4, 3, 2}, {4, 0, 3}
    };

    private static ScoreStatistics rate(ScoreStatistics statistics, int... row) {
        var sheet = new ScoreStatistics.Sheet("A" + row[0], row[1], RaterSource.PEER);
        return statistics.rate(sheet, "REL", "REL-1", row[2]);
    }

    private static ScoreStatistics linked() {
        ScoreStatistics statistics = new ScoreStatistics();
        for (int[] row : LINKED) {
            rate(statistics, row);
        }
        return statistics;
    }

    private static Estimate adjusted(ScoreStatistics statistics, String assessee) {
        return ScoreAdjustment.severityAdjusted().prepare(statistics).adjust(assessee, "REL", OBSERVED);
    }

    /** Expected: Python 3, NumPy 2.4.6, numpy.linalg.lstsq on the dummy-coded design, centred to the mean of the means. */
    @Test
    void asLeastSquaresByNumPy() {
        assertThat(adjusted(linked(), "A0").value()).isCloseTo(3.6756756756756745, within(1e-12));
        assertThat(adjusted(linked(), "A4").value()).isCloseTo(2.594594594594594, within(1e-12));
    }

    /** Rows in any order, in any number of parts, merged in any order. */
    @Property(tries = 200)
    void partsMergeToTheWholeToTheBit(@ForAll long seed) {
        Random random = new Random(seed);
        List<int[]> rows = new ArrayList<>(List.of(LINKED));
        Collections.shuffle(rows, random);
        List<ScoreStatistics> parts = new ArrayList<>();
        for (int part = 0; part <= random.nextInt(5); part++) {
            parts.add(new ScoreStatistics());
        }
        rows.forEach(row -> rate(parts.get(random.nextInt(parts.size())), row));
        ScoreStatistics merged = new ScoreStatistics();
        parts.forEach(merged::merge);

        assertThat(merged.ratings("REL")).isEqualTo(linked().ratings("REL"));
        for (int p = 0; p < 5; p++) {
            assertThat(adjusted(merged, "A" + p)).isEqualTo(adjusted(linked(), "A" + p));
        }
    }

    @Test
    void whatCannotBeToldIsSaid() {
        ScoreStatistics nested = new ScoreStatistics();
        for (int[] row : new int[][] {{0, 0, 4}, {0, 1, 3}, {1, 2, 5}, {1, 3, 2}}) {
            rate(nested, row);
        }
        Estimate missing = Estimate.notComputable(Reason.STRATEGY_FAILED);

        assertThat(adjusted(nested, "A0")).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(adjusted(linked(), "A9")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(adjusted(new ScoreStatistics().add("REL", OBSERVED), "A0"))
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(ScoreAdjustment.severityAdjusted().prepare(linked()).adjust("A0", "REL", missing))
                .isSameAs(missing);
    }

    @Test
    void onlyThisAdjustmentAsksForRatings() {
        assertThat(ScoreAdjustment.severityAdjusted().needsRatings()).isTrue();
        assertThat(ScoreAdjustment.shrunken().needsRatings()).isFalse();
        assertThat(ScoreAdjustment.none().needsRatings()).isFalse();
    }

    /** A cluster ships it. */
    @Test
    void thePreparedOneIsSerializable() throws IOException, ClassNotFoundException {
        ScoreAdjustment.Prepared prepared = ScoreAdjustment.severityAdjusted().prepare(copy(linked()));

        assertThat(copy(prepared).adjust("A3", "REL", OBSERVED)).isEqualTo(adjusted(linked(), "A3"));
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void aPartMergedTwiceIsRefused() {
        ScoreStatistics twice = linked().merge(linked());

        assertThatThrownBy(() -> twice.ratings("REL")).hasMessageContaining("must be given once by a rater");
    }

    @Test
    void ownAnswersAreNoRatingsOfOthers() {
        assertThatThrownBy(() -> new ScoreStatistics.Sheet("A0", 1, RaterSource.SELF))
                .hasMessage("Source (SELF) must not be self.");
        assertThatThrownBy(() -> new ScoreStatistics.Sheet("A0", -1, RaterSource.PEER))
                .hasMessage("Number of rater (-1) must not be negative.");
    }

    @Test
    void namesNoRater() {
        assertThat(linked()).hasToString("statistics of scores on [] and 12 ratings");
        assertThat(linked().ratings("REL")).hasToString("12 ratings of 5 people");
        assertThat(new ScoreStatistics.Sheet("A0", 77, RaterSource.PEER)).hasToString("sheet about A0");
        assertThat(ScoreAdjustment.severityAdjusted().prepare(linked())).hasToString("severity on [REL]");
    }
}
