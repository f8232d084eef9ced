package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.FindingsException;
import org.openkam.examples.springboot.autoconfigure.OpenkamAutoConfiguration;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.json.PolicyWriter;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.ScoringPolicy;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

/**
 * Beans by properties, each giving way to the application's own. The configurations here carry no stereotype, else the service
 * of the other tests would find them.
 */
class OpenkamAutoConfigurationTest {
    @ImportAutoConfiguration(OpenkamAutoConfiguration.class)
    static class Plain {}

    @ImportAutoConfiguration(OpenkamAutoConfiguration.class)
    static class WithOwnPolicy {
        @Bean
        ScoringPolicy own() {
            return PolicyPresets.pooled();
        }
    }

    private static AnnotationConfigApplicationContext context(Class<?> configuration, Map<String, Object> properties) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(configuration);
        context.refresh();
        return context;
    }

    @Test
    void thereIsOneOfEach() {
        try (var context = context(Plain.class, Map.of())) {
            assertThat(context.getBean(ScoringPolicy.class).code())
                    .isEqualTo(ScoringPolicy.standard().code());
            assertThat(context.getBeansOfType(Scoring.class)).hasSize(1);
            assertThat(context.getBeansOfType(DevelopmentPlanner.class)).hasSize(1);
        }
    }

    @Test
    void theApplicationsOwnPolicyIsUsed() {
        try (var context = context(WithOwnPolicy.class, Map.of("openkam.policy", "qualtrics-like"))) {
            assertThat(context.getBean(ScoringPolicy.class).code())
                    .isEqualTo(PolicyPresets.pooled().code());
            String scoredBy = context.getBean(Scoring.class)
                    .score(ProgrammeFiles.of(RunningService.files()).programme())
                    .profile("A001")
                    .policy()
                    .code();
            assertThat(scoredBy).isEqualTo(PolicyPresets.pooled().code());
        }
    }

    @Test
    void aPresetOrAFileIsNamedByProperties(@TempDir Path folder) throws IOException {
        String code = PolicyPresets.qualtricsGaps().code();
        try (var context = context(Plain.class, Map.of("openkam.policy", code))) {
            assertThat(context.getBean(ScoringPolicy.class).code()).isEqualTo(code);
        }
        Path file = folder.resolve("policy.json");
        try (var out = Files.newBufferedWriter(file)) {
            PolicyWriter.write(PolicyPresets.primalogikGaps(), out);
        }
        try (var context = context(Plain.class, Map.of("openkam.policy-file", file.toString()))) {
            assertThat(context.getBean(ScoringPolicy.class).code())
                    .isEqualTo(PolicyPresets.primalogikGaps().code());
        }
    }

    @Test
    void whatIsWrongKeepsTheApplicationFromStarting(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> context(Plain.class, Map.of("openkam.policy", "unheard-of")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("Policy (unheard-of) must be one of [standard");
        assertThatThrownBy(() -> context(Plain.class, Map.of("openkam.threads", "0")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        Path file = Files.writeString(folder.resolve("policy.json"), "{");
        assertThatThrownBy(() -> context(Plain.class, Map.of("openkam.policy-file", file.toString())))
                .hasRootCauseInstanceOf(FindingsException.class);
    }
}
