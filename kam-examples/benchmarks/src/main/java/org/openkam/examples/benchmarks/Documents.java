package org.openkam.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.openkam.core.finding.Reading;
import org.openkam.core.json.ModelReader;
import org.openkam.core.model.CompetencyModel;

/**
 * Reads a large model document and documents made to do harm, with little heap. Prints for each, set apart by tabs: name, bytes,
 * outcome, seconds. Arguments: the number of rounds, of which the shortest counts.
 */
final class Documents {
    static final int MEGABYTES = 256;

    private Documents() {}

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        cases().forEach((name, document) -> System.out.println(name + '\t' + timed(document.get(), rounds)));
    }

    private static Map<String, Supplier<byte[]>> cases() {
        Map<String, Supplier<byte[]>> cases = new LinkedHashMap<>();
        String large = LargeModel.text(100);
        cases.put("10,000 competencies x 4 indicators x 3 languages", () -> utf8(LargeModel.text(10_000)));
        cases.put("nested 10,000 deep", () -> utf8("{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        cases.put("a string of 1 MB", () -> utf8(large.replaceFirst("Large en", "x".repeat(1 << 20))));
        cases.put(
                "a key twice", () -> utf8(large.replace("\"code\": \"K99\"", "\"code\": \"K99\", \"code\": \"K99\"")));
        cases.put("the number 1e400", () -> utf8(large.replaceFirst("\"lowest\": 1", "\"lowest\": 1e400")));
        cases.put("1,000,000 unknown keys", Documents::unknownKeys);
        cases.put("63 MB of blanks", () -> {
            byte[] blanks = new byte[63 << 20];
            Arrays.fill(blanks, (byte) ' ');
            return blanks;
        });
        return cases;
    }

    private static byte[] unknownKeys() {
        StringBuilder out = new StringBuilder("{");
        for (int k = 0; k < 1_000_000; k++) {
            out.append("\"k").append(k).append("\": 0, ");
        }
        return utf8(out.append("\"z\": 1}").toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String timed(byte[] document, int rounds) {
        long best = Long.MAX_VALUE;
        Reading<CompetencyModel> reading = ModelReader.read("document.json", document);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            reading = ModelReader.read("document.json", document);
            best = Math.min(best, System.nanoTime() - start);
        }
        String outcome = reading.value().isPresent()
                ? "read"
                : "refused: " + reading.findings().list().get(0).code();
        return document.length + "\t" + outcome + '\t' + best / 1e9;
    }
}
