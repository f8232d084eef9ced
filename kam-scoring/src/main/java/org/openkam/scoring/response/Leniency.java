package org.openkam.scoring.response;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.scoring.statistic.ExactSum;

/** How far raters lie above the other raters of the same units. */
final class Leniency {
    private final ResponseForm form;
    private final List<ResponseSheet> sheets;

    Leniency(ResponseForm form, List<ResponseSheet> sheets) {
        this.form = form;
        this.sheets = sheets.stream().filter(s -> s.size() > 0).toList();
    }

    /** Sum and number of something, exact in any order. */
    private static final class Mean {
        private final ExactSum sum = new ExactSum();
        private int count;

        void add(double value) {
            sum.add(value);
            count++;
        }

        double value() {
            return sum.value() / count;
        }

        double valueWithout(double value) {
            return new ExactSum().merge(sum).add(-value).value() / (count - 1);
        }
    }

    /**
     * Returns by rater the deviation from raters of the same source, in their standard deviations; the larger one of a rater with
     * two sources.
     */
    Map<Integer, Double> standardised() {
        TreeMap<Integer, TreeMap<Integer, Mean>> bySource = distances();
        TreeMap<Integer, Double> standardised = new TreeMap<>();
        bySource.values().forEach(raters -> {
            if (raters.size() >= RaterChecks.LEAST_RATERS) {
                Mean mean = new Mean();
                raters.values().forEach(d -> mean.add(d.value()));
                Mean squares = new Mean();
                raters.values().forEach(d -> squares.add((d.value() - mean.value()) * (d.value() - mean.value())));
                double deviation = Math.sqrt(squares.sum.value() / (raters.size() - 1));
                raters.forEach((rater, d) -> standardised.merge(
                        rater,
                        deviation == 0 ? 0 : (d.value() - mean.value()) / deviation,
                        (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b));
            }
        });
        return standardised;
    }

    /** By source and rater the mean distance from the others. */
    private TreeMap<Integer, TreeMap<Integer, Mean>> distances() {
        TreeMap<Integer, Mean> units = new TreeMap<>();
        sheets.forEach(s -> units.computeIfAbsent(s.unit(), key -> new Mean()).add(s.mean(form)));
        TreeMap<Integer, TreeMap<Integer, Mean>> distances = new TreeMap<>();
        for (ResponseSheet sheet : sheets) {
            Mean unit = units.get(sheet.unit());
            if (unit.count > 1) {
                double own = sheet.mean(form);
                distances
                        .computeIfAbsent(sheet.source(), key -> new TreeMap<>())
                        .computeIfAbsent(sheet.rater(), key -> new Mean())
                        .add(own - unit.valueWithout(own));
            }
        }
        return distances;
    }
}
