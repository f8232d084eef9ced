package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code sample()} looks; that it finds the copy in the jar is tested with the jar. */
class SampleProgrammeTest {
    @TempDir
    private Path folder;

    @Test
    void folderInTheWorkingDirectoryIsTaken() throws IOException {
        Path near = Files.createDirectory(folder.resolve("programme-a"));

        assertThat(SampleProgramme.folder(Optional.empty(), folder)).isEqualTo(near);
    }

    @Test
    void namedFolderGoesFirst() throws IOException {
        Files.createDirectory(folder.resolve("programme-a"));
        Path named = Files.createDirectory(folder.resolve("mine"));

        assertThat(SampleProgramme.folder(Optional.of(named), folder)).isEqualTo(named);
    }

    @Test
    void namedFolderThatIsMissingIsNotPassedOver() throws IOException {
        Files.createDirectory(folder.resolve("programme-a"));
        Path missing = folder.resolve("nowhere");

        assertThatThrownBy(() -> SampleProgramme.folder(Optional.of(missing), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Sample programme (" + missing + ") must be a folder.\n"
                        + "Maybe correct OPENKAM_PROGRAMME in the environment, or leave it out.");
    }

    @Test
    void withoutAnyItSaysWhatToDo() {
        assertThatThrownBy(() -> SampleProgramme.folder(Optional.empty(), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Sample programme (programme-a) must lie in the working directory (")
                .hasMessageEndingWith(").\nMaybe name its folder in the environment variable OPENKAM_PROGRAMME.");
    }
}
