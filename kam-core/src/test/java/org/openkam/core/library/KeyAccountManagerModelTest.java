package org.openkam.core.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

class KeyAccountManagerModelTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    @Test
    void hasFifteenCompetenciesOneOfThemAnExtension() {
        assertThat(MODEL.competencies()).hasSize(15);
        assertThat(MODEL.competencies()).filteredOn(c -> !c.extension()).hasSize(14);
        assertThat(MODEL.code()).isEqualTo("key-account-manager");
        assertThat(MODEL.ratingScale()).isEqualTo(RatingScale.of(1, 5));
    }

    @Test
    void has88PositiveAnd28CounterIndicators() {
        assertThat(MODEL.indicators().values())
                .filteredOn(i -> i.polarity() == Polarity.POSITIVE)
                .hasSize(88);
        assertThat(MODEL.indicators().values())
                .filteredOn(i -> i.polarity() == Polarity.COUNTER)
                .hasSize(28);
    }

    @Test
    void hasFiveRolesWithWeightsOf100And19Components() {
        assertThat(MODEL.roles()).hasSize(5);
        for (RoleProfile role : MODEL.roles()) {
            assertThat(RoleProfile.sumOfWeights(role.requirements()))
                    .as(role.code())
                    .isEqualByComparingTo(BigDecimal.valueOf(100));
        }
        assertThat(MODEL.roleComponents()).hasSize(19);
    }

    @Test
    void speaksEnglishRussianAndPolishEverywhere() {
        List<LocalizedText> texts = new ArrayList<>(List.of(MODEL.name()));
        MODEL.clusters().forEach(c -> texts.add(c.name()));
        MODEL.scale().levels().forEach(l -> texts.addAll(List.of(l.name(), l.description())));
        MODEL.competencies().forEach(c -> texts.addAll(List.of(c.name(), c.definition())));
        MODEL.indicators().values().forEach(i -> texts.add(i.text()));
        MODEL.roles().forEach(r -> texts.add(r.name()));
        MODEL.roleComponents().forEach(c -> {
            texts.add(c.name());
            c.backup().ifPresent(texts::add);
        });
        assertThat(texts)
                .allSatisfy(t -> assertThat(t.languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED));
    }

    @Test
    void isReadOnceAndFoundByItsCode() {
        assertThat(ModelLibrary.find(ModelLibrary.KEY_ACCOUNT_MANAGER).orElseThrow())
                .isSameAs(MODEL);
        assertThat(ModelLibrary.find("nothing")).isEmpty();
    }

    @Test
    void hasTheCodesTargetsAndWeightsOfItsSource() throws IOException {
        JsonNode source = source();
        List<String> competencies = new ArrayList<>();
        Map<String, String> indicators = new TreeMap<>();
        for (JsonNode c : source.get("competencies")) {
            competencies.add(c.get("id").asText() + " " + c.get("cluster").asText() + " "
                    + c.get("extension").asBoolean());
            c.get("indicators")
                    .forEach(i -> indicators.put(
                            i.get("id").asText(), i.get("polarity").asText()));
        }
        assertThat(MODEL.competencies())
                .extracting(KeyAccountManagerModelTest::line)
                .containsExactlyElementsOf(competencies);
        Map<String, String> ours = new TreeMap<>();
        for (BehavioralIndicator i : MODEL.indicators().values()) {
            ours.put(i.code(), i.polarity().name());
        }
        assertThat(ours).isEqualTo(indicators);
        List<String> roles = new ArrayList<>();
        for (Map.Entry<String, JsonNode> role : source.get("roles").properties()) {
            role.getValue().properties().forEach(q -> roles.add(line(role.getKey(), q.getKey(), q.getValue())));
        }
        assertThat(MODEL.roles().stream().flatMap(r -> r.requirements().stream().map(q -> line(r, q))))
                .containsExactlyInAnyOrderElementsOf(roles);
    }

    private static JsonNode source() throws IOException {
        Path file = Path.of("..", "..", "shared", "model", "key-account-model.json");
        assumeTrue(Files.exists(file), "the model's source isn't here");
        return new ObjectMapper().readTree(file.toFile());
    }

    private static String line(Competency c) {
        return c.code() + " " + c.cluster() + " " + c.extension();
    }

    private static String line(String role, String competency, JsonNode requirement) {
        return String.join(
                " ",
                role,
                competency,
                requirement.get("target").asText(),
                requirement.get("weight").asText(),
                requirement.get("critical").asText());
    }

    private static String line(RoleProfile role, RoleRequirement q) {
        return String.join(
                " ",
                role.code(),
                q.competency(),
                Integer.toString(q.targetLevel()),
                q.weight().toPlainString(),
                Boolean.toString(q.mustHave()));
    }
}
