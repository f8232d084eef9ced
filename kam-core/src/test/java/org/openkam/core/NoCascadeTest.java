package org.openkam.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause gives one finding, not one for every row that depends on it. */
class NoCascadeTest {

    @TempDir
    Path path;

    @Test
    void aParticipantsFileThatCannotBeReadAccusesNoRating() {
        assertThat(Folder.sound(path).without("participants.csv").found())
                .containsExactly("FILE_MISSING participants.csv");
        assertThat(Folder.sound(path)
                        .with("participants.csv", "name,role\nA001,x\n")
                        .found())
                .containsExactly("CSV_COLUMNS participants.csv:1");
        assertThat(Folder.sound(path)
                        .with("participants.csv", Folder.PARTICIPANTS.replace(',', ';'))
                        .found())
                .containsExactly("CSV_COLUMNS participants.csv:1");
    }

    @Test
    void aParticipantsFileThatBreaksInTheMiddleAccusesNoRating() {
        String broken = Folder.PARTICIPANTS.replace("A002", "\"A002");
        assertThat(Folder.sound(path).with("participants.csv", broken).found())
                .containsExactly("CSV_QUOTE participants.csv:3");
    }

    @Test
    void participantsThatAreAllPutAsideAccuseNoRating() {
        String unknownRole = Folder.PARTICIPANTS.replace("KEY_ACCOUNT_MANAGER", "KAM");
        assertThat(Folder.sound(path).with("participants.csv", unknownRole).found())
                .containsExactly(
                        "PROGRAMME_EMPTY participants.csv",
                        "PARTICIPANT_ROLE participants.csv:2:target_role",
                        "PARTICIPANT_ROLE participants.csv:3:role");
    }

    @Test
    void rowsAboutOneParticipantPutAsideAreRefusedForIt() {
        String unknownRole = Folder.PARTICIPANTS.replace("A002,KEY_ACCOUNT_MANAGER", "A002,BOSS");
        assertThat(Folder.sound(path).with("participants.csv", unknownRole).found())
                .containsExactly(
                        "PARTICIPANT_ROLE participants.csv:3:role", "RATING_ASSESSEE ratings-360.csv:5:assessee");
    }

    @ParameterizedTest
    @CsvSource({
        "',\"model\":\"nope\"', MODEL_UNKNOWN programme.json#/model",
        "',\"model\":5', JSON_VALUE programme.json#/model",
        "',\"model\":\"../x\"', CODE_INVALID programme.json#/model",
        "',\"model\":\"participants.csv\"', JSON_SYNTAX participants.csv:1"
    })
    void aModelThatCannotBeReadAccusesNoRow(String settings, String found) {
        assertThat(Folder.sound(path).settings(settings).found()).containsExactly(found);
    }

    @Test
    void withoutAModelTheFilesThemselvesAreStillJudged() {
        Folder folder = Folder.sound(path)
                .settings(",\"model\":\"nope\",\"k\":1")
                .with("participants.csv", "assessee,role\n")
                .with("ratings-360.csv", Folder.HEADER + "A001,P01\n\"")
                .with("style-questionnaire.csv", "assessee;item;value\n");
        assertThat(folder.found())
                .containsExactly(
                        "CSV_COLUMNS participants.csv:1",
                        "ANONYMITY_PROMISE_TOO_LOW programme.json#/k",
                        "MODEL_UNKNOWN programme.json#/model",
                        "CSV_QUOTE ratings-360.csv:3",
                        "CSV_COLUMNS style-questionnaire.csv:1",
                        "CSV_FIELDS ratings-360.csv:2");
    }

    @Test
    void settingsThatCannotBeReadAccuseNoRow() {
        Folder folder = Folder.sound(path)
                .with("programme.json", "{\"format\":")
                .with("ratings-360.csv", Folder.HEADER + "A001,M1,MANAGER,EXTENSION-1,3\n");
        assertThat(folder.found()).containsExactly("JSON_SYNTAX programme.json:1");
    }

    @Test
    void aParticipantListedTwiceCollapsesOrIsPutAside() {
        String again = Folder.PARTICIPANTS + "A001,ACCOUNT_MANAGER,KEY_ACCOUNT_MANAGER,U1,en,3.5\n";
        assertThat(Folder.sound(path).with("participants.csv", again).found())
                .containsExactly("ROW_DUPLICATE participants.csv:4");
        String changed = Folder.PARTICIPANTS + "A002,ACCOUNT_MANAGER,KEY_ACCOUNT_MANAGER,,ru,\n";
        assertThat(Folder.sound(path).with("participants.csv", changed).found())
                .containsExactly(
                        "PARTICIPANT_DUPLICATE participants.csv:3:assessee",
                        "PARTICIPANT_DUPLICATE participants.csv:4:assessee",
                        "RATING_ASSESSEE ratings-360.csv:5:assessee");
        String language = Folder.PARTICIPANTS.replace(",en,", ",EN,");
        assertThat(Folder.sound(path).with("participants.csv", language).found())
                .startsWith("PARTICIPANT_LANGUAGE participants.csv:2:language");
    }
}
