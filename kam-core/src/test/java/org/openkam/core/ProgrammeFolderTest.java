package org.openkam.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.finding.Severity;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;

class ProgrammeFolderTest {

    @TempDir
    Path path;

    @Test
    void readsAProgrammeWithTheUsualTerms() {
        Programme programme = ProgrammeFolder.read(Folder.sound(path).path());
        assertThat(programme.model()).isSameAs(ModelLibrary.keyAccountManager());
        assertThat(programme.terms().promise().k()).isEqualTo(3);
        assertThat(programme.participants()).extracting(p -> p.assessee()).containsExactly("A001", "A002");
        assertThat(programme.participant("A001").further()).isEqualTo(Map.of("tenure_years", "3.5"));
        assertThat(programme.answers().size()).isEqualTo(4);
        assertThat(programme.styleAnswers()).isEmpty();
    }

    @Test
    void readsSettingsAndStyleAnswers() {
        Folder folder = Folder.sound(path)
                .settings(",\"k\":4,\"cycle\":\"2026\",\"sources\":[{\"code\":\"PEER\",\"anonymous\":false}]")
                .with("style-questionnaire.csv", "assessee,item,value\nA001,DESIRABILITY-1,2\n");
        Programme programme = ProgrammeFolder.read(folder.path());
        assertThat(programme.terms().promise().k()).isEqualTo(4);
        assertThat(programme.terms().cycle()).isEqualTo("2026");
        assertThat(programme.answers().sources())
                .containsExactly(RaterSource.MANAGER, new RaterSource("PEER", false), RaterSource.SELF);
        assertThat(programme.styleAnswers().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void asksAnExtensionThatTheSettingsName() {
        String extension = ModelLibrary.keyAccountManager().competencies().stream()
                .filter(c -> c.extension())
                .findFirst()
                .orElseThrow()
                .code();
        Folder folder =
                Folder.sound(path).with("ratings-360.csv", Folder.RATINGS + "A002,M1,MANAGER," + extension + "-1,4\n");
        assertThat(folder.found()).containsExactly("RATING_ITEM ratings-360.csv:6:item");
        assertThat(folder.settings(",\"extensions\":[\"" + extension + "\"]").found())
                .isEmpty();
        assertThat(folder.settings(",\"extensions\":[\"" + extension + "X\"]").found())
                .containsExactly("MODEL_REFERENCE programme.json#/extensions/0");
    }

    @Test
    void oneAssesseeIsEnough() {
        Folder folder = Folder.sound(path)
                .with("participants.csv", Folder.PARTICIPANTS.substring(0, Folder.PARTICIPANTS.indexOf("A002")))
                .with("ratings-360.csv", Folder.HEADER + "A001,M1,MANAGER,PLN-1,3\n");
        assertThat(ProgrammeFolder.read(folder.path()).participants()).hasSize(1);
    }

    @Test
    void readIsStrictAndReadLenientPutsRowsAside() {
        Folder folder = Folder.sound(path).with("ratings-360.csv", Folder.RATINGS + "A002,P01,PEER,PLN-1,6\n");
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> ProgrammeFolder.read(folder.path()))
                .satisfies(e ->
                        assertThat(e.findings().of(FindingCode.RATING_RANGE)).hasSize(1));
        ProgrammeReading reading = folder.read();
        assertThat(reading.programme().answers().size()).isEqualTo(4);
        assertThat(reading.counts())
                .containsOnly(
                        Map.entry("participants.csv", new RowCounts(2, 2, 0, 0)),
                        Map.entry("ratings-360.csv", new RowCounts(5, 4, 1, 0)));
        assertThat(reading.counts().keySet()).containsExactly("participants.csv", "ratings-360.csv");
        assertThat(reading.rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.fields()).containsExactly("A002", "P01", "PEER", "PLN-1", "6"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reading.counts().clear());
    }

    @Test
    void warningsAndNotesStopNobody() {
        Folder folder = Folder.sound(path)
                .settings(",\"colour\":1")
                .with("ratings-360.csv", Folder.HEADER + "A001,M1,MANAGER,PLN-1,3\n".repeat(2));
        assertThat(ProgrammeFolder.read(folder.path()).answers().size()).isEqualTo(1);
        assertThat(folder.found())
                .containsExactly(
                        "JSON_FIELD_PASSED_OVER programme.json#/colour",
                        "PARTICIPANT_WITHOUT_ANSWERS ratings-360.csv",
                        "ROW_DUPLICATE ratings-360.csv:3");
    }

    @Test
    void aMissingFolderAndMissingFilesAreFindings() {
        assertThat(new Folder(path.resolve("nope")).found()).containsExactly("FILE_MISSING nope");
        assertThat(new Folder(path).found())
                .containsExactly("FILE_MISSING participants.csv", "FILE_MISSING ratings-360.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeFolder.read(null))
                .withMessage("Folder (null) must be given.");
    }

    @Test
    void kBelowThreeIsRefusedAndTheRowsAreJudgedAllTheSame() {
        Folder folder = Folder.sound(path)
                .settings(",\"k\":2")
                .with("ratings-360.csv", Folder.RATINGS + "A002,P01,PEER,PLN-1,6\n");
        assertThat(folder.found())
                .containsExactly("ANONYMITY_PROMISE_TOO_LOW programme.json#/k", "RATING_RANGE ratings-360.csv:6:value");
        assertThatExceptionOfType(FindingsException.class).isThrownBy(folder::read);
        assertThat(folder.settings(",\"k\":21").findings().has(Severity.ERROR)).isTrue();
    }

    @Test
    void selfCannotBeDeclaredAnonymousNorASourceTwice() {
        Folder folder = Folder.sound(path);
        assertThat(folder.settings(",\"sources\":[{\"code\":\"SELF\",\"anonymous\":true}]")
                        .found())
                .containsExactly("DOCUMENT_VALUE programme.json#/sources/0/anonymous");
        assertThat(folder.settings(",\"sources\":[{\"code\":\"PEER\",\"anonymous\":true},"
                                + "{\"code\":\"PEER\",\"anonymous\":false}]")
                        .found())
                .containsExactly("MODEL_DUPLICATE_CODE programme.json#/sources/1");
    }

    @Test
    void anEmptyProgrammeIsAnError() {
        assertThat(Folder.sound(path).with("ratings-360.csv", Folder.HEADER).found())
                .containsExactly("PROGRAMME_EMPTY ratings-360.csv");
        assertThat(Folder.sound(path)
                        .with("ratings-360.csv", Folder.HEADER + "A001,P01,PEER,PLN-1,6\n")
                        .found())
                .containsExactly("PROGRAMME_EMPTY ratings-360.csv", "RATING_RANGE ratings-360.csv:2:value");
    }

    @Test
    void findsFaultsOfAllFilesInOneGo() {
        Folder folder = Folder.sound(path)
                .settings(",\"k\":1")
                .with("participants.csv", Folder.PARTICIPANTS + "A003,BOSS,KEY_ACCOUNT_MANAGER,,en,\n")
                .with("ratings-360.csv", Folder.RATINGS + "A001,P02,PEER,PLN-99,4\n")
                .with("style-questionnaire.csv", "assessee,item\n");
        assertThat(folder.found())
                .containsExactly(
                        "ANONYMITY_PROMISE_TOO_LOW programme.json#/k",
                        "CSV_COLUMNS style-questionnaire.csv:1",
                        "PARTICIPANT_ROLE participants.csv:4:role",
                        "RATING_ITEM ratings-360.csv:6:item");
    }
}
