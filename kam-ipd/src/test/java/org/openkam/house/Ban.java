package org.openkam.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Members of the JDK that the library doesn't use, called or referred to.
 *
 * @param owner the class that has them, or an ancestor of it
 * @param names names of methods, constructors and fields; empty for every one
 * @param parameters which overloads are meant, by the names of their parameter types
 */
record Ban(Class<?> owner, Set<String> names, Predicate<List<String>> parameters) {
    /** The name under which constructors go. */
    static final String NEW = JavaConstructor.CONSTRUCTOR_NAME;

    /** Bans everything of a class. */
    static Ban all(Class<?> owner) {
        return new Ban(owner, Set.of(), any -> true);
    }

    /** Bans all overloads. */
    static Ban of(Class<?> owner, String... names) {
        return new Ban(owner, Set.of(names), any -> true);
    }

    /** Bans the overloads with exactly these parameters. */
    static Ban exactly(Class<?> owner, String name, Class<?>... parameters) {
        List<String> types = Arrays.stream(parameters).map(Class::getName).toList();
        return new Ban(owner, Set.of(name), types::equals);
    }

    /** Bans the overloads that take none of these types. */
    static Ban without(List<Class<?>> needed, Class<?> owner, String... names) {
        List<String> types = needed.stream().map(Class::getName).toList();
        return new Ban(owner, Set.of(names), given -> given.stream().noneMatch(types::contains));
    }

    /** Returns whether an access goes to what is banned. */
    boolean hits(AccessTarget target) {
        return (names.isEmpty() || names.contains(target.getName()))
                && target.getOwner().isAssignableTo(owner)
                && parameters.test(parametersOf(target));
    }

    private static List<String> parametersOf(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                ? unit.getParameterTypes().stream().map(JavaType::getName).toList()
                : List.of();
    }
}
