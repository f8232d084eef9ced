package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Reading;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;

class ModelWriterTest {
    private static String written(CompetencyModel model) throws IOException {
        StringWriter out = new StringWriter();
        ModelWriter.write(model, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ModelLibrary.KEY_ACCOUNT_MANAGER, ModelLibrary.KNOWLEDGE_MANAGER, ModelLibrary.SALES_TEAM_LEAD})
    void whatIsWrittenReadsBackEqual(String code) throws IOException {
        CompetencyModel model = ModelLibrary.find(code).orElseThrow();
        String text = written(model);
        Reading<CompetencyModel> back = ModelReader.read("model.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(model);
        assertThat(written(back.orThrow())).isEqualTo(text);
    }
}
