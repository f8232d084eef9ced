package org.openkam.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two broken links that Javadoc of JDK 17 writes itself; later ones don't, and nothing is changed there. */
final class JavadocFlaws {
    private JavadocFlaws() {}

    static void mend(Path site) throws IOException {
        if (!Files.exists(site.resolve("resources/fonts/dejavu.css"))) {
            replace(site.resolve("stylesheet.css"), "@import url('resources/fonts/dejavu.css');", "");
        }
        replace(
                site.resolve("constant-values.html"),
                "<h2 title=\"org.openkam\">",
                "<h2 id=\"org.openkam\" title=\"org.openkam\">");
    }

    private static void replace(Path file, String flaw, String mended) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, Files.readString(file).replace(flaw, mended));
        }
    }
}
