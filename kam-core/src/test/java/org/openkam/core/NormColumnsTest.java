package org.openkam.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.Programme;

/** Of the further columns norms see what programme.json names for them, and nothing else. */
class NormColumnsTest {
    @TempDir
    Path path;

    @Test
    void onlyNamedColumnsAreGivenOut() {
        Programme programme = ProgrammeFolder.read(Folder.sound(path)
                .settings(",\"normColumns\":[\"tenure_years\"]")
                .path());
        assertThat(programme.terms().normColumns()).containsExactly("tenure_years");
        assertThat(programme.terms().close().normColumns()).containsExactly("tenure_years");
        assertThat(programme.normNumber("A001", "tenure_years")).isEqualTo(OptionalDouble.of(3.5));
        assertThatExceptionOfType(UnknownCodeException.class).isThrownBy(() -> programme.normNumber("A001", "gender"));
    }

    @Test
    void withoutSettingsNoColumnIs() {
        Programme programme = ProgrammeFolder.read(Folder.sound(path).path());
        assertThat(programme.terms().normColumns()).isEmpty();
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> programme.normNumber("A001", "tenure_years"));
    }

    @Test
    void whatIsWrongWithAColumnIsAWarning() {
        Folder folder = Folder.sound(path)
                .settings(",\"normColumns\":[\"tenure_years\",\"unit\",\"months\"]")
                .with("participants.csv", Folder.PARTICIPANTS.replace("3.5", "\"3,5\""));
        assertThat(folder.found())
                .containsExactlyInAnyOrder(
                        "NORM_COLUMN participants.csv",
                        "NORM_COLUMN participants.csv",
                        "NORM_VALUE participants.csv:2:tenure_years");
        assertThat(ProgrammeFolder.read(folder.path()).normNumber("A001", "tenure_years"))
                .isEmpty();
    }
}
