package org.openkam.examples.notebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * JShell with the library imported: without arguments a prompt, with the name of a script the script, which ends with a status other
 * than 0 as soon as one statement fails. Reads and writes UTF-8 on every machine.
 */
public final class Shell {
    private static final String USAGE = """
            kam-shell                     a prompt with everything imported; statements may come from a pipe too
            kam-shell SCRIPT.jsh ...      runs scripts in one session; "-" is the standard input
            kam-shell -OPTION ...         options of the JDK's jshell, for instance --feedback verbose or -R-Xmx4g
            kam-shell --help              this page

            A script ends at its first statement that doesn't compile or throws: its place is printed and the status is 1. It is 2 if
            a script can't be read, and N after "/exit N". The prompt goes on after a fault and ends with 0, like jshell.
            help() at the prompt shows where to begin. sample() is the folder of a sample programme; the environment variable
            OPENKAM_PROGRAMME names another.
            """;

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
                  System.out.println(scored.profile("A001").score("PLN").trace().render())
                  show(scored.profile("A001"))
                help() shows more.
                """;
    }

    /** Starts the shell and ends with its exit status. */
    public static void main(String[] arguments) throws Exception {
        System.exit(start(List.of(arguments)));
    }

    private static int start(List<String> arguments) throws Exception {
        if (!arguments.isEmpty() && List.of("--help", "-h", "-?").contains(arguments.get(0))) {
            System.out.print(USAGE);
            return Scripts.RAN;
        }
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            System.err.println("This Java (" + System.getProperty("java.home")
                    + ") has no JShell: kam-shell needs a JDK, 17 or newer, not a JRE.");
            return Scripts.NOT_STARTED;
        }
        if (!Utf8.isSpoken()) {
            return Utf8.startAgain(arguments);
        }
        if (arguments.isEmpty()) {
            System.out.print(greeting());
            return Prompt.start(arguments);
        }
        return arguments.get(0).matches("-.+")
                ? Prompt.start(arguments)
                : Scripts.run(arguments, System.getProperty("java.class.path"), System.in, System.err);
    }
}
