package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.programme.Programme;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.json.PlansJson;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.json.ProfileJson;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;
import tools.jackson.databind.JsonNode;

/** The whole way by HTTP; what comes out is what the library gives when it is called directly. */
class FullFlowTest {
    private static final String A001 = "/programmes/autumn/people/A001";

    /** Lines of participants.csv with unit DIV1. */
    private static final int DIV1 = 8;

    @TempDir
    Path folder;

    @Test
    void profilePlanAndFitAreTheLibrarysOwn() throws Exception {
        Programme programme = ProgrammeFiles.of(RunningService.files()).programme();
        CompetencyProfile profile = Scoring.standard()
                .with(ReleaseLedger.empty(LedgerKey.of(new byte[LedgerKey.LEAST_BYTES])))
                .score(programme)
                .profile("A001");
        RoleFit fit =
                RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
        StringWriter profileJson = new StringWriter();
        ProfileJson.write(profile, profileJson);
        StringWriter planJson = new StringWriter();
        PlansJson.write(List.of(DevelopmentPlanner.standard().plan(profile, fit)), planJson);

        try (RunningService service = RunningService.start("demo", folder)) {
            HttpResponse<String> uploaded = service.upload("consultant", "autumn", RunningService.files(), "en");
            assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
            assertThat(RunningService.json(uploaded).get("people").asInt()).isEqualTo(48);
            assertThat(service.job("consultant", "autumn").get("state").asString())
                    .isEqualTo("NONE");
            assertThat(service.send("a001", "GET", A001 + "/profile").statusCode())
                    .isEqualTo(404);

            JsonNode job = service.score("consultant", "autumn");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("RELEASED");
            assertThat(job.get("done").asInt()).isEqualTo(3 * 48);
            assertThat(job.get("total").asInt()).isEqualTo(3 * 48);

            assertThat(service.send("a001", "GET", A001 + "/profile").body()).isEqualTo(profileJson.toString());
            assertThat(service.send("a001", "GET", A001 + "/plan").body()).isEqualTo(planJson.toString());
            JsonNode shown = RunningService.json(service.send("a001", "GET", A001 + "/fit"));
            assertThat(shown.get("fit").get("value").asDouble())
                    .isEqualTo(fit.fit().value());
            assertThat(shown.get("readiness").asString())
                    .isEqualTo(fit.readiness().name());
            assertThat(shown.get("gaps").size()).isEqualTo(fit.gaps().size());
            reportSpeaksTheCallersLanguage(service);
            everyRoleSeesWhatIsItsOwn(service);
        }
    }

    private static void reportSpeaksTheCallersLanguage(RunningService service) {
        HttpResponse<String> polish = service.get("a001", A001 + "/report", "pl, en;q=0.5");
        assertThat(polish.body()).contains("<html lang=\"pl\">", "Plan rozwoju").doesNotContain("<script");
        assertThat(polish.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(polish.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(service.get("a001", A001 + "/report", "ru").body()).contains("План развития");
        assertThat(service.get("a001", A001 + "/report", "fr").body()).contains("<html lang=\"en\">");
    }

    private static void everyRoleSeesWhatIsItsOwn(RunningService service) {
        String people = "/programmes/autumn/people";
        JsonNode own = RunningService.json(service.send("a001", "GET", people));
        assertThat(own.toString()).isEqualTo("[\"A001\"]");
        JsonNode managed = RunningService.json(service.send("manager", "GET", people));
        assertThat(managed.size()).isEqualTo(DIV1 + 1);
        assertThat(managed.toString()).contains("\"A001\"", "\"A048\"");
        assertThat(RunningService.json(service.send("consultant", "GET", people))
                        .size())
                .isEqualTo(48);
        JsonNode view = RunningService.json(service.send("analyst", "GET", "/programmes/autumn/analyst"));
        assertThat(view.get("people").asInt()).isEqualTo(48);
        assertThat(view.get("reliability").size()).isEqualTo(14);
    }

    @Test
    void whatWasReleasedOutlivesTheService() throws Exception {
        String database = RunningService.DATABASE + "jdbc:h2:file:"
                + folder.resolve("kept").toAbsolutePath();
        String profile;
        try (RunningService service = RunningService.start("demo", folder, database)) {
            service.upload("consultant", "autumn", RunningService.files(), "en");
            service.score("consultant", "autumn");
            profile = service.send("a001", "GET", A001 + "/profile").body();
        }
        try (RunningService service = RunningService.start("demo", folder, database)) {
            assertThat(service.job("consultant", "autumn").get("state").asString())
                    .isEqualTo("RELEASED");
            assertThat(service.send("a001", "GET", A001 + "/profile").body()).isEqualTo(profile);
            Files.delete(folder.resolve("ledger.key"));
            JsonNode job = service.score("consultant", "autumn");
            assertThat(job.get("state").asString()).isEqualTo("REFUSED");
            assertThat(job.get("findings").get(0).get("code").asString()).isEqualTo("LEDGER_KEY");
            assertThat(service.send("a001", "GET", A001 + "/profile").body()).isEqualTo(profile);
        }
    }
}
