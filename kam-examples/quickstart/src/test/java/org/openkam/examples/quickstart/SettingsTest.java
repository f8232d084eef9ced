package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.text.Language;

/** Arguments of the job. */
class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void haveUsualValues() {
        Settings settings = Settings.parse("programme=a", "out=b");

        assertThat(settings)
                .isEqualTo(new Settings(
                        Path.of("a"),
                        Path.of("b"),
                        Language.ENGLISH,
                        false,
                        Optional.empty(),
                        1,
                        false,
                        false,
                        PolicyChoice.STANDARD,
                        new Settings.Memory(
                                Path.of("b.ledger.json").toAbsolutePath(),
                                Path.of("b.ledger.key").toAbsolutePath())));
    }

    @Test
    void areReadInAnyOrder() {
        Settings settings = Settings.parse(
                "threads=8",
                "lenient=true",
                "out=b",
                "start=2026-12-01",
                "lang=ru",
                "analyst=true",
                "pdf=true",
                "policy=qualtrics-like",
                "programme=a=c",
                "ledger=l",
                "key=k");

        assertThat(settings.programme()).isEqualTo(Path.of("a=c"));
        assertThat(settings.language()).isEqualTo(new Language("ru"));
        assertThat(settings.lenient()).isTrue();
        assertThat(settings.start()).hasValue(LocalDate.of(2026, 12, 1));
        assertThat(settings.threads()).isEqualTo(8);
        assertThat(settings.analyst()).isTrue();
        assertThat(settings.pdf()).isTrue();
        assertThat(settings.policy()).isEqualTo(new PolicyChoice("qualtrics-like"));
        assertThat(settings.memory()).isEqualTo(new Settings.Memory(Path.of("l"), Path.of("k")));
    }

    @ParameterizedTest
    @CsvSource({
        "color=red, Argument (color)",
        "verbose, Argument (verbose)",
        "=1, Argument (=1)",
        "lang=de, Language (de)",
        "lang=RU, Language (RU)",
        "start=2026-13-01, Start (2026-13-01)",
        "start=1.12.2026, Start (1.12.2026)",
        "start=2026-02-30, Start (2026-02-30)",
        "threads=0, Threads (0)",
        "threads=many, Threads (many)",
        "lenient=yes, Lenient (yes)",
        "lenient=TRUE, Lenient (TRUE)",
        "analyst=yes, Analyst (yes)",
        "pdf=yes, Pdf (yes)",
        "policy=qualtrix-like, Policy (qualtrix-like)",
        "policy=Standard, Policy (Standard)"
    })
    void refuseWhatIsNotUnderstood(String argument, String message) {
        Run run = Run.of(Run.BUNDLED, folder.resolve("out"), argument);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(message).contains("must").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.folder()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme", "out"})
    void mustNameBothFolders(String name) {
        String other = name.equals("out") ? "programme" : "out";
        Run missing = Run.with(folder, other + "=" + folder);
        Run blank = Run.with(folder, other + "=" + folder, name + "= ");

        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).startsWith("Argument (" + name + ") must be given");
        assertThat(blank.err()).isEqualTo(missing.err());
    }
}
