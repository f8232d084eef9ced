package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.examples.springboot.ServiceProperties.Role;
import org.openkam.examples.springboot.ServiceProperties.User;

class ServicePropertiesTest {
    private static User consultant(String programme) {
        return new User("c", "{noop}demo", Role.CONSULTANT, List.of(programme), List.of(), List.of());
    }

    /** Such a programme would be stored, and its answer be that nothing was kept: its place is no address. */
    @ParameterizedTest
    @ValueSource(strings = {"autumn 2026", "", " ", "autumn/2026", "..", "a%20b"})
    void programmesHaveCodes(String programme) {
        assertThatThrownBy(() -> consultant(programme))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Login (c) must name programmes by codes");
        assertThatThrownBy(() -> consultant("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesAreTaken() {
        assertThat(consultant("autumn-2026.v1_a").programmes()).containsExactly("autumn-2026.v1_a");
    }
}
