package org.openkam.examples.notebooks;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A JShell session in this process that begins like the shell's own and tolerates nothing: a statement that doesn't compile,
 * refers to something unknown, or throws ends it with a {@link SnippetException}. The JDK's tool goes on after each of these and
 * ends with status 0.
 */
final class Snippets implements AutoCloseable {
    /** What {@code --startup DEFAULT} imports. */
    private static final String DEFAULT_IMPORTS = Stream.of(
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
            .map(name -> "import java." + name + ".*;\n")
            .collect(Collectors.joining());

    private static final String EXIT = "/exit";

    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final Map<Snippet, String> unresolved = new LinkedHashMap<>();

    /**
     * What came of some statements.
     *
     * @param values of expressions and of variables as JShell shows them, in order
     * @param exit status that the statements asked for by {@code /exit}, which ends them
     */
    record Outcome(List<String> values, OptionalInt exit) {}

    /** Begins a session with everything imported. */
    Snippets(String classPath) {
        for (String entry : classPath.split(File.pathSeparator)) {
            shell.addToClasspath(entry);
        }
        run("default imports", 1, DEFAULT_IMPORTS);
        run("kam.jsh", 1, Shell.startup());
    }

    /** Runs statements that begin in this line of a file. */
    Outcome run(String file, int firstLine, String code) {
        List<String> values = new ArrayList<>();
        OptionalInt exit = OptionalInt.empty();
        String rest = SourceText.withoutLeadingComments(code);
        while (!rest.isEmpty() && exit.isEmpty()) {
            String place = file + ", line " + (firstLine + SourceText.lineOf(code, rest));
            if (SourceText.isCommand(rest)) {
                exit = OptionalInt.of(exit(place, SourceText.firstLine(rest)));
            } else {
                rest = SourceText.withoutLeadingComments(runFirst(place, rest, values));
            }
        }
        checkResolved();
        return new Outcome(values, exit);
    }

    /** Runs the first statement and returns what follows it. */
    private String runFirst(String place, String code, List<String> values) {
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(code);
        if (next.completeness() == Completeness.EMPTY) {
            return "";
        }
        if (next.source() == null) {
            throw new SnippetException(place + ": the statement is not complete\n" + code.strip());
        }
        List<SnippetEvent> events = shell.eval(next.source());
        OptionalInt end = lacksSeparator(events) ? endOfCompleteLines(code) : OptionalInt.empty();
        if (end.isPresent()) {
            return runFirst(place, code.substring(0, end.getAsInt()), values) + code.substring(end.getAsInt());
        }
        events.forEach(event -> check(place, event, values));
        return next.remaining();
    }

    /** As at the prompt a statement may end with its line, where nothing else makes sense; text that doesn't parse has no effect. */
    private boolean lacksSeparator(List<SnippetEvent> events) {
        return events.stream()
                .filter(event -> event.status() == Status.REJECTED)
                .flatMap(event -> shell.diagnostics(event.snippet()))
                .anyMatch(fault -> fault.getCode().startsWith("compiler.err.expected"));
    }

    private OptionalInt endOfCompleteLines(String code) {
        for (int end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', end + 1)) {
            Completeness lines = shell.sourceCodeAnalysis()
                    .analyzeCompletion(code.substring(0, end))
                    .completeness();
            if (lines == Completeness.COMPLETE || lines == Completeness.COMPLETE_WITH_SEMI) {
                return OptionalInt.of(end);
            }
        }
        return OptionalInt.empty();
    }

    private int exit(String place, String command) {
        if (!command.equals(EXIT) && !command.startsWith(EXIT + " ")) {
            throw new SnippetException(place + ": a command of the interactive shell\n" + command
                    + "\nMaybe leave it out; a script knows " + EXIT + " alone.");
        }
        String status = command.substring(EXIT.length()).strip();
        List<String> values = new ArrayList<>(List.of("0"));
        if (!status.isEmpty()) {
            runFirst(place, status, values);
        }
        String last = values.get(values.size() - 1);
        if (!last.matches("-?\\d{1,9}") || (!status.isEmpty() && values.size() == 1)) {
            throw new SnippetException(place + ": the status must be a whole number\n" + command);
        }
        return Integer.parseInt(last);
    }

    private void check(String place, SnippetEvent event, List<String> values) {
        String source = event.snippet().source().strip();
        if (event.status() == Status.REJECTED) {
            throw new SnippetException(place + ": rejected\n" + source + "\n" + diagnostics(event.snippet()));
        }
        if (event.exception() != null) {
            String name = event.exception() instanceof EvalException e
                    ? e.getExceptionClassName()
                    : event.exception().getClass().getName();
            String message =
                    place + ": threw " + name + ": " + event.exception().getMessage() + "\n" + source;
            throw new SnippetException(message, event.exception());
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
                List<String> names = shell.unresolvedDependencies((DeclarationSnippet) snippet)
                        .toList();
                throw new SnippetException(place + ": refers to something unknown " + names + "\n"
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
