package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is to go says since when, whether it goes for good, and what to use instead. */
class DeprecationTest {
    private static final Pattern COMMENT_OR_MARK = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"(?:\\\\.|[^\"\\\\\n])*\""
            + "|@(?:java\\.lang\\.)?Deprecated\\b(?<values>\\s*\\([^)]*\\))?");

    @Test
    void whatIsDeprecatedNamesItsReplacement() {
        List<String> faults = new ArrayList<>();
        for (Path folder : Repository.mainSources()) {
            for (Path file : Repository.javaFiles(folder)) {
                faults(Repository.read(file)).forEach(fault -> faults.add(file + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void plantedSilenceFails() {
        String planted = """
                /** A type. */
                @Deprecated
                class Bare {
                    /** Says nothing about what to use. */
                    @Deprecated(since = "0.2", forRemoval = true)
                    void silent() {}
                    /** Names it.
                     * @deprecated use {@link #other()}
                     */
                    @Deprecated(forRemoval = true)
                    void sinceWhen() {}
                    /** Names it.
                     * @deprecated use {@link #other()}
                     */
                    @Deprecated(since = "0.2")
                    void forGood() {}
                    /** Says it without a link.
                     * @deprecated use something else
                     */
                    @Deprecated(since = "0.2", forRemoval = false)
                    void vague() {}
                    void between() {}
                    @Deprecated(since = "0.2", forRemoval = true)
                    void undocumented() {}
                }
                """;
        assertThat(faults(planted))
                .containsExactly(
                        "line 2: no since",
                        "line 2: no forRemoval",
                        "line 2: no replacement",
                        "line 5: no replacement",
                        "line 10: no since",
                        "line 15: no forRemoval",
                        "line 20: no replacement",
                        "line 23: no replacement");
    }

    @Test
    void whatSaysAllPasses() {
        String planted = """
                /** Comments and text may say @Deprecated. */
                class Whole {
                    // @Deprecated
                    String text = "@Deprecated";
                    /** Goes.
                     * @deprecated use {@link #other()}
                     */
                    @SuppressWarnings("x")
                    @Deprecated(since = "0.2", forRemoval = true)
                    void old() {}
                    /** Stays. */
                    void other() {}
                }
                """;
        assertThat(faults(planted)).isEmpty();
    }

    private static List<String> faults(String source) {
        List<String> faults = new ArrayList<>();
        Matcher found = COMMENT_OR_MARK.matcher(source);
        String comment = "";
        int end = 0;
        while (found.find()) {
            if (found.group().startsWith("@")) {
                // Between a comment and the mark stand other annotations at most.
                boolean its = !source.substring(end, found.start()).matches("(?s).*[;{}].*");
                String place = "line "
                        + (1
                                + source.substring(0, found.start())
                                        .chars()
                                        .filter(sign -> sign == '\n')
                                        .count());
                faults(String.valueOf(found.group("values")), its ? comment : "")
                        .forEach(fault -> faults.add(place + ": " + fault));
            } else if (found.group().startsWith("/**")) {
                comment = found.group();
                end = found.end();
            }
        }
        return faults;
    }

    private static List<String> faults(String values, String comment) {
        List<String> faults = new ArrayList<>();
        if (!values.matches("(?s).*\\bsince\\s*=\\s*\"[^\"]+\".*")) {
            faults.add("no since");
        }
        if (!values.matches("(?s).*\\bforRemoval\\s*=.*")) {
            faults.add("no forRemoval");
        }
        if (!comment.matches("(?s).*@deprecated\\s[^@]*\\{@link.*")) {
            faults.add("no replacement");
        }
        return faults;
    }
}
