package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One expected value beside the computed one.
 *
 * @param got as text; {@code none} where it can't be computed, {@code absent} where the method doesn't give it
 * @param difference empty where the values are no numbers
 */
record Comparison(
        String set, String method, String statistic, String expected, String got, String difference, Verdict verdict) {

    enum Verdict {
        MET,
        MISSED,
        WITHOUT_IMPLEMENTATION
    }

    static List<Comparison> of(ReferenceSet set) {
        Optional<ReferenceMethod> method = ReferenceMethods.named(set.method());
        Figures figures = method.map(m -> m.figures(set)).orElseGet(Figures::new);
        List<Comparison> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> expected : set.expected().entrySet()) {
            rows.add(
                    method.isEmpty()
                            ? row(set, expected, "absent", "", Verdict.WITHOUT_IMPLEMENTATION)
                            : compare(set, expected, figures));
        }
        return rows;
    }

    private static Comparison compare(ReferenceSet set, Map.Entry<String, JsonNode> expected, Figures figures) {
        if (!figures.has(expected.getKey())) {
            return row(set, expected, "absent", "", Verdict.MISSED);
        }
        Object got = figures.get(expected.getKey());
        JsonNode value = expected.getValue();
        if (value.isNumber() && got instanceof Number number) {
            double difference = Math.abs(number.doubleValue() - value.asDouble());
            return row(
                    set,
                    expected,
                    text(got),
                    Double.toString(difference),
                    verdict(difference <= set.tolerance(expected.getKey())));
        }
        boolean same =
                value.isNull() ? got == null : got != null && got.toString().equals(value.asText());
        return row(set, expected, text(got), "", verdict(same));
    }

    private static Verdict verdict(boolean met) {
        return met ? Verdict.MET : Verdict.MISSED;
    }

    private static String text(@Nullable Object figure) {
        return figure == null ? "none" : figure.toString();
    }

    private static Comparison row(
            ReferenceSet set, Map.Entry<String, JsonNode> expected, String got, String difference, Verdict verdict) {
        String value =
                expected.getValue().isNull() ? "none" : expected.getValue().asText();
        return new Comparison(set.id(), set.method(), expected.getKey(), value, got, difference, verdict);
    }

    @Override
    public String toString() {
        return String.join("\t", set, method, statistic, expected, got, difference, verdict.name());
    }
}
