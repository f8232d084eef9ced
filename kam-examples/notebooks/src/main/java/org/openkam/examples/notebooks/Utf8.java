package org.openkam.examples.notebooks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that the shell reads and writes UTF-8. Java fixes its encodings when it starts, so where the machine's are others,
 * the shell is started once more.
 */
final class Utf8 {
    private static final List<String> STREAMS =
            List.of("stdin.encoding", "stdout.encoding", "stderr.encoding", "sun.stdout.encoding", "sun.stderr.encoding");
    private static final String STARTED_AGAIN = "openkam.shell.utf8";

    private Utf8() {}

    /** Returns whether this process reads and writes UTF-8, or has been started again to do so. */
    static boolean isSpoken() {
        return System.getProperty(STARTED_AGAIN) != null
                || Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                        && STREAMS.stream().allMatch(name -> isUtf8(System.getProperty(name, "UTF-8")));
    }

    private static boolean isUtf8(String name) {
        return Charset.isSupported(name) && Charset.forName(name).equals(StandardCharsets.UTF_8);
    }

    /** Starts the shell once more with the same options and arguments, waits for its end and returns its status. */
    static int startAgain(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dfile.encoding=UTF-8");
        STREAMS.forEach(name -> command.add("-D" + name + "=UTF-8"));
        command.add("-D" + STARTED_AGAIN + "=true");
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Shell.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
