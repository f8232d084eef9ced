package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.finding.Finding;
import org.openkam.core.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A programme with faults is answered with all of them, an upload that is none with the reason; either stores nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedUploadTest {
    private RunningService service;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        service = RunningService.start("strangers", temporary, "--service.largest-upload=2MB");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Three faults in two files: an unknown role, a value off the scale, an unknown item. */
    private static Map<String, byte[]> faulty() {
        Map<String, byte[]> files = new TreeMap<>(RunningService.files());
        String people = new String(files.get("participants.csv"), StandardCharsets.UTF_8);
        String ratings = new String(files.get("ratings-360.csv"), StandardCharsets.UTF_8);
        files.put("participants.csv", utf8(people.replace("A048,ACCOUNT_MANAGER,", "A048,PILOT,")));
        files.put(
                "ratings-360.csv",
                utf8(ratings.replace("A001,A001,SELF,REL-1,3", "A001,A001,SELF,REL-1,9")
                        .replace("A001,A001,SELF,REL-2,2", "A001,A001,SELF,NONE-2,2")));
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "pl"})
    void allFindingsAreTold(String language) throws IOException {
        Map<String, byte[]> files = faulty();
        Path written = Files.createDirectories(folder.resolve(language));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(written.resolve(file.getKey()), file.getValue());
        }
        List<Finding> expected = ProgrammeFolder.readLenient(written).findings().list();

        HttpResponse<String> answer = service.upload("consultant", "autumn", files, language);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        JsonNode problem = RunningService.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("number").asInt()).isEqualTo(expected.size());
        JsonNode findings = problem.get("findings");
        assertThat(findings.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            Finding finding = expected.get(i);
            JsonNode told = findings.get(i);
            assertThat(told.get("code").asString()).isEqualTo(finding.code().name());
            assertThat(told.get("place").asString()).isEqualTo(finding.place().toString());
            assertThat(told.get("advice").asString()).isEqualTo(finding.advice(new Language(language)));
        }
        assertThat(findings.toString())
                .contains("participants.csv:49:role", "ratings-360.csv:2:value", "ratings-360.csv:3:item")
                .contains("PARTICIPANT_ROLE", "RATING_RANGE", "RATING_ITEM");
        assertNothingStored();
    }

    /** Ten thousand and one faults: the answer is cut, their number isn't. */
    @Test
    void anAnswerHasALimit() {
        StringBuilder ratings = new StringBuilder("assessee,rater,source,item,value\n");
        for (int row = 0; row <= ProblemAnswers.MOST_FINDINGS; row++) {
            ratings.append("A001,A001,SELF,NONE-").append(row).append(",3\n");
        }
        Map<String, byte[]> files = new TreeMap<>(RunningService.files());
        files.put("ratings-360.csv", utf8(ratings.toString()));
        HttpResponse<String> answer = service.upload("consultant", "autumn", files, "en");
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = RunningService.json(answer);
        assertThat(problem.get("number").asInt()).isGreaterThanOrEqualTo(10_001);
        assertThat(problem.get("findings").size()).isEqualTo(10_000);
        assertNothingStored();
    }

    @Test
    void whatIsNoProgrammeIsRefused() {
        byte[] ratings = RunningService.files().get("ratings-360.csv");
        assertProblem(422, "FILE_MISSING", Map.of("ratings-360.csv", ratings));
        assertProblem(400, "csv or json", Map.of("participants.exe", utf8("x")));
        assertProblem(400, "csv or json", Map.of("../participants.csv", utf8("x")));
        assertProblem(400, "csv or json", Map.of("..", utf8("x")));
        assertProblem(413, "larger", Map.of("ratings-360.csv", new byte[(2 << 20) + 1]));
        assertProblem(400, "can't be taken apart", Map.of());
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 33; i++) {
            many.put("file" + i + ".csv", utf8("x"));
        }
        assertProblem(413, "larger", many);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../participants.csv",
                "programme/../../participants.csv",
                "/participants.csv",
                "..\\participants.csv",
                "C:\\participants.csv",
                "a/b/participants.csv",
                "programme/.hidden.csv",
                "programme/participants.csv\u0000.exe",
                "../participants\u202Evsc.csv"
            })
    void aZipReachesNoOtherPlace(String name) {
        assertProblem(400, "csv or json", zipped(Map.of(name, utf8("x"))));
        assertThat(folder.resolveSibling("participants.csv")).doesNotExist();
    }

    @Test
    void aZipIsOneFolderAndNoBomb() {
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("one/participants.csv", utf8("x"));
        two.put("two/participants.csv", utf8("x"));
        assertProblem(400, "csv or json", zipped(two));
        assertProblem(413, "larger", zipped(Map.of("programme/ratings-360.csv", new byte[200 << 20])));
        assertProblem(400, "zip can't be opened", Map.of("programme.zip", utf8("no zip")));
        assertProblem(400, "zip can't be opened", zipped(Map.of()));
    }

    /** Cut anywhere, a zip is a damaged zip and no fault of the service. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.9})
    void aZipThatWasCutOffIsSaidToBe(double share) {
        byte[] whole = RunningService.zip(RunningService.files());
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
        assertProblem(400, "zip can't be opened", Map.of("programme.zip", cut));
    }

    /** A folder of a zip has no content; one that has some would be unpacked without limit. */
    @Test
    void aFolderOfAZipHoldsNothing() {
        assertProblem(400, "zip can't be opened", zipped(Map.of("programme/", new byte[200 << 20])));
    }

    @Test
    void namesDifferInMoreThanLetters() {
        Map<String, byte[]> files = new TreeMap<>(RunningService.files());
        files.put("Participants.csv", files.get("participants.csv"));
        assertProblem(400, "is there twice", files);
    }

    @Test
    void aZipOfTheFolderIsTakenOnce() {
        Map<String, byte[]> inFolder = new TreeMap<>();
        RunningService.files().forEach((name, content) -> inFolder.put("programme-a/" + name, content));
        assertThat(service.upload("consultant", "spring", zipped(inFolder), "en")
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> again = service.upload("consultant", "spring", zipped(RunningService.files()), "pl");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(RunningService.json(again).get("detail").asString()).contains("pozostaje bez zmian");
        assertThat(service.context().getBean(ProgrammeStore.class).files("spring"))
                .containsExactlyEntriesOf(RunningService.files());
    }

    private static Map<String, byte[]> zipped(Map<String, byte[]> files) {
        return Map.of("programme.zip", RunningService.zip(files));
    }

    private void assertProblem(int status, String text, Map<String, byte[]> files) {
        HttpResponse<String> answer = service.upload("consultant", "autumn", files, "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(text);
        assertNothingStored();
    }

    private void assertNothingStored() {
        JdbcClient jdbc = service.context().getBean(JdbcClient.class);
        for (String table : List.of("programme_file", "participant", "document", "analyst_document")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where programme = 'autumn'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(service.send("consultant", "GET", "/programmes/autumn/job").statusCode())
                .isEqualTo(404);
    }
}
