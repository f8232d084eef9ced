package org.openkam.examples.notebooks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The shell's own way of running scripts, with what they print held back for comparison. Statements find files relative to the folder
 * of the bundled programme, which the build sets as the working directory.
 */
final class Session implements AutoCloseable {
    private static final int LONGEST = 400;

    private final Snippets snippets = new Snippets(classPath());

    /**
     * What came of some statements.
     *
     * @param printed on the standard output
     * @param values of expressions and of variables as JShell shows them, in order
     */
    record Result(String printed, List<String> values) {}

    /** The launcher of the tests may hide the class path in a jar's manifest and name it in a property. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs one example and compares what it printed with what it promises. */
    void run(String file, Markdown.Example example) {
        String printed = run(file, example.line(), example.code()).printed().strip();
        Optional<String> promised = example.output().map(String::strip);
        if (promised.isPresent() && !promised.get().equals(printed)) {
            throw new AssertionError("%s, block of line %d: must print\n%s\nbut prints\n%s"
                    .formatted(file, example.line(), promised.get(), printed));
        }
    }

    /** Runs statements that begin in this line of a file. */
    Result run(String file, int line, String code) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            List<String> values = snippets.run(file, line, code).values();
            values.forEach(value -> mustBeReadable(file, value));
            return new Result(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"), values);
        } finally {
            System.setOut(before);
        }
    }

    /** What the shell shows of a result must be a line that can be read; texts it shows quoted, and arrays by their elements. */
    private static void mustBeReadable(String file, String value) {
        boolean isTextOrArray = value.startsWith("\"") || value.matches("(?s)\\w+(\\[\\d*])+ \\{.*");
        if (!isTextOrArray
                && (value.length() > LONGEST || value.contains("\n") || value.matches(".*\\w@\\p{XDigit}{3,}.*"))) {
            throw new AssertionError(file + ": shown in the shell as no readable line: " + value);
        }
    }

    @Override
    public void close() {
        snippets.close();
    }
}
