package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.Ratings;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;

class PlansJsonTest {

    private static List<DevelopmentPlan> plans(int threads) {
        return Scoring.standard().threads(threads).score(Ratings.random(5, 20).programme()).profiles().stream()
                .map(p -> DevelopmentPlanner.standard()
                        .plan(p, RoleFit.of(p, p.model().role("KEY_ACCOUNT_MANAGER"))))
                .toList();
    }

    private static String json(List<DevelopmentPlan> plans) throws IOException {
        StringWriter out = new StringWriter();
        PlansJson.write(plans, out);
        return out.toString();
    }

    @Test
    void samePlansSameBytes() throws IOException {
        String one = json(plans(1));
        assertThat(json(plans(3))).isEqualTo(one).doesNotContain("\r");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(json(plans(1))).isEqualTo(one);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void saysWhatThePlansSay() throws IOException {
        List<DevelopmentPlan> plans = plans(1).stream()
                .map(p -> p.startingOn(LocalDate.of(2026, 3, 2)))
                .toList();
        JsonNode document = new ObjectMapper().readTree(json(plans));
        assertThat(document.at("/format").asText()).isEqualTo("openkam-development-plans");
        assertThat(document.at("/plans")).hasSameSizeAs(plans);
        for (int i = 0; i < plans.size(); i++) {
            JsonNode node = document.at("/plans/" + i);
            DevelopmentPlan plan = plans.get(i);
            assertThat(node.at("/assessee").asText()).isEqualTo(plan.assessee());
            assertThat(node.at("/start").asText()).isEqualTo("2026-03-02");
            assertThat(node.at("/needs")).hasSameSizeAs(plan.needs());
            assertThat(node.at("/goals")).hasSameSizeAs(plan.goals());
            for (int g = 0; g < plan.goals().size(); g++) {
                JsonNode goal = node.at("/goals/" + g);
                var step = plan.goals().get(g).steps().get(0);
                assertThat(goal.at("/competency").asText())
                        .isEqualTo(plan.goals().get(g).competency());
                assertThat(goal.at("/steps/0/code").asText()).isEqualTo(step.code());
                assertThat(goal.at("/steps/0/due").asText())
                        .isEqualTo(step.due().toString());
                assertThat(goal.at("/steps/0/dueDate").asText())
                        .isEqualTo(plan.dueDate(step).orElseThrow().toString());
                assertThat(goal.at("/steps/0/name/ru").asText()).isNotBlank();
            }
        }
    }

    @Test
    void whatIsUnknownIsLeftOutAndNeverZero() throws IOException {
        for (JsonNode plan : new ObjectMapper().readTree(json(plans(1))).at("/plans")) {
            assertThat(plan.has("start")).isFalse();
            for (JsonNode need : plan.at("/needs")) {
                boolean unknown = need.at("/kind").asText().equals("NOT_ENOUGH_EVIDENCE");
                assertThat(need.has("score")).isEqualTo(!unknown);
                assertThat(need.has("gap")).isEqualTo(!unknown);
            }
        }
    }

    @Test
    void noPlansAreADocumentToo() throws IOException {
        assertThat(new ObjectMapper().readTree(json(List.of())).at("/plans")).isEmpty();
    }
}
