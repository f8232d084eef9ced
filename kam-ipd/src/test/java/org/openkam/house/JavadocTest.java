package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Everything a user can name is explained where it is declared. An override may leave it to what it overrides, and a
 * record explains its components once, in its own Javadoc.
 */
class JavadocTest {
    @Test
    void everythingVisibleIsExplained() {
        List<Declaration> library = Sources.in(Repository.mainSources());
        assertThat(library).isNotEmpty();
        assertThat(faults(library)).isEmpty();
    }

    @Test
    void plantedSilenceFails() {
        String planted = """
                public class Silent {
                    public static final int FIELD = 1;
                    public Silent(int a) {}
                    protected void method() {}
                    public enum E { CONSTANT }
                    public interface I { void implicit(); }
                    /** A record. @param a first */
                    public record R(int a, int b) {
                        public R(int a) { this(a, 0); }
                        public R() { this(0, 0); }
                    }
                }
                """;
        assertThat(faults(Sources.of(planted)))
                .extracting(fault -> fault.substring(fault.indexOf(' ') + 1))
                .containsExactly(
                        "Silent",
                        "Silent.FIELD",
                        "Silent.Silent",
                        "Silent.method",
                        "Silent.E",
                        "Silent.E.CONSTANT",
                        "Silent.I",
                        "Silent.I.implicit",
                        "Silent.R, component b",
                        "Silent.R.R",
                        "Silent.R.R");
    }

    @Test
    void whatIsExplainedOrHiddenPasses() {
        String planted = """
                /** A record.
                 * @param a first
                 */
                public record R(int a) {
                    static final int HIDDEN = 1;
                    public R {
                        Runnable r = new Runnable() { public void run() {} };
                    }
                    public int a() { return a; }
                    @Override public String toString() { return ""; }
                    private static class Hidden { public void method() {} }
                    /** A method. */
                    public void method() { class Local { public void method() {} } }
                }
                """;
        assertThat(faults(Sources.of(planted))).isEmpty();
    }

    /** The compiler itself refuses broken links, tags and HTML, in every build. */
    @Test
    void plantedBrokenJavadocFails() {
        Matcher option = Pattern.compile("<arg>(-Xdoclint\\S*)</arg>")
                .matcher(Repository.read(Repository.ROOT.resolve("pom.xml")));
        assertThat(option.find()).as("-Xdoclint in pom.xml").isTrue();
        String planted = """
                /** See {@link Nowhere}. */
                class Planted {
                    /** Tells whether a < b. */
                    boolean less(int a) { return true; }
                    /** Not documented whole, which is another rule's matter. */
                    int other(int a) { return a; }
                }
                """;
        assertThat(Sources.lint(option.group(1), planted))
                .hasSize(2)
                .anyMatch(said -> said.contains("reference not found"))
                .anyMatch(said -> said.contains("malformed HTML") || said.contains("bad HTML"));
    }

    private static List<String> faults(List<Declaration> declarations) {
        return declarations.stream()
                .filter(Declaration::visible)
                .flatMap(found -> faults(found).stream())
                .toList();
    }

    private static List<String> faults(Declaration found) {
        if (found.doc().isBlank()) {
            return found.overrides() || found.canonical() ? List.of() : List.of(found.toString());
        }
        return found.kind() != Declaration.Kind.TYPE
                ? List.of()
                : found.names().stream()
                        .filter(component -> !found.doc().matches("(?s).*@param\\s+" + component + "\\s+\\S.*"))
                        .map(component -> found + ", component " + component)
                        .toList();
    }
}
