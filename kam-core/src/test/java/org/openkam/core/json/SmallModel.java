package org.openkam.core.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.CompetencyModel;

/** A small sound model as text, to be broken by tests. */
final class SmallModel {
    static final String TEXT = """
            {
              "format": "openkam-competency-model",
              "schemaVersion": "1.0",
              "code": "small",
              "version": "1.0",
              "name": {"en": "Small"},
              "scale": {"lowest": 1, "highest": 2, "levels": [
                {"level": 1, "name": {"en": "Low"}, "description": {"en": "Not yet"}},
                {"level": 2, "name": {"en": "High"}, "description": {"en": "Yes"}}]},
              "clusters": [{"code": "C", "name": {"en": "Cluster"}}],
              "competencies": [
                {"code": "PLN", "cluster": "C", "name": {"en": "Plans"}, "definition": {"en": "Plans well"},
                 "indicators": [{"code": "PLN-1", "polarity": "POSITIVE", "provenance": "INFERRED", "text": {"en": "Sets goals"}}]},
                {"code": "REL", "cluster": "C", "name": {"en": "Relates"}, "definition": {"en": "Relates well"},
                 "indicators": [{"code": "REL-1", "polarity": "COUNTER", "provenance": "SOURCE_CASE", "text": {"en": "Interrupts"}}]}],
              "roles": [{"code": "R", "name": {"en": "Role"}, "requirements": [
                {"competency": "PLN", "target": 2, "weight": 70.5, "mustHave": true},
                {"competency": "REL", "target": 1, "weight": 29.5}]}]
            }
            """;

    private SmallModel() {}

    /** Returns the reading of the model with one piece of text replaced. */
    static Reading<CompetencyModel> with(String piece, String instead) {
        if (!TEXT.contains(piece)) {
            throw new AssertionError(piece);
        }
        return read(TEXT.replace(piece, instead));
    }

    static Reading<CompetencyModel> read(String text) {
        return ModelReader.read("model.json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns code and place of each finding. */
    static List<String> found(Findings findings) {
        return findings.list().stream().map(f -> f.code() + " " + f.place()).toList();
    }

    static List<String> foundWith(String piece, String instead) {
        return found(with(piece, instead).findings());
    }

    static List<String> foundIn(String text) {
        return found(read(text).findings());
    }

    static Finding first(Reading<?> reading) {
        return reading.findings().list().get(0);
    }
}
