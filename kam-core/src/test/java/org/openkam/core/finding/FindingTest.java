package org.openkam.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;

class FindingTest {
    private static final Place CELL = Place.of("ratings-360.csv", 17, "value");

    @Test
    void saysSubjectValueRuleAndWhatMayHelp() {
        Finding finding = Finding.of(FindingCode.RATING_RANGE, CELL, "value", "6", "scale", "1..5");
        assertThat(finding.message()).isEqualTo("Value (6) must lie on the scale (1..5).");
        assertThat(finding.advice())
                .isEqualTo("Maybe another scale was used; where 0 meant \"no answer\", leave the field empty.");
        assertThat(finding)
                .hasToString("REJECTED RATING_RANGE ratings-360.csv:17:value  Value (6) must lie on the scale (1..5).");
    }

    @Test
    void factsAreCopiedAndSorted() {
        Map<String, String> facts = new HashMap<>(Map.of("value", "6", "scale", "1..5"));
        Finding finding = new Finding(FindingCode.RATING_RANGE, CELL, facts);
        facts.clear();
        assertThat(finding.facts().keySet()).containsExactly("scale", "value");
        assertThat(finding)
                .isEqualTo(Finding.of(FindingCode.RATING_RANGE, CELL, "scale", "1..5", "value", "6"))
                .isNotEqualTo(Finding.of(FindingCode.RATING_RANGE, CELL));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> finding.facts().put("value", "7"));
    }

    @Test
    void aFactIsNeverReadAsATemplate() {
        Finding finding = Finding.of(FindingCode.RATING_ITEM, CELL, "value", "{nearest}", "nearest", "PLN-1");
        assertThat(finding.message()).isEqualTo("Item ({nearest}) must be one of the instrument's.");
        assertThat(finding.message(new Language("ru"))).contains("({nearest})");
    }

    @Test
    void placesReadLikeACompilersMessages() {
        assertThat(Place.of("a.csv")).hasToString("a.csv");
        assertThat(Place.of("a.csv", 3, "")).hasToString("a.csv:3");
        assertThat(Place.of("a.csv", 3, "item")).hasToString("a.csv:3:item");
        assertThat(Place.at("a.json", "/roles/0")).hasToString("a.json#/roles/0");
        assertThat(Place.at("a.json", "/x\u202E\n")).hasToString("a.json#/x\\u202E\\u000A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place("a.csv", -1, ""))
                .withMessage("Line (-1) must not be negative.");
    }

    @Test
    void placesOrderByDocumentLineAndPath() {
        assertThat(Place.of("a.csv", 9, "z")).isLessThan(Place.of("a.csv", 10, "a"));
        assertThat(Place.of("a.csv", 10, "a")).isLessThan(Place.of("a.csv", 10, "b"));
        assertThat(Place.of("a.csv", 10, "b")).isLessThan(Place.of("b.csv"));
    }
}
