package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * NIST/ITL Statistical Reference Datasets, doi:10.18434/T43G6C, univariate and analysis of variance, in {@code
 * shared/data/nist}. Exact values stand there too, and how many digits any computation from {@code double} can reach.
 */
class NistReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "nist");
    private static final int HEADER = 60;

    @BeforeEach
    void dataAreThere() {
        assumeTrue(Files.isRegularFile(DATA.resolve("certified.json")), "shared/data/nist isn't here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lew", "Lottery", "Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4", "PiDigits"})
    void univariate(String name) throws IOException {
        JsonNode entry = entry("univ", name);
        List<BigDecimal> numbers = rows("univ", name).stream().map(r -> r[0]).toList();
        assertThat(numbers).hasSize(entry.get("n").asInt());
        Moments exact = Moments.of(numbers);
        Moments binary =
                Moments.of(numbers.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        assertExact(exact.mean(), entry, "mean");
        assertExact(exact.deviation(), entry, "sd");
        assertExact(exact.autocorrelation(), entry, "r1");
        JsonNode ceiling = entry.get("ceiling_binary64_LRE");
        assertDigits(binary.mean(), entry, "mean", ceiling.get("mean").asDouble());
        assertDigits(binary.deviation(), entry, "sd", ceiling.get("sd").asDouble());
        assertDigits(binary.autocorrelation(), entry, "r1", ceiling.get("r1").asDouble());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SiRstv", "AtmWtAg", "SmLs01", "SmLs02", "SmLs03", "SmLs04", "SmLs05", "SmLs06", "SmLs07", "SmLs08",
                "SmLs09"
            })
    void analysisOfVariance(String name) throws IOException {
        JsonNode entry = entry("anova", name);
        TreeMap<BigDecimal, List<BigDecimal>> groups = new TreeMap<>();
        rows("anova", name)
                .forEach(r ->
                        groups.computeIfAbsent(r[0], g -> new ArrayList<>()).add(r[1]));
        OneWayAnova exact = OneWayAnova.of(List.copyOf(groups.values()));
        assertThat(exact.n()).isEqualTo(entry.get("n").asInt());
        assertThat(exact.groups()).isEqualTo(entry.get("groups").asInt());
        assertExact(Estimate.of(exact.between().toDouble()), entry, "ssb");
        assertExact(Estimate.of(exact.within().toDouble()), entry, "ssw");
        assertExact(exact.meanSquareBetween(), entry, "msb");
        assertExact(exact.meanSquareWithin(), entry, "msw");
        assertExact(exact.f(), entry, "F");
        JsonNode certified = entry.get("certified");
        assertThat(digits(exact.rSquared(), new BigDecimal(certified.get("R2").asText())))
                .isGreaterThan(14.4);
        assertThat(digits(
                        exact.residualDeviation(),
                        new BigDecimal(certified.get("resid_sd").asText())))
                .isGreaterThan(14.4);
        OneWayAnova binary = OneWayAnova.of(groups.values().stream()
                .map(g -> g.stream().mapToDouble(BigDecimal::doubleValue).toArray())
                .toArray(double[][]::new));
        assertDigits(binary.f(), entry, "F", entry.get("ceiling_binary64_LRE_F").asDouble());
    }

    private static JsonNode entry(String kind, String name) throws IOException {
        return new ObjectMapper()
                .readTree(DATA.resolve("certified.json").toFile())
                .get(kind)
                .get(name);
    }

    private static List<BigDecimal[]> rows(String kind, String name) throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve(kind).resolve(name + ".dat"));
        List<BigDecimal[]> rows = new ArrayList<>();
        for (String line : lines.subList(HEADER, lines.size())) {
            if (!line.isBlank()) {
                String[] fields = line.trim().split("\\s+");
                BigDecimal[] row = new BigDecimal[fields.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = new BigDecimal(fields[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The value from 40 digits; a text cut at 40 characters has lost its exponent, which the certified text still has. */
    private static BigDecimal exact(JsonNode entry, String statistic) {
        BigDecimal exact = new BigDecimal(entry.at("/exact/" + statistic).asText());
        String certified = entry.at("/certified/" + statistic)
                .asText(entry.at("/certified/" + certifiedName(statistic)).asText());
        BigDecimal known = certified.isEmpty() ? exact : new BigDecimal(certified);
        return exact.scaleByPowerOfTen(magnitude(known) - magnitude(exact));
    }

    private static String certifiedName(String statistic) {
        return switch (statistic) {
            case "ssb" -> "ss_between";
            case "ssw" -> "ss_within";
            case "msb" -> "ms_between";
            case "msw" -> "ms_within";
            default -> statistic;
        };
    }

    private static int magnitude(BigDecimal value) {
        return value.precision() - value.scale();
    }

    /** Within half a unit in the last place: the nearest double. */
    private static void assertExact(Estimate estimate, JsonNode entry, String statistic) {
        assertThat(estimate.value()).isEqualTo(exact(entry, statistic).doubleValue());
    }

    private static void assertDigits(Estimate estimate, JsonNode entry, String statistic, double ceiling) {
        assertThat(digits(estimate, exact(entry, statistic))).isGreaterThanOrEqualTo(Math.min(15, ceiling) - 0.3);
    }

    /** Base-10 logarithm of the relative error, as NIST counts right digits. */
    private static double digits(Estimate estimate, BigDecimal exact) {
        BigDecimal error = new BigDecimal(estimate.value()).subtract(exact).divide(exact, MathContext.DECIMAL128);
        return error.signum() == 0 ? 17 : -Math.log10(error.abs().doubleValue());
    }
}
