package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a session tells a newcomer to type must work when it is typed. */
class HelpTest {
    @Test
    void everyDoorOpensInTheOrderShown() {
        String statements = Help.DOORS.stream().map(Help.Door::statement).collect(Collectors.joining("\n"));
        try (Session session = new Session()) {
            Session.Result result = session.run("help()", 1, statements);

            assertThat(result.printed()).contains("PLN = ", "Development plan of A001", ".html");
            // Variances 14/6 and 14/6, of the sums 7: 2 (1 - (28/6) / 7) = 2/3.
            assertThat(result.values()).anyMatch(value -> value.startsWith("Cronbach alpha = 0.6667 "));
        }
    }

    @Test
    void helpShowsEveryDoorOnALineOfItsOwn() {
        try (Session session = new Session()) {
            String printed = session.run("help()", 1, "help()").printed();

            assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(121));
            assertThat(Help.DOORS)
                    .allSatisfy(door ->
                            assertThat(printed.lines()).contains("  // " + door.purpose(), "  " + door.statement()));
        }
    }

    @Test
    void threeThingsOfTheGreetingWork() {
        String statements =
                Shell.greeting().lines().filter(line -> line.startsWith("  ")).collect(Collectors.joining("\n"));
        try (Session session = new Session()) {
            assertThat(session.run("greeting", 1, statements).printed())
                    .contains("PLN = 2.5972", "Profile of A001: ", ".html");
        }
    }
}
