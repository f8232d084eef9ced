package org.openkam.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.ThrowsDeclaration;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Looks at every type that a user of a class must be able to name, type arguments and bounds included. */
final class SignatureTypes extends ArchCondition<JavaClass> {
    private final Predicate<JavaClass> fits;

    private SignatureTypes(String description, Predicate<JavaClass> fits) {
        super(description);
        this.fits = fits;
    }

    /** Lets signatures show only primitives and types whose names begin so. */
    static SignatureTypes onlyFrom(String... prefixes) {
        return new SignatureTypes(
                "show only types of " + String.join(", ", prefixes),
                type -> type.isPrimitive() || Arrays.stream(prefixes).anyMatch(type.getName()::startsWith));
    }

    /** Lets signatures show no type whose package holds this. */
    static SignatureTypes none(String part) {
        return new SignatureTypes(
                "show no type of a package with " + part,
                type -> !type.getPackageName().contains(part));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<JavaType> supertypes = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(supertypes::add);
        type.getTypeParameters().forEach(parameter -> supertypes.addAll(parameter.getBounds()));
        supertypes.forEach(shown -> report(type.getFullName(), shown, events));
        type.getMembers().stream()
                .filter(SignatureTypes::isVisible)
                .forEach(member -> typesOf(member).forEach(shown -> report(member.getFullName(), shown, events)));
    }

    private static boolean isVisible(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static List<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return List.of(field.getType());
        }
        JavaCodeUnit method = (JavaCodeUnit) member;
        List<JavaType> types = new ArrayList<>(method.getParameterTypes());
        types.add(method.getReturnType());
        for (JavaTypeVariable<?> parameter : method.getTypeParameters()) {
            types.addAll(parameter.getBounds());
        }
        for (ThrowsDeclaration<?> thrown : method.getThrowsClause()) {
            types.add(thrown.getRawType());
        }
        return types;
    }

    private void report(String subject, JavaType shown, ConditionEvents events) {
        shown.getAllInvolvedRawTypes().stream()
                .filter(fits.negate())
                .forEach(type ->
                        events.add(SimpleConditionEvent.violated(type, "<" + subject + "> shows " + type.getName())));
    }
}
