package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A name that says nothing hides what belongs elsewhere, and what fits on a screen can be understood at once. */
class NamesAndSizesTest {
    private static final int LONGEST_FILE = 600;
    private static final int LONGEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 4;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl)");

    /** A key account manager is a person, not a class that manages. */
    private static final Set<String> PROFESSIONS = Set.of("KeyAccountManager");

    /** One answer has five parts: assessee, rater, source, item, value. It is added so once a row, without a box. */
    private static final Set<String> WIDE = Set.of("AnswerTableBuilder.add");

    private static final List<Declaration> LIBRARY = Sources.in(Repository.mainSources());
    private static final List<Declaration> ALL = Sources.in(List.of(Repository.ROOT));

    @Test
    void namesSayWhatATypeIs() {
        assertThat(ALL).isNotEmpty().filteredOn(emptyName()).isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(ALL).isNotEmpty().filteredOn(longMethod()).isEmpty();
    }

    @Test
    void filesAreShort() {
        assertThat(Repository.javaFiles(Repository.ROOT))
                .isNotEmpty()
                .filteredOn(file -> isLongFile(Repository.read(file)))
                .isEmpty();
    }

    @Test
    void publicMethodsTakeFewParameters() {
        assertThat(LIBRARY).isNotEmpty().filteredOn(manyParameters()).isEmpty();
    }

    @Test
    void plantedNamesFail() {
        String planted = "class TextUtils { interface CacheManager {} } record Good() {} class Implement {}";
        assertThat(Sources.of(planted))
                .filteredOn(emptyName())
                .extracting(Declaration::name)
                .containsExactly("TextUtils", "TextUtils.CacheManager");
    }

    @Test
    void plantedSizesFail() {
        String method = "class C { void %s() {\n String s = \"}\"; // }\n%s} }";
        assertThat(Sources.of(method.formatted("tooLong", "\n".repeat(LONGEST_METHOD - 2))))
                .filteredOn(longMethod())
                .hasSize(1);
        assertThat(Sources.of(method.formatted("longest", "\n".repeat(LONGEST_METHOD - 3))))
                .filteredOn(longMethod())
                .isEmpty();
        assertThat(isLongFile("\n".repeat(LONGEST_FILE + 1))).isTrue();
        assertThat(isLongFile("\n".repeat(LONGEST_FILE))).isFalse();
    }

    @Test
    void plantedParametersFail() {
        String planted = """
                public record R(int a, int b, int c, int d, int e) {
                    public R(int a, int b, int c, int d, int e) {}
                    public static R many(int a, int b, int c, int d, int e) { return null; }
                    public interface I { void implicit(int a, int b, int c, int d, int e); }
                    static void hidden(int a, int b, int c, int d, int e) {}
                    public static void four(int a, int b, int c, int d) {}
                }
                """;
        assertThat(Sources.of(planted))
                .filteredOn(manyParameters())
                .extracting(Declaration::simpleName)
                .containsExactly("many", "implicit");
    }

    private static Predicate<Declaration> emptyName() {
        return found -> found.kind() == Declaration.Kind.TYPE
                && !PROFESSIONS.contains(found.simpleName())
                && EMPTY_NAME.matcher(found.simpleName()).matches();
    }

    private static Predicate<Declaration> longMethod() {
        return found -> isCode(found) && found.lines() > LONGEST_METHOD;
    }

    private static Predicate<Declaration> manyParameters() {
        return found -> isCode(found)
                && found.visible()
                && !found.overrides()
                && !found.canonical()
                && !WIDE.contains(found.name())
                && found.names().size() > MOST_PARAMETERS;
    }

    private static boolean isCode(Declaration found) {
        return found.kind() == Declaration.Kind.METHOD || found.kind() == Declaration.Kind.CONSTRUCTOR;
    }

    private static boolean isLongFile(String text) {
        return text.lines().count() > LONGEST_FILE;
    }
}
