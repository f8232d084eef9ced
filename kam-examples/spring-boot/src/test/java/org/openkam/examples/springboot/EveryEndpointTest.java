package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Asks every endpoint that the service has, found in its own mappings, about a person of a scored programme: whoever has no
 * right to it is refused and learns nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointTest {
    private static final String PERSON = "/programmes/{programme}/people/{assessee}";
    private static final List<String> STRANGERS_TO_A002 = List.of(
            "a001",
            "a002-of-spring",
            "manager-of-a001",
            "manager-of-div2",
            "manager-of-spring",
            "consultant-of-spring",
            "analyst",
            "analyst-of-spring",
            "of-nothing");
    private static final List<String> STRANGERS_TO_AUTUMN =
            List.of("a002-of-spring", "manager-of-spring", "consultant-of-spring", "analyst-of-spring", "of-nothing");

    /** Endpoints of no programme: the description, for whoever can log in, and what answers errors, for nobody. */
    private static final Set<String> GENERAL =
            Set.of("/error", "/swagger-ui.html", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config");

    private RunningService service;

    /** A method and a path with what is to be filled in. */
    record Endpoint(String method, String pattern) implements Comparable<Endpoint> {
        String path() {
            return pattern.replace("{programme}", "autumn").replace("{assessee}", "A002");
        }

        @Override
        public int compareTo(Endpoint other) {
            return toString().compareTo(other.toString());
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        service = RunningService.start("strangers", folder);
        service.upload("consultant", "autumn", RunningService.files(), "en");
        assertThat(service.score("consultant", "autumn").get("state").asString())
                .isEqualTo("RELEASED");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Stream<Endpoint> endpoints() {
        Set<Endpoint> endpoints = new TreeSet<>();
        service.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    List<String> methods = new ArrayList<>();
                    info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                    if (methods.isEmpty()) {
                        methods.addAll(List.of("GET", "PUT", "POST", "DELETE"));
                    }
                    info.getPatternValues()
                            .forEach(path -> methods.forEach(method -> endpoints.add(new Endpoint(method, path))));
                }));
        return endpoints.stream();
    }

    private Stream<Endpoint> ofAPerson() {
        return endpoints().filter(e -> e.pattern().contains("{assessee}"));
    }

    private Stream<Endpoint> ofAProgramme() {
        return endpoints().filter(e -> e.pattern().contains("{programme}"));
    }

    @Test
    void allEndpointsAreLookedAt() {
        assertThat(ofAPerson())
                .extracting(Endpoint::pattern)
                .contains(PERSON + "/profile", PERSON + "/fit", PERSON + "/plan", PERSON + "/report")
                .allMatch(pattern -> pattern.startsWith(PERSON + "/"));
        assertThat(ofAProgramme()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(endpoints().filter(e -> !e.pattern().contains("{programme}")))
                .extracting(Endpoint::pattern)
                .isSubsetOf(GENERAL);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyIsAnsweredWithoutLogin(Endpoint endpoint) {
        assertRefused(401, "", endpoint);
    }

    @ParameterizedTest
    @MethodSource("ofAPerson")
    void anothersReleaseIsRefused(Endpoint endpoint) {
        STRANGERS_TO_A002.forEach(login -> assertRefused(403, login, endpoint));
    }

    @ParameterizedTest
    @MethodSource("ofAPerson")
    void whoHasTheRightIsAnswered(Endpoint endpoint) {
        for (String login : List.of("a002", "manager-of-a002", "manager-of-div1", "consultant")) {
            HttpResponse<String> answer = service.send(login, endpoint.method(), endpoint.path());
            assertThat(answer.statusCode()).as(login).isEqualTo(200);
            assertThat(answer.body()).contains(endpoint.pattern().endsWith("/fit") ? "KEY_ACCOUNT_MANAGER" : "A002");
        }
    }

    @ParameterizedTest
    @MethodSource("ofAProgramme")
    void anotherProgrammeIsRefused(Endpoint endpoint) {
        STRANGERS_TO_AUTUMN.forEach(login -> assertRefused(403, login, endpoint));
    }

    @Test
    void rolesKeepToTheirOwn() {
        Map<String, List<String>> refused = Map.of(
                "PUT ", List.of("a002", "manager-of-div1", "analyst"),
                "PUT /job", List.of("a002", "manager-of-div1", "analyst"),
                "DELETE /job", List.of("a002", "manager-of-div1", "analyst"),
                "GET /job", List.of("a002", "manager-of-div1"),
                "GET /analyst", List.of("a002", "manager-of-div1", "consultant"),
                "GET /people", List.of("analyst"));
        refused.forEach((request, logins) -> {
            String[] parts = request.split(" ", 2);
            Endpoint endpoint = new Endpoint(parts[0], "/programmes/{programme}" + parts[1]);
            logins.forEach(login -> assertRefused(403, login, endpoint));
        });
    }

    /** Added below a person, it follows the person's rule; added elsewhere, it is closed until a rule names it. */
    @Test
    void anEndpointThatWasAddedIsGuarded() {
        assertThat(ofAPerson()).contains(new Endpoint("GET", PERSON + "/notes/latest"));
        for (String login : List.of("consultant", "analyst", "a002", "manager-of-a002", "manager-of-div1")) {
            assertRefused(403, login, new Endpoint("GET", "/programmes/{programme}/notes"));
        }
    }

    @Test
    void whatNobodyNamedIsClosedAndTellsNothing() {
        for (String path : List.of("/programmes", "/programmes/autumn", "/error", "/", "/programmes/autumn/secret")) {
            assertRefused(403, "consultant", new Endpoint("GET", path));
        }
        HttpResponse<String> known = service.send("a001", "GET", "/programmes/autumn/people/A002/profile");
        HttpResponse<String> unknown = service.send("a001", "GET", "/programmes/autumn/people/NOBODY/profile");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void theDescriptionNamesEveryEndpoint() {
        JsonNode paths =
                RunningService.json(service.send("a001", "GET", "/v3/api-docs")).get("paths");
        Set<String> described = new TreeSet<>(paths.propertyNames());
        assertThat(ofAProgramme().map(Endpoint::pattern).distinct()).containsExactlyInAnyOrderElementsOf(described);
        HttpResponse<String> page = service.send("a001", "GET", "/swagger-ui/index.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
    }

    @Test
    void otherSpellingsOfAPathOpenNothing() {
        for (String path : List.of(
                "/programmes/autumn/people/A001/../A002/profile",
                "/programmes/autumn/people/A001;x=1/profile",
                "/programmes/autumn//people/A002/profile",
                "/programmes/autumn/people/A002/profile/",
                "/PROGRAMMES/autumn/people/A002/profile")) {
            HttpResponse<String> answer = service.send("a001", "GET", path);
            assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("competenc");
        }
    }

    private void assertRefused(int status, String login, Endpoint endpoint) {
        HttpResponse<String> answer = service.send(login, endpoint.method(), endpoint.path());
        assertThat(answer.statusCode()).as(login + " " + endpoint).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(answer.body())
                .as(login + " " + endpoint)
                .doesNotContain("A002", "KEY_ACCOUNT_MANAGER", "\"scores\"");
    }
}
