package org.openkam.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Finding;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.HybridTest;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.json.ModelDigest;
import org.openkam.core.json.ModelWriter;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.LocalizedText;

/** A programme names a design of its model, and pins the model. */
class ProgrammeDesignTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    @TempDir
    private Path path;

    /** Returns the folder with a model of its own, whose designs are a 360 about planning alone and a test. */
    private Folder own() {
        StringWriter text = new StringWriter();
        try {
            ModelWriter.write(
                    new AssessmentKit(
                            MODEL,
                            null,
                            List.of(
                                    new AssessmentDesign(
                                            "narrow",
                                            LocalizedText.of("Narrow"),
                                            List.of(MultiSourceFeedback.of(MODEL, List.of(MODEL.competency("PLN"))))),
                                    new AssessmentDesign(
                                            "test",
                                            LocalizedText.of("Test"),
                                            List.of(new HybridTest(Map.of("PLN", 3)))))),
                    text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Folder.sound(path).with("own.json", text.toString());
    }

    private Folder named(String design) {
        return own().settings(", \"model\": \"own.json\", \"design\": \"" + design + "\"");
    }

    private static AssessmentDesign design(Folder folder) {
        return folder.read().programme().terms().design();
    }

    @Test
    void withoutADesignTheStandardOneIsUsed() {
        assertThat(design(Folder.sound(path))).isEqualTo(AssessmentDesign.standard(MODEL));
        assertThat(design(own().settings(", \"model\": \"own.json\""))).isEqualTo(AssessmentDesign.standard(MODEL));
    }

    @Test
    void aNamedDesignIsUsed() {
        assertThat(design(Folder.sound(path).settings(", \"design\": \"full\"")))
                .isEqualTo(ModelLibrary.kit(MODEL.code()).orElseThrow().design("full"));
        Folder narrow = named("narrow");
        assertThat(design(narrow).multiSourceFeedback().orElseThrow().competencies())
                .containsExactly("PLN");
        assertThat(narrow.found()).isEmpty();
    }

    @Test
    void whatTheDesignDoesNotAskIsRejected() {
        Folder folder = named("narrow").with("ratings-360.csv", Folder.RATINGS + "A002,M1,MANAGER,REL-1,4\n");
        assertThat(folder.found()).containsExactly("RATING_ITEM ratings-360.csv:6:item");
    }

    @Test
    void extensionsAreAskedInANamedDesignToo() {
        Folder folder = Folder.sound(path)
                .settings(", \"design\": \"two-views\", \"extensions\": [\"CHG\"]")
                .with("ratings-360.csv", Folder.RATINGS + "A002,M1,MANAGER,CHG-1,4\n");
        assertThat(folder.found()).isEmpty();
        assertThat(design(folder).multiSourceFeedback().orElseThrow().competencies())
                .contains("CHG");
    }

    @Test
    void aDesignThatTheModelDoesNotHaveIsAnErrorWithTheNearest() {
        Folder folder = Folder.sound(path).settings(", \"design\": \"ful\"");
        assertThat(folder.found()).containsExactly("MODEL_REFERENCE programme.json#/design");
        assertThat(folder.findings().list().get(0).facts()).containsEntry("nearest", "full");
    }

    @Test
    void aDesignWithoutA360IsAnError() {
        Folder folder = named("test");
        assertThat(folder.found()).containsExactly("PROGRAMME_DESIGN_WITHOUT_360 programme.json#/design");
        assertThat(folder.findings().list().get(0).facts())
                .containsEntry("design", "test")
                .containsEntry("known", "narrow");
    }

    @Test
    void aModelOfTheRightVersionAndContentIsAccepted() {
        String pins = ", \"modelVersion\": \"1.0\", \"modelDigest\": \"" + ModelDigest.of(MODEL) + "\"";
        assertThat(Folder.sound(path).settings(pins).found()).isEmpty();
    }

    @Test
    void anotherVersionIsAnErrorThatSaysBoth() {
        Folder folder = Folder.sound(path).settings(", \"modelVersion\": \"1.7\"");
        assertThat(folder.found()).containsExactly("PROGRAMME_MODEL_VERSION programme.json#/modelVersion");
        Finding finding = folder.findings().list().get(0);
        assertThat(finding.facts()).containsEntry("expected", "1.7").containsEntry("found", "1.0");
        assertThat(finding.message()).contains("(1.7)", "(1.0)");
    }

    @Test
    void otherContentIsAnErrorThatSaysBothDigests() {
        String digest = "0".repeat(64);
        Folder folder = Folder.sound(path).settings(", \"modelDigest\": \"" + digest + "\"");
        assertThat(folder.found()).containsExactly("PROGRAMME_MODEL_DIGEST programme.json#/modelDigest");
        assertThat(folder.findings().list().get(0).facts())
                .containsEntry("expected", digest)
                .containsEntry("found", ModelDigest.of(MODEL));
    }

    @Test
    void aPinThatCannotBeOneIsAnError() {
        assertThat(Folder.sound(path)
                        .settings(", \"modelVersion\": \"one\", \"modelDigest\": \"ABC\"")
                        .found())
                .containsExactlyInAnyOrder(
                        "DOCUMENT_VALUE programme.json#/modelVersion", "DOCUMENT_VALUE programme.json#/modelDigest");
    }
}
