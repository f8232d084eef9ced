package org.openkam.examples.notebooks;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A JShell session in this process that begins like the shell's own and tolerates nothing: a statement that doesn't compile,
 * refers to something unknown, or throws fails the test with its place. Statements find files relative to the folder of the
 * bundled programme, which the build sets as the working directory.
 */
final class Session implements AutoCloseable {
    /** What {@code --startup DEFAULT} imports. */
    private static final String DEFAULT_IMPORTS = List.of(
                    "io",
                    "math",
                    "net",
                    "nio.file",
                    "util",
                    "util.concurrent",
                    "util.function",
                    "util.prefs",
                    "util.regex",
                    "util.stream")
            .stream()
            .map(name -> "import java." + name + ".*;\n")
            .collect(Collectors.joining());

    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final Map<Snippet, String> unresolved = new LinkedHashMap<>();

    /**
     * What came of some statements.
     *
     * @param printed on the standard output
     * @param values of expressions and of variables as JShell shows them, in order
     */
    record Result(String printed, List<String> values) {}

    Session() {
        for (String entry : classPath().split(File.pathSeparator)) {
            shell.addToClasspath(entry);
        }
        run("default imports", 1, DEFAULT_IMPORTS);
        run("kam.jsh", 1, Shell.startup());
    }

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
            List<String> values = runAll(file, line, code);
            return new Result(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"), values);
        } finally {
            System.setOut(before);
        }
    }

    private List<String> runAll(String file, int firstLine, String code) {
        List<String> values = new ArrayList<>();
        String rest = code;
        while (!rest.isBlank()) {
            String place = file + ", line " + (firstLine + line(code, rest));
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (next.completeness() == Completeness.EMPTY) {
                break;
            }
            if (next.source() == null) {
                throw new AssertionError(place + ": the statement is not complete\n" + rest.strip());
            }
            shell.eval(next.source()).forEach(event -> check(place, event, values));
            rest = next.remaining();
        }
        checkResolved();
        return values;
    }

    private static int line(String code, String rest) {
        int at = code.length() - rest.length();
        while (Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return (int) code.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private void check(String place, SnippetEvent event, List<String> values) {
        String source = event.snippet().source().strip();
        if (event.status() == Status.REJECTED) {
            throw new AssertionError(place + ": rejected\n" + source + "\n" + diagnostics(event.snippet()));
        }
        if (event.exception() != null) {
            String name = event.exception() instanceof EvalException e
                    ? e.getExceptionClassName()
                    : event.exception().getClass().getName();
            String message =
                    place + ": threw " + name + ": " + event.exception().getMessage() + "\n" + source;
            throw new AssertionError(message, event.exception());
        }
        unresolved.put(event.snippet(), place);
        if (event.causeSnippet() == null && event.value() != null) {
            values.add(event.value());
        }
    }

    /** A method may use what a later statement of the same block declares, so this is asked at the end of a block. */
    private void checkResolved() {
        unresolved.forEach((snippet, place) -> {
            Status status = shell.status(snippet);
            if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
                List<String> names = shell.unresolvedDependencies((jdk.jshell.DeclarationSnippet) snippet)
                        .toList();
                throw new AssertionError(place + ": refers to something unknown " + names + "\n"
                        + snippet.source().strip());
            }
        });
        unresolved.clear();
    }

    private String diagnostics(Snippet snippet) {
        return shell.diagnostics(snippet).map(d -> d.getMessage(null)).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        shell.close();
    }
}
