package org.openkam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCheckTest {
    @TempDir
    private Path site;

    @Test
    void aWholeSitePasses() throws IOException {
        write(
                "index.html",
                "<link href='a.css'><script src='a.js'></script><a href='sub/page.html#there'>x</a>"
                        + "<a href='https://semver.org'>y</a><a href='#'>z</a><a id='q' href='#q'>w</a>");
        write(
                "sub/page.html",
                "<h2 id='there'>t</h2><a href='../index.html?x=1'>i</a><a href='#of(int,%20T%5B%5D)'>m</a>"
                        + "<p id='of(int, T[])'>m</p>");
        write("a.css", "@import url('b.css'); p { background: url(\"data:image/png;base64,x\") }");
        write("b.css", "");
        write("a.js", "");
        write("tag-search-index.js", "tagSearchIndex = [{\"l\":\"T\",\"u\":\"sub/page.html#there\"}];");
        assertThat(SiteCheck.faults(site)).isEmpty();
    }

    @Test
    void everyPlantedFaultIsNamed() throws IOException {
        write(
                "index.html",
                "<a href='gone.html'>x</a><a href='page.html#gone'>y</a><img src='https://a.example/p.png'>"
                        + "<script src='//a.example/x.js'></script><a href='../outside.html'>o</a>"
                        + "<link href='http://a.example/a.css'>");
        write("page.html", "<p id='there'>t</p>");
        write("a.css", "@import 'gone.css'; p { background: url(https://a.example/p.png) }");
        write("tag-search-index.js", "tagSearchIndex = [{\"l\":\"T\",\"u\":\"page.html#nowhere\"}];");
        assertThat(SiteCheck.faults(site))
                .containsExactly(
                        "a.css: gone.css: no such page",
                        "a.css: https://a.example/p.png: loaded from elsewhere",
                        "index.html: ../outside.html: no such page",
                        "index.html: //a.example/x.js: loaded from elsewhere",
                        "index.html: gone.html: no such page",
                        "index.html: http://a.example/a.css: loaded from elsewhere",
                        "index.html: https://a.example/p.png: loaded from elsewhere",
                        "index.html: page.html#gone: no such place on the page",
                        "tag-search-index.js: page.html#nowhere: no such place on the page");
        assertThatThrownBy(() -> SiteCheck.check(site))
                .isInstanceOf(SiteFault.class)
                .hasMessageStartingWith("9 faults in the site");
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
