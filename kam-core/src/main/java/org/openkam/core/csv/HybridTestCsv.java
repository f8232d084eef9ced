package org.openkam.core.csv;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.TestItem;
import org.openkam.core.programme.TestResponse;

/**
 * Reads a hybrid test: {@code hybrid-test-key.csv} with one row an item, {@code hybrid-test.csv} with one row a response.
 *
 * <p>An item on several competencies names them joined by {@code +}. The key of a choice is its option, such as {@code C}, or
 * several with their points, such as {@code C:3 B:1}; a case has none.
 */
public final class HybridTestCsv {
    /** The columns that the key must have. */
    public static final List<String> KEY = List.of("item", "competency", "kind", "key", "max_points");

    /** The columns that the responses must have. */
    public static final List<String> RESPONSES = List.of("assessee", "item", "response");

    private HybridTestCsv() {}

    /** Reads the key. */
    public static RecordReading<TestItem> readKey(CsvFile file, RecordScope scope) {
        KeyCollector collector = new KeyCollector(file.name(), scope);
        return collector.reading(file.read(KEY, collector));
    }

    /** Reads the responses; those to items that the key lacks are put aside. */
    public static RecordReading<TestResponse> readResponses(CsvFile file, RecordScope scope, Collection<TestItem> key) {
        ResponseCollector collector = new ResponseCollector(file.name(), scope, key);
        return collector.reading(file.read(RESPONSES, collector));
    }

    private static final class KeyCollector extends RecordCollector<TestItem> {

        KeyCollector(String file, RecordScope scope) {
            super(file, scope);
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(
                    row, this::itemFault, this::competencyFault, this::kindFault, this::pointsFault, this::keyFault);
        }

        private @Nullable Finding itemFault(CsvRow row) {
            return Arguments.isCode(row.field("item")) ? null : finding(FindingCode.ID_INVALID, row, "item");
        }

        private @Nullable Finding competencyFault(CsvRow row) {
            Set<String> codes = competencies(row);
            boolean known = !codes.isEmpty() && codes.stream().allMatch(scope()::hasCompetency);
            return known ? null : finding(FindingCode.RATED_COMPETENCY, row, "competency");
        }

        private @Nullable Finding kindFault(CsvRow row) {
            boolean known =
                    Arrays.stream(TestItem.Kind.values()).anyMatch(k -> k.name().equals(row.field("kind")));
            return known ? null : finding(FindingCode.TEST_KEY, row, "kind");
        }

        private @Nullable Finding pointsFault(CsvRow row) {
            int points = points(row.field("max_points"));
            return points >= 1 && points <= TestItem.MOST_POINTS
                    ? null
                    : finding(FindingCode.TEST_KEY, row, "max_points");
        }

        private @Nullable Finding keyFault(CsvRow row) {
            Map<String, Integer> key = key(row);
            int most = points(row.field("max_points"));
            boolean choice = kind(row) == TestItem.Kind.CHOICE;
            boolean sound = key != null && (choice ? key.containsValue(most) : key.isEmpty());
            return sound ? null : finding(FindingCode.TEST_KEY, row, "key");
        }

        private static TestItem.Kind kind(CsvRow row) {
            return TestItem.Kind.valueOf(row.field("kind"));
        }

        private static Set<String> competencies(CsvRow row) {
            return new TreeSet<>(Arrays.asList(row.field("competency").split("\\+", -1)));
        }

        /** Returns points by option; null if the text is no key. */
        private static @Nullable Map<String, Integer> key(CsvRow row) {
            Map<String, Integer> key = new TreeMap<>();
            int most = points(row.field("max_points"));
            String text = row.field("key");
            for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
                String[] option = part.split(":", -1);
                int points = option.length == 2 ? points(option[1]) : most;
                boolean sound = option.length <= 2 && TestItem.isOption(option[0]) && points >= 1 && points <= most;
                if (!sound || key.put(option[0], points) != null) {
                    return null;
                }
            }
            return key;
        }

        /** Returns a whole number of up to three digits, or -1. */
        private static int points(String text) {
            boolean digits =
                    !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Integer.parseInt(text) : -1;
        }

        @Override
        TestItem record(CsvRow row) {
            return new TestItem(
                    row.field("item"),
                    competencies(row),
                    kind(row),
                    Objects.requireNonNull(key(row)),
                    points(row.field("max_points")));
        }
    }

    private static final class ResponseCollector extends RecordCollector<TestResponse> {
        private final Map<String, TestItem> key = new TreeMap<>();

        ResponseCollector(String file, RecordScope scope, Collection<TestItem> items) {
            super(file, scope);
            items.forEach(item -> key.put(item.code(), item));
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(row, this::assesseeFault, this::itemFault, this::responseFault);
        }

        private @Nullable Finding itemFault(CsvRow row) {
            return key.containsKey(row.field("item")) ? null : finding(FindingCode.TEST_ITEM, row, "item");
        }

        private @Nullable Finding responseFault(CsvRow row) {
            TestItem item = Objects.requireNonNull(key.get(row.field("item")));
            String response = row.field("response");
            return response.isEmpty() || item.pointsOf(response).isPresent()
                    ? null
                    : finding(FindingCode.TEST_RESPONSE, row, "response", "most", Integer.toString(item.mostPoints()));
        }

        @Override
        TestResponse record(CsvRow row) {
            return new TestResponse(row.field("assessee"), row.field("item"), row.field("response"));
        }
    }
}
