package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever people wrote stays text in a picture. */
class SvgTest {

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    @Property(tries = 500)
    void anyTextGivesXmlWithOneElement(@ForAll @StringLength(max = 30) String text) throws Exception {
        Svg svg = new Svg(100, 50);
        svg.text(Point.of(1, 2), Anchor.START, Ink.TEXT, text);
        Element picture = parsed(svg.picture(text, text).svg());

        assertThat(picture.getElementsByTagName("*").getLength()).isEqualTo(1);
        assertThat(picture.getElementsByTagName("text").item(0).getTextContent())
                .hasSize(text.length() - lost(text));
    }

    /** A surrogate without its other half becomes a blank of the same length, so nothing is lost; pairs stay. */
    private static int lost(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.isSupplementaryCodePoint(c) && (c & 0xFFFE) == 0xFFFE)
                .count();
    }

    @Example
    void markupIsEscaped() {
        assertThat(Svg.escaped("<script>alert(\"x\" & 'y')</script>"))
                .isEqualTo("&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;");
    }

    /** Signs that turn the direction of writing could make a name read as another. */
    @Example
    void signsThatNobodySeesAreBlank() {
        assertThat(Svg.escaped("a\u0000b\u202Ec\u2066d\uFFFFe\u007Ff")).isEqualTo("a b c d e f");
    }
}
