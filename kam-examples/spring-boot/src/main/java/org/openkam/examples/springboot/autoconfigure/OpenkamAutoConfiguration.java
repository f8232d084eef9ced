package org.openkam.examples.springboot.autoconfigure;

import java.util.List;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.json.PolicyReader;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.ScoringPolicy;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Gives an application a policy, scoring and a planner; each gives way to a bean of the application's own. A policy that is
 * unknown or wrong keeps the application from starting.
 */
@AutoConfiguration
@EnableConfigurationProperties(OpenkamProperties.class)
public class OpenkamAutoConfiguration {
    /** Creates the configuration. */
    public OpenkamAutoConfiguration() {}

    /** Returns the policy file, or the preset. */
    @Bean
    @ConditionalOnMissingBean
    public ScoringPolicy scoringPolicy(OpenkamProperties properties) {
        if (properties.policyFile() != null) {
            return PolicyReader.read(properties.policyFile()).orThrow();
        }
        List<ScoringPolicy> presets = PolicyPresets.all();
        return presets.stream()
                .filter(policy -> policy.code().equals(properties.policy()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Policy (" + properties.policy() + ") must be one of "
                        + presets.stream().map(ScoringPolicy::code).toList() + "."));
    }

    /** Returns scoring by the policy. */
    @Bean
    @ConditionalOnMissingBean
    public Scoring scoring(ScoringPolicy policy, OpenkamProperties properties) {
        return Scoring.with(policy).threads(properties.threads());
    }

    /** Returns the planner with the bundled catalogue and rules. */
    @Bean
    @ConditionalOnMissingBean
    public DevelopmentPlanner developmentPlanner() {
        return DevelopmentPlanner.standard();
    }
}
