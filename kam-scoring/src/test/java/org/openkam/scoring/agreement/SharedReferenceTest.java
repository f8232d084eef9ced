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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;

/** Values of other programs in {@code shared/data/psy}, which names program, version and tolerance of each. */
class SharedReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "psy");

    @BeforeEach
    void dataAreThere() {
        assumeTrue(Files.isRegularFile(DATA.resolve("expected.json")), "shared/data/psy isn't here");
    }

    @Test
    void shroutFleiss1979() throws IOException {
        JsonNode entry = entry("icc.shrout_fleiss");
        RatingMatrix x = matrix("shrout_fleiss_1979.csv", 0);
        for (IccForm form : IccForm.values()) {
            String name =
                    form.name().replace("_1_K", "1k").replace("_2_K", "2k").replace("_3_K", "3k");
            assertEntry(IntraclassCorrelation.of(x, form), name.replaceAll("_(\\d)_1", "$1"), entry);
        }
    }

    private static void assertEntry(IntraclassCorrelation icc, String name, JsonNode entry) {
        JsonNode values = entry.get("values");
        var tolerance = within(entry.get("tolerance").asDouble());
        var interval = ((Estimate.Computed) icc.estimate()).interval();
        assertThat(icc.value()).isCloseTo(values.get(name).asDouble(), tolerance);
        assertThat(interval.lower()).isCloseTo(values.at("/lower95/" + name).asDouble(), tolerance);
        assertThat(interval.upper()).isCloseTo(values.at("/upper95/" + name).asDouble(), tolerance);
        assertThat(icc.test().statistic()).isCloseTo(values.at("/F/" + name).asDouble(), tolerance);
        assertThat(icc.test().probability()).isCloseTo(values.at("/p/" + name).asDouble(), tolerance);
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
