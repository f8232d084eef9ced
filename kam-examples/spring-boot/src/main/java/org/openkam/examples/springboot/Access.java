package org.openkam.examples.springboot;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.examples.springboot.ServiceProperties.Role;
import org.openkam.examples.springboot.ServiceProperties.User;
import org.springframework.stereotype.Component;

/** Who may see and do what. Whatever isn't granted here is refused. */
@Component
final class Access {
    private final Map<String, User> users;
    private final ProgrammeStore programmes;

    Access(ServiceProperties properties, ProgrammeStore programmes) {
        Map<String, User> byName = new TreeMap<>();
        properties.users().forEach(user -> byName.put(user.name(), user));
        this.users = Collections.unmodifiableMap(byName);
        this.programmes = programmes;
    }

    /** Returns whether somebody takes part in a programme in one of these roles. */
    boolean takesPart(String login, String programme, Role first, Role... others) {
        User user = users.get(login);
        Set<Role> roles = EnumSet.of(first, others);
        return user != null && roles.contains(user.role()) && user.programmes().contains(programme);
    }

    /** Returns whether somebody may see the release of a person. */
    boolean maySee(String login, String programme, String assessee) {
        User user = users.get(login);
        if (user == null || !user.programmes().contains(programme)) {
            return false;
        }
        return switch (user.role()) {
            case ASSESSEE -> user.assessees().contains(assessee);
            case MANAGER -> user.assessees().contains(assessee) || isInUnit(user, programme, assessee);
            case CONSULTANT -> true;
            case ANALYST -> false;
        };
    }

    private boolean isInUnit(User user, String programme, String assessee) {
        return !user.units().isEmpty()
                && programmes
                        .unit(programme, assessee)
                        .filter(user.units()::contains)
                        .isPresent();
    }
}
