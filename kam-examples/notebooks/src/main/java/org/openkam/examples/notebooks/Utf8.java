package org.openkam.examples.notebooks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sees to it that the shell reads and writes UTF-8. Java fixes its encodings when it starts, so where the machine's are others,
 * the shell is started once more.
 */
final class Utf8 {
    private static final List<String> STREAMS = List.of(
            "stdin.encoding", "stdout.encoding", "stderr.encoding", "sun.stdout.encoding", "sun.stderr.encoding");
    private static final String STARTED_AGAIN = "openkam.shell.utf8";

    private Utf8() {}

    /** Returns whether this process reads and writes UTF-8, or has been started again to do so. */
    static boolean isSpoken() {
        return System.getProperty(STARTED_AGAIN) != null
                || Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                        && areFileNamesUtf8()
                        && STREAMS.stream().allMatch(name -> isUtf8(System.getProperty(name, "UTF-8")));
    }

    /** Windows has an interface of its own for names. */
    private static boolean areFileNamesUtf8() {
        return File.separatorChar == '\\' || isUtf8(System.getProperty("sun.jnu.encoding", "UTF-8"));
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
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        if (!areFileNamesUtf8()) {
            nameFilesInUtf8(builder.environment());
        }
        Process shell = builder.start();
        leaveInterruptsToTheOther();
        return shell.waitFor();
    }

    /**
     * Ctrl-C goes to both processes. At the prompt it gives up a line, and whoever waits for the prompt must not end by it. The JDK
     * has no other way than a class that isn't part of every Java, so it is asked for by name.
     */
    private static void leaveInterruptsToTheOther() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler)
                    .invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            // Then an interrupt ends both, as in any other program.
        }
    }

    /** No option of Java concerns the names of files, only the environment; its language and formats stay. */
    private static void nameFilesInUtf8(Map<String, String> environment) {
        String all = environment.remove("LC_ALL");
        if (all != null) {
            environment.put("LANG", all);
        }
        environment.put("LC_CTYPE", "C.UTF-8");
    }
}
