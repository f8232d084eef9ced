package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.PagePdf;
import org.openkam.scoring.profile.CompetencyProfile;

/** Reports as PDF: fonts inside, text that can be searched, nothing of the machine or the day. */
class PagePdfTest {
    /** Points of an A4 sheet and of 16 mm. */
    private static final float WIDTH = 595.3f;

    private static final float MARGIN = 45.4f;

    @BeforeAll
    static void fonts() {
        MachineFonts.assumePresent();
    }

    private static byte[] pdf(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PagePdf.write(page, out);
        return out.toByteArray();
    }

    private static List<Page> pages(Language language) {
        CompetencyProfile profile = Sample.SCORED.profile("A001");
        return List.of(
                IndividualReport.of(profile, Sample.fit(profile), language),
                PlanReport.of(Sample.plan(profile), language));
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        for (Language language : Language.BUNDLED) {
            for (Page page : pages(language)) {
                try (PDDocument document = Loader.loadPDF(pdf(page))) {
                    int fonts = 0;
                    for (PDPage sheet : document.getPages()) {
                        fonts += embedded(sheet.getResources());
                    }
                    assertThat(fonts).isPositive();
                }
            }
        }
    }

    /** Pictures are forms with resources of their own. */
    private static int embedded(PDResources resources) throws IOException {
        int fonts = 0;
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).contains("DejaVuSans");
            fonts++;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts += embedded(form.getResources());
            }
        }
        return fonts;
    }

    @Test
    void textIsThereInItsOwnLetters() throws IOException {
        assertThat(text(pages(Sample.RUSSIAN).get(0)))
                .contains("Результаты вашей оценки", "Стрессоустойчивость", "надёжной", "A001")
                .doesNotContain("\uFFFD", "#####");
        assertThat(text(pages(Sample.POLISH).get(1)))
                .contains("Plan rozwoju", "Przełożony", "Uzgodnienie", "☐")
                .doesNotContain("\uFFFD", "#####");
    }

    private static String text(Page page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(page))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void samePageSameBytesAndNoDate() throws IOException {
        Page page = pages(Sample.RUSSIAN).get(1);
        byte[] bytes = pdf(page);

        assertThat(pdf(page)).isEqualTo(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentInformation().getModificationDate()).isNull();
        }
    }

    /** What is wider than a sheet would be cut off; a table of all instruments is the widest there is. */
    @Test
    void nothingStandsOutsideTheMargins() throws IOException {
        for (Language language : Language.BUNDLED) {
            for (Page page : pages(language)) {
                try (PDDocument document = Loader.loadPDF(pdf(page))) {
                    Edge edge = new Edge();
                    edge.getText(document);
                    assertThat(edge.right).as(page.title()).isBetween(400f, WIDTH - MARGIN + 1);
                }
            }
        }
    }

    /** How far right text reaches, points. */
    private static final class Edge extends PDFTextStripper {
        private float right;

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            positions.forEach(p -> right = Math.max(right, p.getXDirAdj() + p.getWidthDirAdj()));
        }
    }
}
