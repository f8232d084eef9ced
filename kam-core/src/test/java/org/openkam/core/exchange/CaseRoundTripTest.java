package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.model.RandomModel;

/** Whatever a model has in it, its CASE package brings it back and keeps to the official schema. */
class CaseRoundTripTest {
    private static Reading<CompetencyModel> read(String json) {
        return CaseReader.readModel("case.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void whatIsKnownComesBack(@ForAll long seed) throws IOException {
        CompetencyModel model = RandomModel.plain(seed);
        Reading<CompetencyModel> back = read(CaseSamples.written(model));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(model);
    }

    @Property(tries = 200)
    void whatIsUnknownComesBackToo(@ForAll long seed) throws IOException {
        CompetencyModel model = RandomModel.of(seed);
        String json = CaseSamples.written(model);
        Reading<CompetencyModel> back = read(json);
        assertThat(back.findings().list()).allMatch(f -> f.code() == FindingCode.JSON_UNKNOWN_FIELD);
        assertThat(back.orThrow().foreignFields()).isEqualTo(model.foreignFields());
        assertThat(back.orThrow()).isEqualTo(model);
        assertThat(CaseSamples.written(back.orThrow())).isEqualTo(json);
    }

    /** No property: where the schema isn't at hand, this is skipped. */
    @Test
    void theOfficialSchemaFindsNothing() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(CaseSamples.schemaErrors(CaseSamples.written(RandomModel.of(seed))))
                    .isEmpty();
        }
    }

    @Test
    void whatIsUnknownMayBeAsDeepAsInADocument() throws IOException {
        String deep = "[".repeat(58) + "]".repeat(58);
        CompetencyModel model = CaseSamples.everything()
                .withForeignFields(new ForeignFields(List.of(
                        new ForeignField("/competencies/c3/anchors/-1", "x", deep),
                        new ForeignField("/competencies/c3/anchors/-1", "version", "1"))));
        assertThat(read(CaseSamples.written(model)).orThrow()).isEqualTo(model);
    }
}
