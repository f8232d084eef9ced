package org.openkam.examples.quickstart;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.core.text.Language;

/**
 * What the quickstart was asked to do, from arguments of the form {@code name=value}.
 *
 * @param programme folder to read
 * @param out folder to write
 * @param language of summary and reports, whatever language people read
 * @param lenient whether rows put aside are listed instead of stopping everything
 * @param start first day of the plans, if dates are wanted
 * @param threads number of threads
 * @param analyst whether the analyst's files are written too, which name raters
 * @param pdf whether PDFs are written beside the pages
 * @param policy how it is scored
 * @param memory where earlier releases are remembered
 */
record Settings(
        Path programme,
        Path out,
        Language language,
        boolean lenient,
        Optional<LocalDate> start,
        int threads,
        boolean analyst,
        boolean pdf,
        PolicyChoice policy,
        Memory memory) {

    /**
     * Files of the release ledger. They are no part of what is released, so they stand beside the output folder.
     *
     * @param ledger the ledger
     * @param key its key; made at the first release if there is no ledger yet
     */
    record Memory(Path ledger, Path key) {}

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if one is unknown, missing or malformed
     */
    static Settings parse(String... arguments) {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("Argument (" + argument + ") must look like name=value.");
            }
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        Path out = Path.of(required(given, "out"));
        Settings settings = new Settings(
                Path.of(required(given, "programme")),
                out,
                language(optional(given, "lang", "en")),
                truth("Lenient", optional(given, "lenient", "false")),
                date(optional(given, "start", "")),
                threads(optional(given, "threads", "1")),
                truth("Analyst", optional(given, "analyst", "false")),
                truth("Pdf", optional(given, "pdf", "false")),
                new PolicyChoice(optional(given, "policy", PolicyChoice.STANDARD.text())),
                memory(out, optional(given, "ledger", ""), optional(given, "key", "")));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    "Argument (" + given.keySet().iterator().next()
                            + ") must be one of programme, out, lang, lenient, start, threads, analyst, pdf, policy, ledger, key.");
        }
        return settings;
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.remove(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Argument (" + name + ") must be given.");
        }
        return value;
    }

    private static String optional(Map<String, String> given, String name, String usual) {
        String value = given.remove(name);
        return value == null || value.isBlank() || value.equals("null") ? usual : value;
    }

    /** The ledger is {@code OUT.ledger.json} beside the folder OUT, the key {@code OUT.ledger.key}, unless named. */
    private static Memory memory(Path out, String ledger, String key) {
        Path folder = out.toAbsolutePath().normalize();
        String name = String.valueOf(folder.getFileName());
        return new Memory(
                ledger.isEmpty() ? folder.resolveSibling(name + ".ledger.json") : Path.of(ledger),
                key.isEmpty() ? folder.resolveSibling(name + ".ledger.key") : Path.of(key));
    }

    private static Language language(String text) {
        return Language.BUNDLED.stream()
                .filter(l -> l.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Language (" + text + ") must be one of " + Language.BUNDLED + "."));
    }

    private static boolean truth(String subject, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(subject + " (" + text + ") must be true or false.");
        }
        return text.equals("true");
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Start (" + text + ") must be a day such as 2026-12-01.", e);
        }
    }

    private static int threads(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("Threads (" + text + ") must be a number from 1 to 999.");
        }
        return Integer.parseInt(text);
    }
}
