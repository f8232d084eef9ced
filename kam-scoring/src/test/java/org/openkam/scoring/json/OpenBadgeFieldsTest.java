package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.text.Language;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Estimate;

/**
 * The rules of Open Badges 3.0 for every credential of the bundled programme, typed from appendix B.1 of the specification
 * (https://www.imsglobal.org/spec/ob/v3p0/), and its section Serialization.
 */
class OpenBadgeFieldsTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");

    /**
     * A class of the specification: what must be there, and which of the rest may be.
     *
     * @param set properties with a multiplicity of many, which are arrays; {@code type} of IdentityObject alone isn't one
     */
    private record Type(List<String> required, List<String> optional, List<String> set) {}

    private static final Map<String, Type> TYPES = Map.of(
            // B.1.2
            "OpenBadgeCredential",
            new Type(
                    List.of("@context", "id", "type", "credentialSubject", "issuer", "validFrom"),
                    List.of("name", "description", "validUntil", "credentialSchema", "evidence"),
                    List.of("@context", "type", "credentialSchema", "evidence")),
            // B.1.14
            "Profile",
            new Type(List.of("id", "type"), List.of("name", "url", "description"), List.of("type")),
            // B.1.3
            "AchievementSubject",
            new Type(
                    List.of("type", "achievement"),
                    List.of("id", "identifier", "result", "narrative", "role", "term"),
                    List.of("type", "identifier", "result")),
            // B.1.12
            "IdentityObject",
            new Type(List.of("type", "hashed", "identityHash", "identityType"), List.of("salt"), List.of()),
            // B.1.1
            "Achievement",
            new Type(
                    List.of("id", "type", "criteria", "description", "name"),
                    List.of(
                            "alignment",
                            "achievementType",
                            "humanCode",
                            "inLanguage",
                            "related",
                            "resultDescription",
                            "version"),
                    List.of("type", "alignment", "related", "resultDescription")),
            // B.1.15
            "Related",
            new Type(List.of("id", "type"), List.of("inLanguage", "version"), List.of("type")),
            // B.1.17
            "ResultDescription",
            new Type(
                    List.of("id", "type", "name", "resultType"),
                    List.of(
                            "alignment",
                            "allowedValue",
                            "requiredLevel",
                            "requiredValue",
                            "rubricCriterionLevel",
                            "valueMax",
                            "valueMin"),
                    List.of("type", "alignment", "allowedValue", "rubricCriterionLevel")),
            // B.1.16
            "Result",
            new Type(
                    List.of("type"),
                    List.of("achievedLevel", "alignment", "resultDescription", "status", "value"),
                    List.of("type", "alignment")),
            // B.1.5
            "Alignment",
            new Type(
                    List.of("type", "targetName", "targetUrl"),
                    List.of("targetCode", "targetDescription", "targetFramework", "targetType"),
                    List.of("type")));

    /** B.1.31, without the terms that would claim a grade or a level. */
    private static final List<String> RESULT_TYPES = List.of("RawScore", "ScaledScore", "Result");

    @Test
    void everyPersonOfTheProgramme() {
        var scored = Scoring.standard().score(ProgrammeFolder.read(PROGRAMME));
        assertThat(scored.profiles()).hasSize(48);
        for (CompetencyProfile profile : scored.profiles()) {
            JsonNode credential =
                    Badges.parsed(OpenBadge.of(profile, Badges.TERMS).alignedTo(Badges.CASE));
            assertThat(faults(credential)).isEmpty();
            assertThat(Badges.results(credential)).isEqualTo(expected(profile));
        }
    }

    /** What the profile releases, and nothing else. */
    private static Map<String, String> expected(CompetencyProfile profile) {
        Map<String, String> expected = new TreeMap<>();
        for (CompetencyScore score : profile.scores()) {
            if (score instanceof CompetencyScore.Scored s && s.estimate() instanceof Estimate.Computed e) {
                boolean assumed = e.standardError().assumed();
                expected.put(s.competency() + "/score", four(e.value()));
                expected.put(
                        s.competency() + (assumed ? "/assumed-standard-error" : "/standard-error"),
                        four(e.standardError().value()));
                expected.put(
                        s.competency() + "/interval-lower", four(e.interval().lower()));
                expected.put(
                        s.competency() + "/interval-upper", four(e.interval().upper()));
            }
        }
        return expected;
    }

    private static String four(double value) {
        return new BigDecimal(Double.toString(value))
                .setScale(4, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "pl"})
    void everyLanguageAndRecipient(String language) {
        BadgeRecipient hashed = BadgeRecipient.ofEmail("a@example.org", "salt");
        for (BadgeRecipient recipient : List.of(BadgeRecipient.of(Badges.SUBJECT), hashed)) {
            var terms = new OpenBadge.Terms(
                    Badges.ISSUER, Badges.TERMS.credentialId(), recipient, Badges.TERMS.validFrom());
            OpenBadge badge = OpenBadge.of(Badges.profile(), terms).in(new Language(language));
            assertThat(faults(Badges.parsed(badge))).isEmpty();
            assertThat(faults(Badges.parsed(badge.alignedTo(Badges.CASE)))).isEmpty();
        }
    }

    /** The rules themselves find faults. */
    @Test
    void plantedFaultsAreFound() {
        String json = Badges.written(OpenBadge.of(Badges.profile(), Badges.TERMS));
        assertThat(faults(Badges.parsed(json.replace("\"validFrom\"", "\"issuanceDate\""))))
                .containsExactly("OpenBadgeCredential lacks validFrom", "OpenBadgeCredential has issuanceDate");
        assertThat(faults(Badges.parsed(json.replace("\"3.5000\"", "\"\"")))).containsExactly("Result without number");
        assertThat(faults(Badges.parsed(
                        json.replace("REL/interval-lower\",\n        \"value", "X/y\",\n        \"value"))))
                .containsExactly("Result without description");
        assertThat(faults(Badges.parsed(json.replace("\"ext:StandardError\"", "\"StandardError\""))))
                .hasSize(2)
                .allMatch("Unknown type of result"::equals);
    }

    private static List<String> faults(JsonNode credential) {
        List<String> faults = new ArrayList<>();
        assertThat(texts(credential.get("@context")))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(texts(credential.get("type"))).contains("VerifiableCredential", "OpenBadgeCredential");
        Optional.ofNullable(credential.get("validFrom")).ifPresent(date -> OffsetDateTime.parse(date.asText()));
        JsonNode subject = credential.get("credentialSubject");
        assertThat(subject.has("id") || subject.has("identifier")).isTrue();
        structure(credential, "OpenBadgeCredential", faults);
        structure(credential.get("issuer"), "Profile", faults);
        structure(subject, "AchievementSubject", faults);
        each(subject.path("identifier"), "IdentityObject", faults);
        JsonNode achievement = subject.get("achievement");
        structure(achievement, "Achievement", faults);
        each(achievement.path("related"), "Related", faults);
        each(achievement.path("resultDescription"), "ResultDescription", faults);
        each(subject.path("result"), "Result", faults);
        results(subject, faults);
        return faults;
    }

    private static void each(JsonNode nodes, String type, List<String> faults) {
        nodes.forEach(node -> structure(node, type, faults));
    }

    private static void structure(JsonNode node, String name, List<String> faults) {
        Type type = TYPES.get(name);
        type.required.stream().filter(p -> !node.has(p)).forEach(p -> faults.add(name + " lacks " + p));
        node.fieldNames().forEachRemaining(p -> {
            JsonNode value = node.get(p);
            if (!type.required.contains(p) && !type.optional.contains(p)) {
                faults.add(name + " has " + p);
            }
            if (value.isNull() || value.isArray() != type.set.contains(p) || value.isArray() && value.isEmpty()) {
                faults.add(name + " has a " + p + " of the wrong shape");
            }
        });
        assertThat(
                        node.get("type").isArray()
                                ? texts(node.get("type"))
                                : List.of(node.get("type").asText()))
                .contains(name);
        for (String uri : List.of("id", "targetUrl")) {
            assertThat(node.has(uri) ? URI.create(node.get(uri).asText()).isAbsolute() : true)
                    .isTrue();
        }
        each(node.path("alignment"), "Alignment", faults);
    }

    /** B.1.16: the linked description must be in the achievement that is asserted; B.1.17: values lie in its range. */
    private static void results(JsonNode subject, List<String> faults) {
        Map<String, JsonNode> descriptions = new TreeMap<>();
        for (JsonNode description : subject.at("/achievement/resultDescription")) {
            assertThat(descriptions.put(description.get("id").asText(), description))
                    .isNull();
            String type = description.get("resultType").asText();
            if (!RESULT_TYPES.contains(type) && !type.startsWith("ext:")) {
                faults.add("Unknown type of result");
            }
        }
        TreeSet<String> linked = new TreeSet<>();
        for (JsonNode result : subject.path("result")) {
            JsonNode description =
                    descriptions.get(result.get("resultDescription").asText());
            String value = result.get("value").asText();
            if (description == null) {
                faults.add("Result without description");
            } else if (!result.get("value").isTextual() || !value.matches("-?[0-9]+\\.[0-9]{4}")) {
                faults.add("Result without number");
            } else {
                assertThat(linked.add(description.get("id").asText())).isTrue();
                assertThat(Double.parseDouble(value))
                        .isGreaterThanOrEqualTo(description.get("valueMin").asDouble())
                        .isLessThanOrEqualTo(description.path("valueMax").asDouble(Double.MAX_VALUE));
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
