package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints each expected value of a folder beside the computed one, tab-separated, and ends with the counts; the exit status is 1 if
 * one is missed. {@code mvn -q -Preference -Dreference=FOLDER}.
 */
public final class ReferenceRun {
    private ReferenceRun() {}

    /** Compares the folder given first. */
    public static void main(String[] args) {
        List<Comparison> rows = new ArrayList<>();
        read(Path.of(args[0])).forEach(set -> rows.addAll(Comparison.of(set)));
        System.out.println("set\tmethod\tstatistic\texpected\tgot\tdifference\tverdict");
        rows.forEach(System.out::println);
        long missed = count(rows, Comparison.Verdict.MISSED);
        System.out.println(count(rows, Comparison.Verdict.MET) + " met, " + missed + " missed, "
                + count(rows, Comparison.Verdict.WITHOUT_IMPLEMENTATION) + " without implementation");
        System.exit(missed == 0 ? 0 : 1);
    }

    private static long count(List<Comparison> rows, Comparison.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Reads the sets of a folder: {@code expected.json}, and the tables in {@code public}. */
    static List<ReferenceSet> read(Path folder) {
        try {
            JsonNode document =
                    new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
            List<ReferenceSet> sets = new ArrayList<>();
            document.get("entries").forEach(entry -> sets.add(new ReferenceSet(folder.resolve("public"), entry)));
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
