package org.openkam.examples.notebooks;

import java.util.List;

/** What {@code help()} shows in a session: JShell has no Javadoc of libraries, so where to begin must be said here. */
public final class Help {
    /** A statement with which a part of the library begins, in the order of work; later ones use what earlier ones declare. */
    record Door(String purpose, String statement) {}

    static final List<Door> DOORS = List.of(
            new Door("a programme", "var programme = ProgrammeFolder.read(sample())"),
            new Door("a model", "var model = programme.model()  // or ModelLibrary.keyAccountManager()"),
            new Door("scores", "var scored = Scoring.standard().score(programme)"),
            new Door("what may be released", "var profile = scored.profile(\"A001\")"),
            new Door("how a number came about", "System.out.println(profile.score(\"PLN\").trace().render())"),
            new Door("a person and a role", "var fit = RoleFit.of(profile, model.role(\"KEY_ACCOUNT_MANAGER\"))"),
            new Door("a plan", "var plan = DevelopmentPlanner.standard().plan(profile, fit)"),
            new Door("a plan to read", "System.out.println(plan.render(Locale.ENGLISH))"),
            new Door("for the analyst only", "var analyst = scored.analystView()"),
            new Door("plain numbers", "var x = RatingMatrix.of(new double[][] {{9, 2}, {6, 1}, {8, 4}})"),
            new Door("their reliability", "CronbachAlpha.of(x)  // IntraclassCorrelation, KrippendorffAlpha, ..."),
            new Door(
                    "a picture",
                    "show(plan)  // a profile, a plan, a D-study surface, or what a ...Chart.of(...) returns"));

    private Help() {}

    /** Prints what to try, from a programme to a picture, and how to find more. */
    public static void help() {
        System.out.print(text());
    }

    static String text() {
        StringBuilder text = new StringBuilder("Each line works as it stands, from top to bottom:\n");
        DOORS.forEach(door -> text.append("  // ")
                .append(door.purpose)
                .append("\n  ")
                .append(door.statement)
                .append('\n'));
        return text.append("""
                        The tab key completes a name; after "(" it shows the parameters. /vars lists what you have, /exit leaves.
                        """).toString();
    }
}
