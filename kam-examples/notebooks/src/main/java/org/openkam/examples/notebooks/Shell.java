package org.openkam.examples.notebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * Starts the JDK's own JShell with this program's class path and the library imported. Arguments go to JShell: options, or
 * scripts to run.
 */
public final class Shell {
    private Shell() {}

    /** Returns the statements with which every session begins: the imports. */
    public static String startup() {
        try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream("/kam.jsh"), "kam.jsh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a session without script shows first: three things to try. */
    static String greeting() {
        return """
                openkam: competency models and assessment. Everything is imported. Try:
                  var scored = Scoring.standard().score(ProgrammeFolder.read(sample()))
                  scored.profile("A001").score("PLN").trace().render()
                  show(scored.profile("A001"))
                """;
    }

    /** Starts the shell and ends with its exit status. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.print(greeting());
        }
        Path startup = Files.createTempFile("kam", ".jsh");
        startup.toFile().deleteOnExit();
        Files.writeString(startup, startup());
        List<String> all = new ArrayList<>(List.of(
                "--class-path",
                System.getProperty("java.class.path"),
                "--startup",
                "DEFAULT",
                "--startup",
                startup.toString(),
                "--feedback",
                "concise",
                "-R-Dfile.encoding=UTF-8",
                "-R-Dstdout.encoding=UTF-8"));
        all.addAll(List.of(arguments));
        System.exit(JavaShellToolBuilder.builder().start(all.toArray(String[]::new)));
    }
}
