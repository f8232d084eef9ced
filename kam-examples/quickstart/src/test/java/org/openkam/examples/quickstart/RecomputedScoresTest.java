package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every score of the bundled programme once more, from the rows and the rules alone, in whole numbers, without a class of the
 * library: anonymous sources merge, smallest with next smallest, until each group has three raters with a rating; an item
 * of such a group counts from three ratings; a group's score is the mean of its item means; a group weighs as many parts as
 * it has sources.
 */
class RecomputedScoresTest {
    private static final int K = 3;
    private static final int HIGHEST_AND_LOWEST = 6;

    private static Run run;

    /** Items by code: competency and whether the item is turned. */
    private static Map<String, Boolean> turned;

    private record Rating(String assessee, String rater, String source, String item, int value) {
        String competency() {
            return item.substring(0, item.lastIndexOf('-'));
        }
    }

    /** A fraction in lowest terms. */
    private record Ratio(BigInteger over, BigInteger under) {
        static final Ratio ZERO = of(0, 1);

        static Ratio of(long over, long under) {
            return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        Ratio plus(Ratio other) {
            return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Ratio times(long number) {
            return new Ratio(over.multiply(BigInteger.valueOf(number)), under);
        }

        Ratio dividedBy(long number) {
            return new Ratio(over, under.multiply(BigInteger.valueOf(number)));
        }

        String fourDecimals() {
            return new BigDecimal(over)
                    .divide(new BigDecimal(under), 4, RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
    }

    @BeforeAll
    static void run() throws IOException {
        run = Run.bundled("en");
        turned = turnedItems();
    }

    private static Map<String, Boolean> turnedItems() throws IOException {
        Map<String, Boolean> items = new TreeMap<>();
        try (var in = Quickstart.class.getResourceAsStream("/org/openkam/core/library/key-account-manager.json")) {
            String model = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher item = Pattern.compile(
                            "\"code\": \"([A-Z]+-N?\\d+)\"[^}]*?\"polarity\": \"([A-Z]+)\"", Pattern.DOTALL)
                    .matcher(model);
            while (item.find()) {
                items.put(item.group(1), item.group(2).equals("COUNTER"));
            }
        }
        return items;
    }

    private static List<Rating> ratings() throws IOException {
        List<Rating> ratings = new ArrayList<>();
        List<String> lines = Files.readAllLines(Run.BUNDLED.resolve(ProgrammeCopy.RATINGS));
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            if (f[4].matches("\\d")) {
                int value = Integer.parseInt(f[4]);
                ratings.add(new Rating(f[0], f[1], f[2], f[3], turned.get(f[3]) ? HIGHEST_AND_LOWEST - value : value));
            }
        }
        return ratings;
    }

    /** Returns groups of sources; empty if there is no way to make groups of three. */
    private static List<Set<String>> groups(List<Rating> ofPerson) {
        Map<String, Set<String>> raters = new TreeMap<>();
        for (Rating r : ofPerson) {
            if (!r.source.equals("SELF") && !r.source.equals("MANAGER")) {
                raters.computeIfAbsent(r.source, s -> new TreeSet<>()).add(r.rater);
            }
        }
        List<TreeSet<String>> groups = new ArrayList<>();
        raters.keySet().forEach(source -> groups.add(new TreeSet<>(Set.of(source))));
        Comparator<TreeSet<String>> order = Comparator.comparingInt(
                group -> group.stream().mapToInt(s -> raters.get(s).size()).sum());
        while (true) {
            groups.sort(order.thenComparing(TreeSet::first));
            if (groups.isEmpty() || size(groups.get(0), raters) >= K) {
                return new ArrayList<>(groups);
            }
            if (groups.size() == 1) {
                return List.of();
            }
            groups.get(1).addAll(groups.remove(0));
        }
    }

    private static int size(Set<String> group, Map<String, Set<String>> raters) {
        return group.stream().mapToInt(s -> raters.get(s).size()).sum();
    }

    /** Returns {@code score,raters,answers}. */
    private static String expected(List<Rating> ofPerson, String competency) {
        List<Set<String>> groups = new ArrayList<>(groups(ofPerson));
        groups.add(Set.of("MANAGER"));
        Ratio sum = Ratio.ZERO;
        long weight = 0;
        long answers = 0;
        Set<String> raters = new TreeSet<>();
        for (Set<String> group : groups) {
            Map<String, List<Rating>> byItem = new TreeMap<>();
            for (Rating r : ofPerson) {
                if (group.contains(r.source) && r.competency().equals(competency)) {
                    byItem.computeIfAbsent(r.item, i -> new ArrayList<>()).add(r);
                }
            }
            byItem.values().removeIf(list -> list.size() < (group.contains("MANAGER") ? 1 : K));
            Ratio mean = Ratio.ZERO;
            for (List<Rating> item : byItem.values()) {
                mean = mean.plus(Ratio.of(item.stream().mapToInt(Rating::value).sum(), item.size()));
                answers += item.size();
                item.forEach(r -> raters.add(r.rater));
            }
            if (!byItem.isEmpty()) {
                sum = sum.plus(mean.dividedBy(byItem.size()).times(group.size()));
                weight += group.size();
            }
        }
        return sum.dividedBy(weight).fourDecimals() + "," + raters.size() + "," + answers;
    }

    @Test
    void agreeInEveryRow() throws IOException {
        Map<String, List<Rating>> byPerson = new TreeMap<>();
        ratings()
                .forEach(r -> byPerson.computeIfAbsent(r.assessee, a -> new ArrayList<>())
                        .add(r));
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String[] row : run.scores()) {
            expected.add(row[0] + "," + row[1] + "," + expected(byPerson.get(row[0]), row[1]));
            found.add(String.join(",", row[0], row[1], row[2], row[6], row[7]));
        }

        assertThat(turned.values()).contains(true, false);
        assertThat(found).hasSize(672).isEqualTo(expected);
    }
}
