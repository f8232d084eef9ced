package org.openkam.examples.springboot3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.json.ProfileJson;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.ScoringPolicy;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The auto-configuration is found and works on Spring Boot 3.5, though it was compiled against 4. */
class AutoConfigurationOnSpringBoot3Test {
    @EnableAutoConfiguration
    static class Application {}

    @Test
    void theBeansAreThereAndScoreAsEverywhere() {
        assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
        ScoringPolicy policy = PolicyPresets.qualtricsGaps();
        Programme programme = ProgrammeFolder.read(Path.of("..", "quickstart", "programme-a"));
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Application.class,
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--openkam.threads=2",
                "--openkam.policy=" + policy.code())) {
            assertThat(context.getBean(ScoringPolicy.class).code()).isEqualTo(policy.code());
            assertThat(context.getBeansOfType(DevelopmentPlanner.class)).hasSize(1);
            assertThat(ProfileJson.digest(context.getBean(Scoring.class).score(programme)))
                    .isEqualTo(ProfileJson.digest(Scoring.with(policy).score(programme)));
        }
    }
}
