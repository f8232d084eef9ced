package org.openkam.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** Finds every access to banned members. */
final class Bans extends ArchCondition<JavaClass> {
    private final List<Ban> bans;

    Bans(String description, List<Ban> bans) {
        super(description);
        this.bans = bans;
    }

    /** Returns the rule that classes access nothing of a list. */
    static ArchRule rule(String description, Ban... bans) {
        return ArchRuleDefinition.classes().should(new Bans(description, List.of(bans)));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
                .filter(access -> bans.stream().anyMatch(ban -> ban.hits(access.getTarget())))
                .forEach(access -> events.add(violation(access)));
    }

    private static ConditionEvent violation(JavaAccess<?> access) {
        return SimpleConditionEvent.violated(access, access.getDescription());
    }
}
