package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.core.json.SmallModel.foundWith;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.IndicatorRequirement;
import org.openkam.core.text.Language;

/** Requirements of single indicators in a document: read, written and checked. */
class IndicatorRequirementDocumentTest {
    private static final String MUST_HAVE = "\"weight\": 70.5, \"mustHave\": true";
    private static final String PLACE = " model.json#/roles/0/requirements/0/indicators";

    private static String asked(String indicators) {
        return MUST_HAVE + ", \"indicators\": [" + indicators + "]";
    }

    private static String asked(String indicator, String target, String weight) {
        return asked("{\"indicator\": \"" + indicator + "\", \"target\": " + target + ", \"weight\": " + weight + "}");
    }

    @Test
    void isReadAndWritten() throws IOException {
        String listed = "{\"indicator\": \"PLN-1\", \"target\": 2, \"weight\": 100.0, \"mustHave\": true}";
        CompetencyModel model = SmallModel.with(MUST_HAVE, asked(listed)).orThrow();
        assertThat(model.role("R").requirement("PLN").orElseThrow().indicators())
                .containsExactly(new IndicatorRequirement("PLN-1", 2, BigDecimal.valueOf(100), true));
        StringWriter out = new StringWriter();
        ModelWriter.write(model, out);
        assertThat(out.toString())
                .containsPattern("\"schemaVersion\" *: *\"1.2\"")
                .containsOnlyOnce("\"indicator\"");
        assertThat(SmallModel.read(out.toString()).orThrow()).isEqualTo(model);
    }

    @Test
    void anEmptyListAsksForNothing() {
        CompetencyModel model = SmallModel.with(MUST_HAVE, asked("")).orThrow();
        assertThat(model).isEqualTo(SmallModel.read(SmallModel.TEXT).orThrow());
    }

    @Test
    void eachFaultHasItsPlace() {
        assertThat(foundWith(MUST_HAVE, asked("PLN-2", "2", "100")))
                .containsExactly("MODEL_REFERENCE" + PLACE + "/0/indicator");
        assertThat(foundWith(MUST_HAVE, asked("REL-1", "2", "100")))
                .containsExactly("MODEL_INDICATOR_COMPETENCY" + PLACE + "/0/indicator");
        assertThat(foundWith(MUST_HAVE, asked("PLN-1", "3", "100")))
                .containsExactly("MODEL_LEVEL_RANGE" + PLACE + "/0/target");
        assertThat(foundWith(MUST_HAVE, asked("PLN-1", "2", "99.9")))
                .containsExactly("MODEL_INDICATOR_WEIGHT_SUM" + PLACE);
        assertThat(foundWith(MUST_HAVE, asked("PLN-1", "2", "-1")))
                .containsExactly("MODEL_WEIGHT_RANGE" + PLACE + "/0/weight");
        assertThat(foundWith(MUST_HAVE, asked("PLN-1", "2", "null")))
                .containsExactly("DOCUMENT_MISSING" + PLACE + "/0/weight");
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        String twice = "{\"indicator\": \"PLN-1\", \"target\": 0, \"weight\": 60}";
        assertThat(foundWith(MUST_HAVE, asked(twice + ", " + twice)))
                .containsExactly(
                        "MODEL_INDICATOR_WEIGHT_SUM" + PLACE,
                        "MODEL_LEVEL_RANGE" + PLACE + "/0/target",
                        "MODEL_DUPLICATE_CODE" + PLACE + "/1",
                        "MODEL_LEVEL_RANGE" + PLACE + "/1/target");
    }

    @Test
    void aMissingCompetencyIsOneFault() {
        String piece = "\"competency\": \"PLN\", \"target\": 2, " + MUST_HAVE;
        String instead = "\"competency\": \"PLM\", \"target\": 2, " + asked("PLN-1", "2", "100");
        assertThat(foundWith(piece, instead))
                .containsExactly("MODEL_REFERENCE model.json#/roles/0/requirements/0/competency");
    }

    @Test
    void sayWhatIsWrongAndWhatMayHelp() {
        Reading<CompetencyModel> sum = SmallModel.with(MUST_HAVE, asked("PLN-1", "2", "70.5"));
        assertThat(sum.findings().render())
                .contains("Weights of the indicators in competency (PLN) of role (R) must sum to exactly 100,"
                        + " but sum to (70.5).\n      Maybe they were given as shares of the role;");
        Reading<CompetencyModel> foreign = SmallModel.with(MUST_HAVE, asked("REL-1", "2", "100"));
        assertThat(foreign.findings().render())
                .contains("Indicator (REL-1) must belong to competency (PLN), but doesn't.\n"
                        + "      Maybe it should stand in the requirement of REL, to which it belongs.");
        assertThat(SmallModel.with(MUST_HAVE, asked("PLN-11", "2", "100"))
                        .findings()
                        .render())
                .contains("Code (PLN-11) must be defined", "Maybe PLN-1 was meant.");
        assertThat(foreign.findings().render(Language.parse("ru")))
                .contains("Индикатор (REL-1) должен относиться к компетенции (PLN)");
    }
}
