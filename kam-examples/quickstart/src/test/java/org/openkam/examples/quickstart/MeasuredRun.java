package org.openkam.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the job and says at the end how much memory the process had at most, where the system tells. */
final class MeasuredRun {
    /** Stands before the number of kilobytes. */
    static final String PEAK = "peak kB: ";

    private static final Path STATUS = Path.of("/proc/self/status");

    private MeasuredRun() {}

    public static void main(String[] arguments) throws IOException {
        int status = Quickstart.run(System.out, System.err, arguments);
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    System.out.println(PEAK + line.replaceAll("\\D", ""));
                }
            }
        }
        System.exit(status);
    }
}
