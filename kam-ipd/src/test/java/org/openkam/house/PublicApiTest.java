package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.house.planted.api.Shape;

/** What users can name is written down, so that a change of it is seen in the diff and meant. */
class PublicApiTest {
    private static final boolean UPDATE = Boolean.getBoolean("api.update");

    @ParameterizedTest
    @ValueSource(strings = {"org.openkam.core", "org.openkam.scoring", "org.openkam.ipd"})
    void theApiIsTheRecordedOne(String base) throws IOException {
        String module = Library.module(base);
        Path record = Repository.ROOT.resolve(module).resolve("src/test/api").resolve(module + ".txt");
        assertRecorded(record, PublicApi.of(base), UPDATE);
    }

    @Test
    void everyKindOfTypeIsWrittenDown() {
        assertThat(PublicApi.render(
                        Shape.class, Shape.Round.class, Shape.Kind.class, Shape.Base.class, Shape.Mark.class))
                .isEqualTo("""
                        sealed interface org.openkam.house.planted.api.Shape<T extends Comparable<? super T> & java.io.Serializable> extends java.util.function.Supplier<T> permits org.openkam.house.planted.api.Shape.Hidden, org.openkam.house.planted.api.Shape.Round
                            field static final int SIDES
                            method <E extends Exception> void thrown(Class<E>) throws E, java.io.IOException
                            method @Nullable String nullable(@Nullable T, java.util.List<@Nullable String>, double[] @Nullable [])
                            method abstract java.util.Map<String, ? extends java.util.List<?>> nested()
                            method static void varied(int, String[]...)
                        abstract class org.openkam.house.planted.api.Shape.Base extends org.openkam.house.planted.api.Concealed
                            constructor protected new()
                            field protected int field
                            method protected final void protectedFinal()
                            method void inherited()
                        enum org.openkam.house.planted.api.Shape.Kind
                            SECOND
                            FIRST
                        annotation org.openkam.house.planted.api.Shape.Mark
                            method abstract int value()
                        record org.openkam.house.planted.api.Shape.Round(double radius, @Nullable String name) implements org.openkam.house.planted.api.Shape<String>
                            constructor new(double)
                            method String get()
                            method java.util.Map<String, java.util.List<?>> nested()
                        """);
    }

    @Test
    void aPlantedChangeFailsAndSaysHowToRecordIt(@TempDir Path folder) throws IOException {
        Path record = folder.resolve("api/kam-x.txt");
        assertThatThrownBy(() -> assertRecorded(record, "class A\n", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("+ class A");
        assertRecorded(record, "class A\nclass B\n", true);
        assertRecorded(record, "class A\nclass B\n", false);
        assertThatThrownBy(() -> assertRecorded(record, "class A\nclass C\n", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "- class B",
                        "+ class C",
                        "mvn -pl kam-ipd -am test -Dapi.update=true",
                        "say so in CHANGELOG.md");
    }

    private static void assertRecorded(Path record, String actual, boolean update) throws IOException {
        if (update) {
            Files.createDirectories(record.getParent());
            Files.writeString(record, actual);
        }
        String recorded = Files.exists(record) ? Files.readString(record) : "";
        assertThat(actual)
                .withFailMessage(
                        () -> "Public API of " + record.getFileName() + " must be the recorded one, but isn't:\n"
                                + difference(recorded, actual)
                                + "If it is meant: mvn -pl kam-ipd -am test -Dapi.update=true, and say so in CHANGELOG.md.")
                .isEqualTo(recorded);
    }

    private static String difference(String recorded, String actual) {
        List<String> old = recorded.lines().toList();
        List<String> now = actual.lines().toList();
        StringBuilder text = new StringBuilder();
        old.stream()
                .filter(line -> !now.contains(line))
                .forEach(line -> text.append("- ").append(line).append('\n'));
        now.stream()
                .filter(line -> !old.contains(line))
                .forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.isEmpty() ? "the same lines stand in another order\n" : text.toString();
    }
}
