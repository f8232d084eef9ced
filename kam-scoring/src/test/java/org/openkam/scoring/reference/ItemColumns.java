package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Which columns of a table are items, and which of them are turned, as a set says: by the names among its values, by
 * ranges such as {@code A1-A5} or names in its words, else all that hold numbers.
 */
record ItemColumns(ReferenceTable table, List<String> names, Set<String> reversed, String how) {
    private static final Pattern RANGE =
            Pattern.compile("\\b([A-Za-z_.]+)(\\d+)\\s*(?:-|\u2013|:|to|\\.\\.)\\s*\\1?(\\d+)\\b");

    static ItemColumns of(ReferenceSet set) {
        ReferenceTable table = set.table();
        return new ItemColumns(table, names(set, table), reversed(set.how(), table), set.how());
    }

    private static List<String> names(ReferenceSet set, ReferenceTable table) {
        for (JsonNode value : set.values()) {
            List<String> keys = new ArrayList<>();
            value.fieldNames().forEachRemaining(keys::add);
            if (!keys.isEmpty() && table.header().containsAll(keys)) {
                return keys;
            }
        }
        List<String> ranged = ranged(set.how(), table);
        if (!ranged.isEmpty()) {
            return ranged;
        }
        Matcher listed = Pattern.compile("columns?:? ([^;]*)").matcher(set.how());
        List<String> named = listed.find() ? named(listed.group(1), table) : List.of();
        return named.size() > 1 ? named : withoutNumbers(table);
    }

    /** All numeric columns but those that only number the rows or name who stands in them. */
    private static List<String> withoutNumbers(ReferenceTable table) {
        return table.numeric().stream()
                .filter(name -> !name.matches("(?i)(id|person|subject|row|case|nr|no|.*_id|idstud)"))
                .toList();
    }

    static List<String> ranged(String words, ReferenceTable table) {
        Set<String> names = new LinkedHashSet<>();
        Matcher range = RANGE.matcher(words);
        while (range.find()) {
            int from = table.header().indexOf(range.group(1) + range.group(2));
            int to = table.header().indexOf(range.group(1) + range.group(3));
            if (from >= 0 && to >= from) {
                names.addAll(table.header().subList(from, to + 1));
            }
        }
        return List.copyOf(names);
    }

    private static List<String> named(String words, ReferenceTable table) {
        return Pattern.compile("[^A-Za-z0-9_.]+")
                .splitAsStream(words)
                .filter(table::has)
                .distinct()
                .toList();
    }

    /** Names right before "rev...", ranges left out, so that {@code A1-A5, A1 reversed} turns A1 only. */
    static Set<String> reversed(String words, ReferenceTable table) {
        Set<String> names = new LinkedHashSet<>();
        String left = RANGE.matcher(words).replaceAll(";");
        Matcher list = Pattern.compile("((?:[A-Za-z_.]+\\d+[\\s,&]*(?:and\\s+)?)+)\\s*(?:is |are )?rev")
                .matcher(left);
        while (list.find()) {
            names.addAll(named(list.group(1), table));
        }
        Matcher after = Pattern.compile("rev[a-z-]*:? ((?:[A-Za-z_.]+\\d+[\\s,&]*(?:and\\s+)?)+)")
                .matcher(left);
        while (names.isEmpty() && after.find()) {
            names.addAll(named(after.group(1), table));
        }
        return names;
    }

    /** Persons x items, turned where told; {@code NaN} where missing. */
    double[][] values() {
        return values(names);
    }

    double[][] values(List<String> columns) {
        double[][] x = table.numbers(columns);
        double turn = turn(x);
        for (double[] row : x) {
            for (int i = 0; i < row.length; i++) {
                row[i] = reversed.contains(columns.get(i)) ? turn - row[i] : row[i];
            }
        }
        return x;
    }

    /** The number that a turned rating is taken from: as told ({@code 7-x}), else lowest and highest rating together. */
    private double turn(double[][] x) {
        Matcher told = Pattern.compile("(\\d+)\\s*-\\s*x").matcher(how);
        if (told.find()) {
            return Double.parseDouble(told.group(1));
        }
        double lowest = all(x).min().orElse(0);
        return lowest + all(x).max().orElse(0);
    }

    private static DoubleStream all(double[][] x) {
        return Arrays.stream(x).flatMapToDouble(Arrays::stream).filter(v -> !Double.isNaN(v));
    }

    RatingMatrix matrix() {
        return RatingMatrix.of(values());
    }
}
