package org.openkam.examples.notebooks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** The JDK's own JShell with this program's class path and the library imported. */
final class Prompt {
    private Prompt() {}

    /**
     * Reads statements until the user leaves.
     *
     * @param options of JShell
     * @return the status of JShell
     */
    static int start(List<String> options) throws Exception {
        Path startup = Files.createTempFile("kam", ".jsh");
        startup.toFile().deleteOnExit();
        Files.writeString(startup, Shell.startup());
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
        all.addAll(options);
        return JavaShellToolBuilder.builder().start(all.toArray(String[]::new));
    }
}
