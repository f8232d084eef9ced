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
     * After fifty times nothing is left of what was loaded, and all of it can't have been there at once: each time loads 11 MB
     * of class data, and there is room for 256. Locale, time zone and properties of the server stay as they were.
     */
    @Test
    void case72ClassesOfTheLibraryGoWithTheirLoader() throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reloading.class.getName(),
                        fewPeople().toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();

        assertThat(server.waitFor()).isEqualTo(Reloading.ENDED);
    }

    /** All kinds of input; of few people, because each time everything runs with cold code. */
    private Path fewPeople() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"));
        for (String file : new String[] {
            ProgrammeCopy.PARTICIPANTS,
            ProgrammeCopy.RATINGS,
            "style-questionnaire.csv",
            "interview.csv",
            "hybrid-test.csv",
            "assessment-centre.csv",
            "kpi.csv"
        }) {
            copy.keep(file, row -> row.startsWith("A001,") || row.startsWith("A002,"));
        }
        return copy.folder();
    }
}
