package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScoreTraceTest {

    private static ScoreTrace trace() {
        return ScoreTrace.of("self.alone", "score", "3.0000").plus(ScoreTrace.of("error.none"));
    }

    /** It may be made again if memory was short in between, and is the same. */
    @Test
    void isMadeWhenItIsLookedAt() {
        AtomicInteger made = new AtomicInteger();
        ScoreTrace later = ScoreTrace.later(() -> {
            made.incrementAndGet();
            return trace();
        });
        assertThat(made).hasValue(0);
        assertThat(later.render()).isEqualTo(trace().render());
        assertThat(later).isEqualTo(trace()).hasSameHashCodeAs(trace()).hasToString(trace().toString());
        assertThat(later.parts()).isEqualTo(trace().parts());
        assertThat(made).hasPositiveValue();
    }

    /** A cluster gets the finished trace, whatever it would be made from. */
    @Test
    void isWrittenFinished() throws Exception {
        Object notSerializable = new Object();
        ScoreTrace later = ScoreTrace.later(() -> notSerializable.hashCode() == 0 ? trace() : trace());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(later);
            out.writeObject(trace());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(trace());
            assertThat(in.readObject()).isEqualTo(trace());
        }
    }
}
