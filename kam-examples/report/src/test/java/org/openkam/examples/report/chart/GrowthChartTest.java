package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openkam.core.text.Language;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Lines over many tenfolds can be read whatever their figures are. */
class GrowthChartTest {
    private static final GrowthChart.Axes AXES = new GrowthChart.Axes("Ratings", "Nanoseconds a rating");

    private static GrowthChart.Line line(String name, double... values) {
        List<GrowthChart.Place> places = new ArrayList<>();
        double size = 1_000;
        for (double value : values) {
            places.add(new GrowthChart.Place(size, value));
            size *= 10;
        }
        return new GrowthChart.Line(name, false, places);
    }

    private static Element parsed(Picture picture) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Left, top, width and height of each text. */
    private static List<double[]> boxes(Element svg) {
        List<double[]> boxes = new ArrayList<>();
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double width = Lettering.width(text.getTextContent());
            double before = switch (text.getAttribute("text-anchor")) {
                case "end" -> width;
                case "middle" -> width / 2;
                default -> 0;
            };
            boxes.add(new double[] {x - before, y - 12, width, 13});
        }
        return boxes;
    }

    @Provide
    Arbitrary<List<GrowthChart.Line>> lines() {
        Arbitrary<double[]> values = Arbitraries.doubles()
                .between(-3, 7)
                .map(exponent -> StrictMath.pow(10, exponent))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<String> names =
                Arbitraries.strings().alpha().withChars(' ', ',').ofMinLength(1).ofMaxLength(40);
        return Combinators.combine(names, values)
                .as(GrowthChartTest::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    @Property(tries = 150)
    void noTextLiesOnAnotherOrOutside(@ForAll("lines") List<GrowthChart.Line> lines) {
        Element svg = parsed(GrowthChart.of("Time", AXES, lines, Language.ENGLISH));
        double width = Double.parseDouble(svg.getAttribute("width"));
        double height = Double.parseDouble(svg.getAttribute("height"));
        List<double[]> boxes = boxes(svg);
        for (int i = 0; i < boxes.size(); i++) {
            double[] a = boxes.get(i);
            assertThat(a[0] >= 0 && a[0] + a[2] <= width && a[1] >= 0 && a[1] + a[3] <= height)
                    .as("text %s", i)
                    .isTrue();
            for (int j = 0; j < i; j++) {
                double[] b = boxes.get(j);
                boolean apart =
                        a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1];
                assertThat(apart).as("texts %s and %s", i, j).isTrue();
            }
        }
    }

    /** A tenfold of size and a tenfold of the figure take the same room wherever they lie. */
    @Example
    void tenfoldsTakeTheSameRoom() {
        Decades decades = Decades.over(DoubleStream.of(0.2, 900));

        assertThat(decades).isEqualTo(new Decades(-1, 3));
        assertThat(decades.share(0.1)).isZero();
        assertThat(decades.share(1)).isEqualTo(0.25);
        assertThat(decades.share(1_000)).isEqualTo(1);
    }

    @Example
    void decadesAreWrittenOut() {
        assertThat(Decades.label(-2, ',')).isEqualTo("0,01");
        assertThat(Decades.label(0, '.')).isEqualTo("1");
        assertThat(Decades.label(4, '.')).isEqualTo("10\u00A0000");
        assertThat(Decades.label(7, '.')).isEqualTo("10\u00A0000\u00A0000");
    }

    /** One figure that is a power of ten still has an axis. */
    @Example
    void oneFigureIsEnough() {
        Picture picture = GrowthChart.of("Time", AXES, List.of(line("alpha", 10)), Language.ENGLISH);

        assertThat(picture.description()).isEqualTo("Nanoseconds a rating. alpha: 10 at 1000.");
    }

    @Example
    void everyFigureStandsInWordsOfTheLanguage() {
        List<GrowthChart.Line> lines = List.of(line("alpha", 7.912, 3.3), line("omega", 242));

        assertThat(GrowthChart.of("Time", AXES, lines, Language.ENGLISH).description())
                .isEqualTo("Nanoseconds a rating. alpha: 7.91 at 1000, 3.3 at 10000. omega: 242 at 1000.");
        assertThat(GrowthChart.of("Czas", AXES, lines, new Language("pl")).description())
                .endsWith("alpha: 7,91 przy 1000, 3,3 przy 10000. omega: 242 przy 1000.");
        assertThat(GrowthChart.of("Время", AXES, lines, new Language("ru")).description())
                .endsWith("alpha: 7,91 при 1000, 3,3 при 10000. omega: 242 при 1000.");
    }

    @Example
    void whatHasNoLogarithmIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowthChart.Place(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowthChart.Place(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowthChart.Place(Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowthChart.Line("alpha", false, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthChart.of("Time", AXES, List.of(), Language.ENGLISH));
    }

    /** With one more, two lines would look the same. */
    @Example
    void moreLinesThanLooksAreRefused() {
        List<GrowthChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            lines.add(line("line " + i, 1));
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthChart.of("Time", AXES, lines, Language.ENGLISH))
                .withMessageContaining("25");
    }
}
