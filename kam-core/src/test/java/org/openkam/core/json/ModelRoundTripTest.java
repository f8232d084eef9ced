package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelDiff;
import org.openkam.core.model.RandomModel;

/** Whatever a model has in it, its document brings it back. */
class ModelRoundTripTest {
    static String written(CompetencyModel model) throws IOException {
        StringWriter out = new StringWriter();
        ModelWriter.write(model, out);
        return out.toString();
    }

    static Reading<CompetencyModel> read(String text) {
        return ModelReader.read("model.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void whatIsKnownComesBack(@ForAll long seed) throws IOException {
        CompetencyModel model = RandomModel.plain(seed);
        Reading<CompetencyModel> back = read(written(model));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(model);
        assertThat(back.orThrow().foreignFields().isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void whatIsUnknownComesBackToo(@ForAll long seed) throws IOException {
        CompetencyModel model = RandomModel.of(seed);
        String text = written(model);
        Reading<CompetencyModel> back = read(text);
        assertThat(back.findings().list()).allMatch(f -> f.code() == FindingCode.JSON_UNKNOWN_FIELD);
        assertThat(back.findings().list()).hasSameSizeAs(model.foreignFields().fields());
        assertThat(back.orThrow().foreignFields()).isEqualTo(model.foreignFields());
        assertThat(back.orThrow()).isEqualTo(model);
        assertThat(ModelDiff.between(model, back.orThrow()).isEmpty()).isTrue();
        assertThat(written(back.orThrow())).isEqualTo(text);
    }
}
