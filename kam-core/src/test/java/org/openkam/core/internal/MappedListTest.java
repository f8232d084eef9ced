package org.openkam.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappedListTest {
    @Test
    void isEqualToTheListOfWhatIsMade() {
        assertThat(new MappedList<>(List.of(1, 2, 3), i -> "n" + i)).isEqualTo(List.of("n1", "n2", "n3"));
        assertThat(new MappedList<>(List.of(), i -> i)).isEmpty();
    }

    @Test
    void makesAnElementOnlyWhenItIsAskedFor() {
        List<Integer> made = new ArrayList<>();
        List<Integer> list = new MappedList<>(List.of(1, 2, 3), i -> {
            made.add(i);
            return -i;
        });

        assertThat(list).hasSize(3);
        assertThat(made).isEmpty();
        assertThat(list.get(1)).isEqualTo(-2);
        assertThat(made).containsExactly(2);
    }

    @Test
    void cannotBeChanged() {
        List<Integer> list = new MappedList<>(List.of(1), i -> i);

        assertThatThrownBy(() -> list.add(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
