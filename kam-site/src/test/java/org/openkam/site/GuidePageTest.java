package org.openkam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidePageTest {
    private static final Guide README = new Guide("README.md", "org/openkam/core/doc-files/openkam.html", "Start here");
    private static final Guide IPD =
            new Guide("kam-ipd/README.md", "org/openkam/core/doc-files/kam-ipd.html", "The library");

    @TempDir
    private Path root;

    private ApiPages api;
    private GuideLinks links;

    @BeforeEach
    void aSmallProject() throws IOException {
        Path sources = root.resolve("src");
        write("src/org/openkam/core/package-info.java", "/** The door. */\npackage org.openkam.core;\n");
        write("src/org/openkam/core/Scoring.java", "/** Scores. */\npublic final class Scoring {}\n");
        write("src/org/openkam/core/Hidden.java", "/** Not for users. */\nfinal class Hidden {}\n");
        write("src/org/openkam/core/internal/Inner.java", "/** Not for users. */\npublic final class Inner {}\n");
        write("LICENSE", "free\n");
        write("picture.svg", "<svg/>\n");
        api = ApiPages.of(List.of(sources));
        links = new GuideLinks(root, Guide.bySource(List.of(README, IPD)));
    }

    @Test
    void aHeadingIsAPlaceAndAnEntryOfTheSearch() {
        assertThat(html("# The guide\n\n## Two `commands`, \"quoted\"\n\n## Two `commands`, \"quoted\"\n"))
                .contains("<h1 id=\"openkam.the-guide\">{@index \"The guide\" guide: The guide}</h1>")
                .contains("<h2 id=\"openkam.two-commands-quoted\">"
                        + "{@index \"Two commands, quoted\" guide: The guide}</h2>")
                .contains("<h2 id=\"openkam.two-commands-quoted-1\">");
    }

    @Test
    void nothingOfTheTextIsATagOfJavadoc() {
        assertThat(html("# The guide\n\n@since 1 and `{@link Scoring}` and {@index x y}\n\n@author me\n"))
                .doesNotContain("@since", "{@link", "{@index x", "@author")
                .contains("&#64;since", "&#123;&#64;link Scoring&#125;");
    }

    @Test
    void whatTheLibraryIsNamedLeadsToItsExplanation() {
        assertThat(html("# G\n\n`Scoring`, `Scoring.standard()`, `org.openkam.core`, `Hidden`, `Inner`, `PLN`\n"))
                .contains("<a href=\"../Scoring.html\"><code>Scoring</code></a>")
                .contains("<a href=\"../Scoring.html\"><code>Scoring.standard()</code></a>")
                .contains("<a href=\"../package-summary.html\"><code>org.openkam.core</code></a>")
                .contains(" <code>Hidden</code>", " <code>Inner</code>", " <code>PLN</code>");
    }

    @Test
    void codeBlocksStayAsTheyAre() {
        assertThat(html("# G\n\n```java\n@Override Scoring x; // a < b\n```\n"))
                .contains("<pre><code class=\"language-java\">&#64;Override Scoring x; // a &lt; b\n</code></pre>");
    }

    @Test
    void linksLeadWithinTheSite() {
        assertThat(html("# G\n\n[a](kam-ipd/README.md#goals) [b](#there) [c](LICENSE) ![d](picture.svg) "
                        + "[e](https://semver.org)\n"))
                .contains("<a href=\"kam-ipd.html#kam-ipd.goals\">a</a>")
                .contains("<a href=\"openkam.html#openkam.there\">b</a>")
                .contains("<a href=\"LICENSE.txt\">c</a>")
                .contains("<img src=\"picture.svg\" alt=\"d\">")
                .contains("<a href=\"https://semver.org\">e</a>");
        assertThat(links.files())
                .isEqualTo(Map.of("LICENSE.txt", root.resolve("LICENSE"), "picture.svg", root.resolve("picture.svg")));
    }

    @Test
    void aLinkThatLeadsOutOfTheSiteIsRefused() {
        for (String target :
                List.of("pom.xml", "missing.md", "../beside.svg", "javascript:alert(1)", "http://a.example")) {
            assertThatThrownBy(() -> html("# G\n\n[a](" + target + ")\n"))
                    .isInstanceOf(SiteFault.class)
                    .hasMessageStartingWith("README.md: the link to ");
        }
    }

    @Test
    void aTableHasTheNameOfTheHeadingAbove() {
        assertThat(html("# G\n\n## Which when\n\ntext\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
                .contains("<table class=\"guide\"><caption>Which when</caption>");
    }

    @Test
    void aGuideWithoutATitleIsRefused() {
        assertThatThrownBy(() -> html("text\n")).isInstanceOf(SiteFault.class).hasMessageContaining("README.md");
    }

    @Test
    void htmlInAGuideIsText() {
        assertThat(html("# G\n\n<script>alert(1)</script>\n")).doesNotContain("<script>");
    }

    private String html(String markdown) {
        return new GuidePage(README, markdown, links, api).html();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
