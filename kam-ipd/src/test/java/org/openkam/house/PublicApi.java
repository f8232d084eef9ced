package org.openkam.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what users can name, one line each and sorted, the same on every JDK. What every type of its kind has is
 * left out: equals, hashCode, toString, a record's accessors and canonical constructor, an enum's values and valueOf.
 */
final class PublicApi {
    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_ANY_ENUM = Set.of("values", "valueOf");

    private PublicApi() {}

    /** Returns the API of a base package, without its internal packages. */
    static String of(String base) {
        return render(Library.CLASSES.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(base + "."))
                .filter(type -> !(type.getPackageName() + ".").contains(".internal."))
                .filter(Library::isPublic)
                .map(JavaClass::reflect)
                .toArray(Class<?>[]::new));
    }

    /** Returns the lines of some types. */
    static String render(Class<?>... types) {
        return Arrays.stream(types)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .flatMap(type -> Stream.concat(
                        Stream.of(header(type)), members(type).stream().map("    "::concat)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String header(Class<?> type) {
        StringBuilder line =
                new StringBuilder(modifiers(type)).append(kind(type)).append(' ');
        line.append(name(type)).append(parameters(type.getTypeParameters()));
        if (type.isRecord()) {
            line.append(list(type.getRecordComponents(), "(", ")", PublicApi::component));
        }
        if (superclassTells(type)) {
            line.append(" extends ").append(text(type.getAnnotatedSuperclass()));
        }
        AnnotatedType[] interfaces = type.isAnnotation() ? new AnnotatedType[0] : type.getAnnotatedInterfaces();
        line.append(list(interfaces, type.isInterface() ? " extends " : " implements ", "", PublicApi::text));
        if (type.isSealed()) {
            line.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(PublicApi::name)
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return line.toString();
    }

    private static boolean superclassTells(Class<?> type) {
        Class<?> above = type.getSuperclass();
        return above != null && above != Object.class && above != Enum.class && above != Record.class;
    }

    private static String component(RecordComponent component) {
        return text(component.getAnnotatedType()) + " " + component.getName();
    }

    private static List<String> members(Class<?> type) {
        List<String> constants = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.isEnumConstant()) {
                constants.add(field.getName());
            } else if (isVisible(field, type)) {
                others.add("field " + modifiers(field) + text(field.getAnnotatedType()) + " " + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor, type) && !isCanonical(constructor, type)) {
                others.add("constructor " + modifiers(constructor) + code(constructor, "new"));
            }
        }
        methods(type)
                .filter(method -> isVisible(method, type) && !isOfItsKind(method, type))
                .map(method -> "method " + modifiers(method)
                        + code(method, text(method.getAnnotatedReturnType()) + " " + method.getName()))
                .forEach(others::add);
        constants.addAll(others.stream().distinct().sorted().toList());
        return constants;
    }

    /** Methods of ancestors that users can't name belong to the type they can. */
    private static Stream<Method> methods(Class<?> type) {
        Class<?> above = type.getSuperclass();
        Stream<Method> inherited =
                above == null || Modifier.isPublic(above.getModifiers()) ? Stream.of() : methods(above);
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), inherited);
    }

    private static boolean isVisible(Member member, Class<?> type) {
        int flags = member.getModifiers();
        boolean open =
                Modifier.isPublic(flags) || Modifier.isProtected(flags) && !Modifier.isFinal(type.getModifiers());
        return open && !member.isSynthetic();
    }

    private static boolean isCanonical(Constructor<?> constructor, Class<?> type) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new));
    }

    private static boolean isOfItsKind(Method method, Class<?> type) {
        return OF_ANY_OBJECT.contains(method.getName())
                || type.isEnum() && OF_ANY_ENUM.contains(method.getName())
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getAccessor().equals(method));
    }

    private static String code(Executable code, String name) {
        String variables = parameters(code.getTypeParameters());
        String taken = list(code.getAnnotatedParameterTypes(), "", "", PublicApi::text);
        return (variables.isEmpty() ? "" : variables + " ")
                + name
                + "("
                + (code.isVarArgs() ? taken.substring(0, taken.length() - 2) + "..." : taken)
                + ")"
                + list(code.getAnnotatedExceptionTypes(), " throws ", "", PublicApi::text);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    private static String modifiers(Class<?> type) {
        int flags = type.getModifiers();
        boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
        return (plain && Modifier.isAbstract(flags) ? "abstract " : "")
                + (plain && Modifier.isFinal(flags) ? "final " : "")
                + (type.isSealed() && !type.isEnum() ? "sealed " : "");
    }

    private static String modifiers(Member member) {
        int flags = member.getModifiers();
        return (Modifier.isProtected(flags) ? "protected " : "")
                + (Modifier.isStatic(flags) ? "static " : "")
                + (Modifier.isAbstract(flags) ? "abstract " : "")
                + (Modifier.isFinal(flags)
                                && !Modifier.isFinal(member.getDeclaringClass().getModifiers())
                        ? "final "
                        : "");
    }

    private static String parameters(TypeVariable<?>[] variables) {
        return list(
                variables,
                "<",
                ">",
                variable -> variable.getName()
                        + Arrays.stream(variable.getAnnotatedBounds())
                                .filter(bound ->
                                        bound.getType() != Object.class || bound.isAnnotationPresent(Nullable.class))
                                .map(PublicApi::text)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(" & "),
                                        bounds -> bounds.isEmpty() ? "" : " extends " + bounds)));
    }

    private static String text(AnnotatedType type) {
        String mark = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            return array(array);
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Type raw = ((ParameterizedType) type.getType()).getRawType();
            return mark
                    + name((Class<?>) raw)
                    + list(parameterized.getAnnotatedActualTypeArguments(), "<", ">", PublicApi::text);
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
            AnnotatedType upper = wildcard.getAnnotatedUpperBounds()[0];
            String bound = upper.getType() == Object.class ? "" : " extends " + text(upper);
            return "?" + (lower.length == 0 ? bound : " super " + text(lower[0]));
        }
        return mark
                + (type.getType() instanceof Class<?> known
                        ? name(known)
                        : type.getType().getTypeName());
    }

    /** Java writes the marks of the outer array first. */
    private static String array(AnnotatedArrayType array) {
        StringBuilder dimensions = new StringBuilder();
        AnnotatedType inner = array;
        while (inner instanceof AnnotatedArrayType outer) {
            dimensions.append(outer.isAnnotationPresent(Nullable.class) ? " @Nullable []" : "[]");
            inner = outer.getAnnotatedGenericComponentType();
        }
        return text(inner) + dimensions;
    }

    private static String name(Class<?> type) {
        String name = type.getName().replace('$', '.');
        return name.matches("java\\.lang\\.\\w+") ? type.getSimpleName() : name;
    }

    private static <T> String list(T[] items, String before, String after, Function<T, String> text) {
        return items.length == 0 && !before.equals("(")
                ? ""
                : Arrays.stream(items).map(text).collect(Collectors.joining(", ", before, after));
    }
}
