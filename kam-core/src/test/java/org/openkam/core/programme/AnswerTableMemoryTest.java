package org.openkam.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;

/** Memory by the lengths of the arrays, never by a clock or a heap. */
class AnswerTableMemoryTest {
    private static final int PEOPLE = 50;
    private static final int RATERS = 12;

    /** The fewest items a 360 sensibly has, so that sheets weigh most. */
    @Test
    void anAnswerTakesAtMostTwelveBytes() throws IllegalAccessException {
        for (int items : new int[] {4, 20, 56}) {
            AnswerTable table = table(items);
            assertThat(table.size()).isEqualTo(PEOPLE * RATERS * items);
            long bytes = primitiveBytes(table);
            assertThat((double) bytes / table.size()).as("%d items", items).isBetween(3.0, 12.0);
        }
    }

    private static AnswerTable table(int items) {
        List<String> codes = IntStream.range(0, items).mapToObj(i -> "I" + i).toList();
        AnswerTableBuilder builder = AnswerTable.builder(RatingScale.of(1, 5), codes);
        for (int a = 0; a < PEOPLE; a++) {
            for (int r = 0; r < RATERS; r++) {
                for (String item : codes) {
                    builder.add("A" + a, "R" + a + "-" + r, "PEER", item, Answer.of(1 + (a + r) % 5));
                }
            }
        }
        return builder.build().table();
    }

    /** Sums up all arrays of primitives in an object and its parts; the dictionaries are text and don't grow with answers. */
    private static long primitiveBytes(Object object) throws IllegalAccessException {
        long bytes = 0;
        for (Field field : object.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = Modifier.isStatic(field.getModifiers()) ? null : field.get(object);
            if (value != null && value.getClass().isArray()) {
                Class<?> type = value.getClass().getComponentType();
                bytes += type.isPrimitive() ? (long) Array.getLength(value) * size(type) : 0;
            } else if (value instanceof AnswerTable.Sheets) {
                bytes += primitiveBytes(value);
            }
        }
        return bytes;
    }

    private static int size(Class<?> type) {
        if (type == byte.class) {
            return Byte.BYTES;
        }
        return type == char.class ? Character.BYTES : type == int.class ? Integer.BYTES : Long.BYTES;
    }
}
