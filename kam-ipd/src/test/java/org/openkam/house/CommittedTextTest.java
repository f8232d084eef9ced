package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is committed is finished and works on any machine: nothing put off, no test switched off, no path of somebody's
 * disk, and no place to download from but the one that a build has anyway.
 */
class CommittedTextTest {
    /** The patterns are written so that they don't find themselves. */
    private static final List<Pattern> UNWANTED = List.of(
            Pattern.compile("\\bTO[D]O\\b|\\bFIXM[E]\\b"),
            Pattern.compile("@Disable[d]\\b"),
            Pattern.compile("(?<![\\w.~/\\-}])/(?:work|root|home|Users|tmp|var/folders)/"),
            Pattern.compile("\\b[A-Z]:\\\\+(?:Users|Temp|work)\\b"),
            Pattern.compile(
                    "\\brepo1?\\.mave[n]\\.|\\bcentral\\.sonatyp[e]\\.|\\boss\\.sonatyp[e]\\.|\\bjitpac[k]\\.io"),
            Pattern.compile(
                    "\\bplugins\\.gradl[e]\\.org|\\bregistry\\.(?:npmj[s]|yarnpk[g])\\.|\\bregistry\\.hu[b]\\."),
            Pattern.compile("\\bpyp[i]\\.org|\\bpythonhoste[d]\\.org|\\bproxy\\.golan[g]\\.org|\\bcrate[s]\\.io"),
            Pattern.compile(
                    "\\brubygem[s]\\.org|\\bnuge[t]\\.org|\\bcran\\.r-projec[t]\\.org|\\bconda\\.anacond[a]\\."),
            Pattern.compile("https?://(?:localhost|127\\.|10\\.|192\\.168\\.|[\\w.\\-]+:\\d+)"));

    @Test
    void nothingUnwantedIsCommitted() {
        List<Path> files = Repository.textFiles(Repository.ROOT);
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files)
                .flatMap(file -> unwanted(Repository.ROOT.relativize(file).toString(), Repository.read(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TO" + "DO later",
                "/* FIXM" + "E */",
                "@Disable" + "d(\"flaky\")",
                "Path.of(\"/wor" + "k/main\")",
                "repository=/roo" + "t/.m2",
                "'/tm" + "p/out.txt'",
                "C:\\User" + "s\\me",
                "<url>https://repo.mave" + "n.apache.org/maven2</url>",
                "pip --index-url https://pyp" + "i.org/simple",
                "registry.npmj" + "s.org",
                "http://localhos" + "t/x",
                "https://mirror.example" + ":8081/x"
            })
    void plantedTextFails(String planted) {
        assertThat(unwanted("Planted.java", "first line\n" + planted))
                .singleElement()
                .asString()
                .startsWith("Planted.java:2 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "todo = 1",
                "../wor" + "k/x",
                "${project.basedir}/wor" + "k/",
                "shared/data",
                "http://maven.apache.org/POM/4.0.0",
                "https://www.apache.org/licenses/LICENSE-2.0.txt",
                "https://doi.org/10.1037/0033-2909.86.2.420",
                "https://example.org/home/page"
            })
    void whatOnlyLooksLikeItPasses(String text) {
        assertThat(unwanted("Planted.java", text)).isEmpty();
    }

    private static List<String> unwanted(String file, String text) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : UNWANTED) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.end()).lines().count();
                found.add(file + ":" + line + " " + matcher.group());
            }
        }
        return found;
    }
}
