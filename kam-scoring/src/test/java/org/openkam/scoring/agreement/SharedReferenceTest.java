package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.RatingMatrix;

/** Values of other programs in {@code shared/data/psy}, which names program, version and tolerance of each. */
class SharedReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "psy");

    @BeforeEach
    void dataAreThere() {
        assumeTrue(Files.isRegularFile(DATA.resolve("expected.json")), "shared/data/psy isn't here");
    }

    @ParameterizedTest
    @CsvSource({"kripp.4coders, krippendorff_4coders.csv", "kripp.fleiss1971, fleiss_1971_diagnoses.csv"})
    void krippendorff(String id, String file) throws IOException {
        JsonNode entry = entry(id);
        RatingMatrix x = matrix(file, 1);
        for (Metric metric : Metric.values()) {
            double expected = entry.at("/values/" + metric.name().toLowerCase(Locale.ROOT))
                    .asDouble();
            assertThat(KrippendorffAlpha.of(x, metric, Bootstrap.NONE).value())
                    .isCloseTo(expected, within(entry.get("tolerance").asDouble()));
        }
    }

    private static JsonNode entry(String id) throws IOException {
        for (JsonNode entry : new ObjectMapper()
                .readTree(DATA.resolve("expected.json").toFile())
                .get("entries")) {
            if (entry.get("id").asText().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError("Entry (" + id + ") must be in expected.json.");
    }

    private static RatingMatrix matrix(String file, int firstColumn) throws IOException {
        return RatingMatrix.of(Files.readAllLines(DATA.resolve("public").resolve(file)).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .skip(firstColumn)
                        .mapToDouble(v -> v.isEmpty() ? Double.NaN : Double.parseDouble(v))
                        .toArray())
                .toArray(double[][]::new));
    }
}
