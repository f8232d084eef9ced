package org.openkam.examples.quickstart;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Makes a programme of any number of people out of a small one, to see how the main job takes it. People, their raters and
 * assessors get codes of their own, answers are changed by a seeded generator, and there are ten times as many units; the same
 * number of people gives the same bytes. What comes of it is made up and says nothing about anybody.
 */
public final class LargeProgramme {
    private static final String KEY = "hybrid-test-key.csv";
    private static final String ASSESSEE = "assessee";
    private static final int UNITS = 10; // out of each unit of the small programme
    private static final int MOST_PEOPLE = 100_000;

    private final Path small;
    private final int people;

    /** One file of the small programme: its columns, and its rows by person. */
    private record Table(List<String> columns, Map<String, List<String[]>> rows) {
        int column(String... names) {
            return Arrays.stream(names).mapToInt(columns::indexOf).max().orElse(-1);
        }
    }

    private LargeProgramme(Path small, int people) {
        this.small = small;
        this.people = people;
    }

    /**
     * Makes a programme.
     *
     * @param arguments folder of the small programme, number of people, folder to write
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    }

    /**
     * Makes a programme.
     *
     * @param small folder of a programme without {@code programme.json}, its fields free of quotes
     * @param people how many, 1 to 100,000
     * @param out folder to write, made if it isn't there
     * @throws IllegalArgumentException if there are too few people or too many
     * @throws IOException if the disk fails
     */
    static void write(Path small, int people, Path out) throws IOException {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("People (" + people + ") must be 1 to " + MOST_PEOPLE + ".");
        }
        new LargeProgramme(small, people).write(Files.createDirectories(out));
    }

    private void write(Path out) throws IOException {
        List<String> codes =
                new ArrayList<>(table(small.resolve("participants.csv")).rows.keySet());
        try (Stream<Path> files = Files.list(small)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                Path target = out.resolve(file.getFileName().toString());
                if (file.endsWith(KEY)) {
                    Files.write(target, Files.readAllBytes(file));
                } else {
                    copies(table(file), codes, target);
                }
            }
        }
    }

    private static Table table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.get(0).split(","));
        int assessee = columns.indexOf(ASSESSEE);
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            rows.computeIfAbsent(fields[assessee], a -> new ArrayList<>()).add(fields);
        }
        return new Table(columns, rows);
    }

    private void copies(Table table, List<String> codes, Path target) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            out.write(String.join(",", table.columns) + "\n");
            for (int number = 0; number < people; number++) {
                Copy copy = new Copy(table, number, number / codes.size());
                for (String[] row : table.rows.getOrDefault(codes.get(number % codes.size()), List.of())) {
                    out.write(copy.line(row.clone()));
                }
            }
        }
    }

    /** One person made of another; the same in every file, because nothing but the number decides. */
    private static final class Copy {
        private static final int RARELY = 7; // one answer of so many is another one

        private final Table table;
        private final int number;
        private final int round;
        private final SplittableRandom random;

        Copy(Table table, int number, int round) {
            this.table = table;
            this.number = number;
            this.round = round;
            this.random = new SplittableRandom(number);
        }

        String line(String[] row) {
            int rater = table.column("rater", "assessor");
            int unit = table.column("unit");
            int value = table.column("value", "response", "actual");
            String code = String.format(Locale.ROOT, "A%05d", number + 1);
            if (rater >= 0) {
                boolean self = row[rater].equals(row[table.column(ASSESSEE)]);
                row[rater] = self ? code : row[rater] + "-" + (round + 1);
            }
            row[table.column(ASSESSEE)] = code;
            if (unit >= 0) {
                row[unit] += String.format(Locale.ROOT, "-%02d", round % UNITS + 1);
            }
            if (value >= 0) {
                row[value] = answer(row[value], row[Math.max(0, table.column("item", "competency"))]);
            }
            return String.join(",", row) + "\n";
        }

        private String answer(String given, String item) {
            if (table.column("actual") >= 0) {
                BigDecimal share = BigDecimal.valueOf(random.nextInt(90, 111), 2);
                return new BigDecimal(given)
                        .multiply(share)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString();
            }
            boolean rare = random.nextInt(RARELY) == 0;
            boolean digit = given.length() == 1 && Character.isDigit(given.charAt(0));
            if (!digit) {
                return rare && !given.isEmpty() ? String.valueOf((char) ('A' + random.nextInt(4))) : given;
            }
            boolean test = table.column("response") >= 0;
            int moved = given.charAt(0) - '0' + shift(item) + (rare ? random.nextInt(-1, 2) : 0);
            return Integer.toString(Math.max(test ? 0 : 1, Math.min(test ? 3 : 5, moved)));
        }

        /** What this person is better or worse at than the other one: all raters see it. */
        private int shift(String item) {
            String competency = item.split("-")[item.startsWith("T-") ? 1 : 0];
            int chance = new SplittableRandom(31L * number + competency.hashCode()).nextInt(10);
            return chance < 2 ? -1 : chance < 8 ? 0 : 1;
        }
    }
}
