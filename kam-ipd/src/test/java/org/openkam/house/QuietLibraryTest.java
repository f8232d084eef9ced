package org.openkam.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.io.Console;
import org.junit.jupiter.api.Test;
import org.openkam.house.planted.calls.Loud;

/**
 * A library is a guest in somebody's program: it prints nothing, logs nothing and never ends the program. What it has to
 * say is returned.
 */
class QuietLibraryTest {
    private static final ArchRule NO_CONSOLE = Bans.rule(
            "leave the console and the program alone",
            Ban.of(System.class, "out", "err", "in", "console", "setOut", "setErr", "setIn", "exit", "setProperty"),
            Ban.of(Throwable.class, "printStackTrace"),
            Ban.of(Thread.class, "dumpStack", "setDefaultUncaughtExceptionHandler"),
            Ban.of(Runtime.class, "exit", "halt", "addShutdownHook"),
            Ban.all(Console.class));

    /** The one exception holds back the announcement that another library logs as it starts. */
    private static final ArchRule NO_LOG = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.openkam.core.json.DocumentRules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(System.Logger.class);

    @Test
    void nothingIsPrintedAndNoProgramEnded() {
        NO_CONSOLE.check(Library.CLASSES);
    }

    @Test
    void nothingIsLogged() {
        NO_LOG.check(Library.CLASSES);
    }

    @Test
    void plantedNoiseFails() {
        Planted.assertEveryMethodFails(NO_CONSOLE, Loud.class);
        Planted.assertFails(NO_LOG, Loud.Logging.class)
                .contains("java.util.logging.Logger")
                .contains("java.lang.System$Logger");
    }
}
