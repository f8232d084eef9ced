package org.openkam.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.instrument.Item;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.profile.CellScore;

/**
 * Rates people by a model of its own, and knows what each rating is expected to be. A rating is person + source + item +
 * rater + rest, rounded to 1..5; the effects of rater and rest come from binomial distributions, so that the expectation over
 * raters is a finite sum. Raters differ for every person.
 */
final class RatingSimulator {
    private static final int[] BINOMIAL = {1, 8, 28, 56, 70, 56, 28, 8, 1};
    private static final double RATER_DEVIATION = 0.5;
    private static final double REST_DEVIATION = 0.6;
    private static final Map<String, Double> SOURCES =
            Map.of("MANAGER", -0.1, "PEER", 0.0, "CLIENT", 0.2, "DIRECT_REPORT", 0.3);

    private final SplitMix64 random;
    private final Shape shape;
    private final Panel panel;
    private final Map<String, Double> means = new HashMap<>();
    private final Map<String, Double> expected = new HashMap<>();
    private final Map<String, List<String>> ratedFrom = new HashMap<>();

    /**
     * @param raters of each group that isn't the manager; 0 for 1 to 6
     * @param missing one of so many ratings is missing; 0 for none
     */
    record Shape(int assessees, int raters, int missing) {}

    private RatingSimulator(long seed, Shape shape) {
        this.random = new SplitMix64(seed);
        this.shape = shape;
        List<String> items = new ArrayList<>();
        for (String competency : List.of("REL", "PLN", "SAL", "COM")) {
            for (int i = 1; i <= 5; i++) {
                items.add(competency + "-" + i);
            }
        }
        this.panel = Panel.of(3, items.toArray(String[]::new));
    }

    static RatingSimulator of(long seed, Shape shape) {
        RatingSimulator simulator = new RatingSimulator(seed, shape);
        for (int a = 0; a < shape.assessees; a++) {
            simulator.person(Panel.code(a));
        }
        return simulator;
    }

    Panel panel() {
        return panel;
    }

    private void person(String assessee) {
        Map<String, Double> level = new HashMap<>();
        panel.items().forEach(item -> level.computeIfAbsent(item.competency(), c -> 3.1 + 0.5 * effect()));
        for (String source : List.of("MANAGER", "PEER", "CLIENT", "DIRECT_REPORT")) {
            double shift = SOURCES.get(source) + 0.2 * effect();
            for (Item item : panel.items()) {
                double difficulty = (item.code().charAt(4) - '3') * 0.15;
                double mean = level.get(item.competency()) + shift - difficulty;
                expected.put(assessee + source + item.code(), expectation(mean));
                means.put(assessee + source + item.code(), mean);
            }
            for (int r = groupSize(source); r > 0; r--) {
                sheet(assessee, assessee + source.charAt(0) + r, source);
            }
        }
    }

    private int groupSize(String source) {
        if (source.equals("MANAGER")) {
            return 1;
        }
        return shape.raters > 0 ? shape.raters : 1 + random.nextInt(6);
    }

    /** A rater leans to one side on all items of a competency. */
    private void sheet(String assessee, String rater, String source) {
        Map<String, Double> leaning = new HashMap<>();
        for (Item item : panel.items()) {
            double lean = leaning.computeIfAbsent(item.competency(), c -> RATER_DEVIATION * effect());
            double rating = means.get(assessee + source + item.code()) + lean + REST_DEVIATION * effect();
            boolean missing = shape.missing > 0 && random.nextInt(shape.missing) == 0;
            if (!missing) {
                ratedFrom
                        .computeIfAbsent(assessee + item.code(), key -> new ArrayList<>())
                        .add(source);
            }
            Answer answer = missing ? Answer.Unrated.NOT_OBSERVED : Answer.of(rounded(rating));
            panel.add(new Panel.Row(assessee, rater, source, item.code(), answer));
        }
    }

    /** Mean 0, deviation 1: heads of eight coins, less four, by the square root of two. */
    private double effect() {
        int heads = Long.bitCount(random.nextLong() & 0xFF);
        return (heads - 4) / Math.sqrt(2);
    }

    private static int rounded(double rating) {
        return (int) Math.max(1, Math.min(5, Math.floor(rating + 0.5)));
    }

    private static double expectation(double mean) {
        double sum = 0;
        for (int rater = 0; rater <= 8; rater++) {
            for (int rest = 0; rest <= 8; rest++) {
                double rating = mean + (RATER_DEVIATION * (rater - 4) + REST_DEVIATION * (rest - 4)) / Math.sqrt(2);
                sum += (double) BINOMIAL[rater] * BINOMIAL[rest] * rounded(rating) / (256 * 256);
            }
        }
        return sum;
    }

    /** Returns what the score of these cells is expected to be, over all raters who might sit in the raters' places. */
    double expectedScore(String assessee, String competency, List<CellScore> cells) {
        double score = 0;
        for (CellScore cell : cells) {
            score += cell.weight().toDouble() * expectedCell(assessee, competency, cell);
        }
        return score;
    }

    double expectedCell(String assessee, String competency, CellScore cell) {
        double sum = 0;
        int items = 0;
        for (Item item : panel.items()) {
            int raters = sources(assessee, cell, item.code()).size();
            if (item.competency().equals(competency) && raters >= (cell.cell().anonymous() ? panel.k() : 1)) {
                items++;
                sum += expectedItem(assessee, cell, item.code());
            }
        }
        return sum / items;
    }

    /** The source of each of the cell's raters who rated an item. */
    private List<String> sources(String assessee, CellScore cell, String item) {
        return ratedFrom.getOrDefault(assessee + item, List.of()).stream()
                .filter(cell.cell().code()::contains)
                .toList();
    }

    double expectedItem(String assessee, CellScore cell, String item) {
        return sources(assessee, cell, item).stream()
                .mapToDouble(source -> expected.get(assessee + source + item))
                .average()
                .orElseThrow();
    }
}
