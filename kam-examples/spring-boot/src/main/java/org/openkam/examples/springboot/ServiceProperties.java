package org.openkam.examples.springboot;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator decides.
 *
 * @param ledgerKey file with the key of the release ledger, kept apart from the database; made at the first release
 * @param largestUpload largest programme, unpacked
 * @param users who may log in; nobody by default
 */
@ConfigurationProperties("service")
record ServiceProperties(
        @DefaultValue("ledger.key") Path ledgerKey,
        @DefaultValue("64MB") DataSize largestUpload,
        @DefaultValue List<User> users) {

    /** Programmes are named in paths and in the database. */
    private static final Pattern PROGRAMME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** What somebody may do; each role only what it names. */
    enum Role {
        /** Sees his own release. */
        ASSESSEE,
        /** Sees the releases of named people and of those in named units. */
        MANAGER,
        /** Uploads and scores programmes, and sees every release in them. */
        CONSULTANT,
        /** Sees how well a programme measures, and raters to look at; no profile of anybody. */
        ANALYST
    }

    /**
     * Somebody who may log in. All rights hold within the named programmes only, since two programmes may use one code for two
     * people.
     *
     * @param name login
     * @param password encoded, such as <code>{bcrypt}$2a$10$...</code>
     * @param role the one role; who has two has two logins
     * @param programmes codes of programmes
     * @param assessees codes of people: an assessee's own, or those of a manager
     * @param units a manager's units, as in {@code participants.csv}
     */
    record User(
            String name,
            String password,
            Role role,
            @DefaultValue List<String> programmes,
            @DefaultValue List<String> assessees,
            @DefaultValue List<String> units) {

        User {
            if (!programmes.stream().allMatch(code -> PROGRAMME.matcher(code).matches())) {
                throw new IllegalArgumentException(
                        "Login (" + name + ") must name programmes by codes of 1 to 64 letters,"
                                + " digits, dots, dashes or underscores.");
            }
            if (role == Role.ASSESSEE && assessees.size() != 1) {
                throw new IllegalArgumentException("Assessee's login (" + name + ") must name one assessee.");
            }
            if (role != Role.MANAGER && !units.isEmpty() || units.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(
                        "Login (" + name + ") must name units only as a manager, none blank.");
            }
        }

        /** Returns login and role, never the password. */
        @Override
        public String toString() {
            return name + " " + role;
        }
    }

    ServiceProperties {
        users = List.copyOf(users);
        if (users.stream().map(User::name).distinct().count() < users.size()) {
            throw new IllegalArgumentException("Logins must differ.");
        }
    }
}
