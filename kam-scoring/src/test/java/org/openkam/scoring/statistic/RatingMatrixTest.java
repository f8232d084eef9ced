package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class RatingMatrixTest {
    private static final double NA = Double.NaN;

    @Test
    void holdsRatingsAndGaps() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, NA, 3}, {4, 5, NA}});
        assertThat(x.units()).isEqualTo(2);
        assertThat(x.raters()).isEqualTo(3);
        assertThat(x.missing()).isEqualTo(2);
        assertThat(x.complete()).isFalse();
        assertThat(x.get(1, 1)).hasValue(5);
        assertThat(x.get(1, 2)).isEmpty();
        assertThat(x.isMissing(0, 1)).isTrue();
        assertThat(x.value(0, 2)).isEqualTo(3);
        assertThat(x.observed(0)).containsExactly(1, 3);
    }

    @Test
    void copiesWhatItIsGiven() {
        double[][] table = {{1, 2}, {3, 4}};
        RatingMatrix x = RatingMatrix.of(table);
        table[0][0] = 9;
        x.observed(0)[1] = 9;
        assertThat(x).isEqualTo(RatingMatrix.of(new double[][] {{1, 2}, {3, 4}}));
        assertThat(x).hasSameHashCodeAs(RatingMatrix.of(new double[][] {{1, 2}, {3, 4}}));
    }

    @Test
    void refusesInfinityWithItsPlace() {
        assertThatThrownBy(() -> RatingMatrix.of(new double[][] {{1, 2}, {3, Double.NEGATIVE_INFINITY}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "Rating of unit 1 by rater 1 (-Infinity) must be a finite number, or NaN for a missing one.")
                .hasMessageContaining("Maybe");
    }

    @Test
    void refusesRaggedAndMissingRows() {
        assertThatThrownBy(() -> RatingMatrix.of(new double[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row of unit 1 (1 values) must have 2 values, like the row of unit 0.");
        assertThatThrownBy(() -> RatingMatrix.of(new double[][] {{1, 2}, null}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row of unit 1 (null) must be given.");
    }

    @Test
    void namesTheMissingCell() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{NA}});
        assertThatThrownBy(() -> x.value(0, 0))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("Rating of unit 0 by rater 0 (missing)");
        assertThatThrownBy(() -> x.get(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> x.observed(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void mayBeEmpty() {
        assertThat(RatingMatrix.of(new double[0][])).hasToString("RatingMatrix (0 units x 0 raters, 0 missing)");
        assertThat(RatingMatrix.of(new double[2][0])).hasToString("RatingMatrix (2 units x 0 raters, 0 missing)");
    }

    @Test
    void printsNoRating() {
        assertThat(RatingMatrix.of(new double[][] {{7, NA}}))
                .hasToString("RatingMatrix (1 units x 2 raters, 1 missing)");
    }

    @Test
    void losesTheSignOfZero() {
        assertThat(RatingMatrix.of(new double[][] {{-0.0}}).value(0, 0)).isEqualTo(0.0);
    }

    @Test
    void travels() throws IOException, ClassNotFoundException {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, NA}, {2, 3}});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(x);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(x);
        }
    }
}
