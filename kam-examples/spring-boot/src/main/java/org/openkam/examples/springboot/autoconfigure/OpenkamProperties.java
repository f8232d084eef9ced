package org.openkam.examples.springboot.autoconfigure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the library in an application.
 *
 * @param policy code of a policy preset
 * @param policyFile a policy in JSON; goes before the preset
 * @param threads threads to score a programme on, 1 to 1024; the result is the same
 */
@ConfigurationProperties("openkam")
public record OpenkamProperties(
        @DefaultValue("standard") String policy,
        @Nullable Path policyFile,
        @DefaultValue("1") int threads) {}
