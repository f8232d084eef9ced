package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.scoring.statistic.Decimals;

/** RFC 8785: its own examples, and the implementation it came with, java-json-canonicalization 1.1. */
class Rfc8785Test {

    /** Section 3.2.2 in, section 3.2.4 out. */
    @Test
    void theSampleOfTheText() {
        String sample = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50,
                              2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        String bytes = "7b226c69746572616c73223a5b6e756c6c2c7472"
                + "75652c66616c73655d2c226e756d62657273223a"
                + "5b3333333333333333332e333333333333332c31"
                + "652b33302c342e352c302e3030322c31652d3237"
                + "5d2c22737472696e67223a22e282ac245c753030"
                + "30665c6e4127425c225c5c5c5c5c222f227d";
        assertThat(HexFormat.of().formatHex(CanonicalJson.of(sample))).isEqualTo(bytes);
    }

    /** Section 3.2.3: by UTF-16 code unit, so the emoji stands before the Hebrew letter. */
    @Test
    void theOrderOfNames() {
        String sample = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;
        assertThat(new String(CanonicalJson.of(sample), StandardCharsets.UTF_8))
                .containsSubsequence(
                        "Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "1e999", "\"\\ud83d\"", "\"\\ude00x\"", "1 2", "NaN"})
    void whatItCannotCarryIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.of(json)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The other implementation writes some subnormal numbers, such as 1e-320, with a row of zeros before them. */
    private static boolean isNormal(double value) {
        return value == 0 || Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL;
    }

    @Property(tries = 5000)
    void numbersEqualTheOtherImplementation(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        if (isNormal(value)) {
            assertThat(Decimals.shortest(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
    }

    /** Numbers as scores are, not as bits fall. */
    @Property(tries = 5000)
    void quotientsEqualTheOtherImplementation(@ForAll int a, @ForAll int b) throws IOException {
        double value = b == 0 ? a : (double) a / b;
        assertThat(Decimals.shortest(value)).isEqualTo(NumberToJSON.serializeNumber(value));
    }

    @Property(tries = 300)
    void documentsEqualTheOtherImplementation(@ForAll Map<String, Double> numbers, @ForAll Map<String, Boolean> flags)
            throws IOException {
        Map<String, Object> all = new TreeMap<>(flags);
        all.put(
                "numbers",
                numbers.values().stream().filter(Rfc8785Test::isNormal).toList());
        numbers.forEach((name, value) -> all.put(name, isNormal(value) ? value : name));
        String json;
        try {
            json = new JsonMapper().writeValueAsString(all);
            CanonicalJson.of(json);
        } catch (IOException | IllegalArgumentException halfACharacter) {
            return;
        }
        assertThat(CanonicalJson.of(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
    }
}
