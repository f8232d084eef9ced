package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;

class ModelDigestTest {
    private static final CompetencyModel SMALL =
            SmallModel.read(SmallModel.TEXT).orThrow();

    @Test
    void isTheSha256OfWhatTheWriterWrites() throws IOException, GeneralSecurityException {
        for (String code : ModelLibrary.codes()) {
            CompetencyModel model = ModelLibrary.find(code).orElseThrow();
            StringWriter out = new StringWriter();
            ModelWriter.write(model, out);
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(out.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(ModelDigest.of(model)).isEqualTo(String.format("%064x", new BigInteger(1, sum)));
        }
    }

    @Test
    void changesWithAnyPartOfTheModel() {
        for (String change : new String[] {
            "\"target\": 1|\"target\": 2", "Sets goals|Sets aims", "\"1.0\",\n  \"name\"|\"1.1\",\n  \"name\""
        }) {
            String[] parts = change.split("\\|");
            assertThat(ModelDigest.of(SmallModel.with(parts[0], parts[1]).orThrow()))
                    .as(change)
                    .isNotEqualTo(ModelDigest.of(SMALL));
        }
    }

    @Test
    void doesNotChangeWithTheLayoutOfTheDocument() {
        assertThat(ModelDigest.of(SmallModel.with("\n", "\n\n ").orThrow())).isEqualTo(ModelDigest.of(SMALL));
    }
}
