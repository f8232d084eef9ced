package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.scoring.profile.CompetencyProfile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every picture of every person of the sample programme in every language. */
class PicturesTest {

    /** As it is, and as it is on a narrow screen. */
    private static List<Picture> both(Picture picture) {
        Picture narrow = new Picture(picture.title(), picture.description(), picture.narrow());
        return picture.hasNarrow() ? List.of(picture, narrow) : List.of(picture);
    }

    private static Document parsed(Picture picture) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())));
        } catch (Exception e) {
            throw new AssertionError(picture.title() + " is no XML", e);
        }
    }

    @Test
    void areWellFormedAndSayWhatTheyShowInWords() {
        for (Language language : Language.BUNDLED) {
            for (CompetencyProfile profile : Gallery.SCORED.profiles()) {
                for (Picture picture : Gallery.pictures(profile, language).stream()
                        .flatMap(p -> both(p).stream())
                        .toList()) {
                    Element svg = parsed(picture).getDocumentElement();
                    assertThat(svg.getAttribute("role")).isEqualTo("img");
                    assertThat(svg.getAttribute("aria-label")).startsWith(picture.title());
                    assertThat(picture.svg()).doesNotContain("{", "NaN", "Infinity", "null");
                    assertThat(picture.description()).doesNotContain("{");
                }
            }
        }
    }

    @Test
    void noTextLeavesThePictureOrRunsIntoAnother() {
        for (Language language : Language.BUNDLED) {
            for (CompetencyProfile profile : Gallery.SCORED.profiles()) {
                Gallery.pictures(profile, language).stream()
                        .flatMap(picture -> both(picture).stream())
                        .forEach(PicturesTest::keepsApart);
            }
        }
    }

    private static void keepsApart(Picture picture) {
        Element svg = parsed(picture).getDocumentElement();
        double width = Double.parseDouble(svg.getAttribute("width"));
        double height = Double.parseDouble(svg.getAttribute("height"));
        NodeList texts = svg.getElementsByTagName("text");
        List<double[]> boxes = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            double[] box = box((Element) texts.item(i));
            String what = picture.title() + ": " + texts.item(i).getTextContent();
            assertThat(box[0]).as(what).isGreaterThanOrEqualTo(-1);
            assertThat(box[2]).as(what).isLessThanOrEqualTo(width + 1);
            assertThat(box[1]).as(what).isGreaterThanOrEqualTo(-1);
            assertThat(box[3]).as(what).isLessThanOrEqualTo(height + 1);
            for (double[] other : boxes) {
                boolean apart = box[0] >= other[2] - 1
                        || other[0] >= box[2] - 1
                        || box[1] >= other[3] - 1
                        || other[1] >= box[3] - 1;
                assertThat(apart).as(what).isTrue();
            }
            boxes.add(box);
        }
    }

    private static double[] box(Element text) {
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        double wide = Lettering.width(text.getTextContent());
        double left = switch (text.getAttribute("text-anchor")) {
            case "end" -> x - wide;
            case "middle" -> x - wide / 2;
            default -> x;
        };
        return new double[] {left, y - 10, left + wide, y + 2};
    }

    @Test
    void sameProfileSameBytes() {
        CompetencyProfile profile = Gallery.SCORED.profile("A001");
        assertThat(Gallery.pictures(profile, Language.ENGLISH)).isEqualTo(Gallery.pictures(profile, Language.ENGLISH));
    }

    @Test
    void leavesAGalleryToLookAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/gallery"));
        for (Language language : Language.BUNDLED) {
            StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"" + language.code()
                    + "\"><meta charset=\"utf-8\"><title>gallery</title><body>");
            Gallery.pictures(Gallery.SCORED.profile("A001"), language)
                    .forEach(p -> page.append("<h2>")
                            .append(Svg.escaped(p.title()))
                            .append("</h2>")
                            .append(p.svg()));
            Files.writeString(folder.resolve(language.code() + ".html"), page.append("</body></html>"));
        }
        assertThat(folder.resolve("pl.html")).isNotEmptyFile();
    }
}
