package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that loads the library anew many times, numbered as in the list of fault cases. */
class ReloadFaultCasesTest {
    @TempDir
    private Path folder;

    /**
     * What was loaded before goes; the Java platform may keep the last one until the next. Locale and time zone of the server
     * stay as they were.
     */
    @Test
    void case72ClassesOfTheLibraryGoWithTheirLoader() throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reloading.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();

        assertThat(server.waitFor()).isBetween(Reloading.ENDED, Reloading.ENDED + 1);
    }
}
