package org.openkam.examples.notebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Runs scripts one after the other in one session, and says by the status how that ended. */
final class Scripts {
    /** Every statement of every script was run. */
    static final int RAN = 0;
    /** A statement failed; what follows it was not run. */
    static final int FAILED = 1;
    /** Nothing was run, because a script can't be read. */
    static final int NOT_STARTED = 2;

    private static final String STANDARD_INPUT = "-";

    private Scripts() {}

    private record Script(String name, String text) {}

    /**
     * Runs the scripts.
     *
     * @param names of files, or {@code -} for the standard input
     * @return {@link #RAN}, {@link #FAILED}, {@link #NOT_STARTED} or what a script gave to {@code /exit}
     */
    static int run(List<String> names, String classPath, InputStream in, PrintStream err) {
        List<Script> scripts = new ArrayList<>();
        for (String name : names) {
            try {
                scripts.add(new Script(name, read(name, in)));
            } catch (CharacterCodingException e) {
                err.println("Script (" + name + ") must be UTF-8 text.\nMaybe save it again as UTF-8.");
                return NOT_STARTED;
            } catch (IOException | InvalidPathException e) {
                err.println("Script (" + name
                        + ") must be a file that can be read.\nMaybe the name is meant from another folder than "
                        + Path.of("").toAbsolutePath() + ".");
                return NOT_STARTED;
            }
        }
        try (Snippets session = new Snippets(classPath)) {
            for (Script script : scripts) {
                OptionalInt exit = session.run(script.name, 1, script.text).exit();
                if (exit.isPresent()) {
                    return exit.getAsInt();
                }
            }
            return RAN;
        } catch (SnippetException e) {
            System.out.flush();
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static String read(String name, InputStream in) throws IOException {
        byte[] bytes = name.equals(STANDARD_INPUT) ? in.readAllBytes() : Files.readAllBytes(Path.of(name));
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }
}
