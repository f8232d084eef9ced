package org.openkam.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets a package import only packages of rows above its own; packages of one row don't see each other. */
final class PackageOrder extends ArchCondition<JavaClass> {
    private final Map<String, Integer> rowOf = new HashMap<>();
    private int rows;

    PackageOrder() {
        super("import only packages above their own in the list");
    }

    /**
     * Appends a base package's rows, the lowest first.
     *
     * @param base what every name of the rows follows
     * @param listed names under the base, divided by blanks within a row; an empty row is the base itself
     */
    PackageOrder then(String base, List<String> listed) {
        for (String row : listed) {
            Arrays.stream(row.split(" ")).forEach(name -> rowOf.put(name.isEmpty() ? base : base + "." + name, rows));
            rows++;
        }
        return this;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!rowOf.containsKey(type.getPackageName())) {
            events.add(SimpleConditionEvent.violated(
                    type, "Package (" + type.getPackageName() + ") of " + type.getName() + " must be listed."));
            return;
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isUpwards(type.getPackageName(), packageOf(dependency.getTargetClass())))
                .forEach(dependency -> events.add(violation(dependency)));
    }

    private boolean isUpwards(String from, String to) {
        return rowOf.containsKey(to) && !to.equals(from) && rowOf.get(to) >= rowOf.get(from);
    }

    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName();
    }

    private static ConditionEvent violation(Dependency dependency) {
        return SimpleConditionEvent.violated(dependency, "Upwards: " + dependency.getDescription());
    }
}
