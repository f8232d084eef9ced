package org.openkam.examples.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openkam.core.internal.Arguments;

/**
 * Writes pages as PDF on A4, with fonts embedded, so that Russian and Polish look the same on every machine; without a date, so that
 * the same page gives the same bytes. Stateless.
 *
 * <p>The libraries that lay out the PDF log through {@code java.util.logging}, under {@code com.openhtmltopdf} and {@code
 * org.apache.pdfbox}. Whether that is heard is for the host to say, because it holds for the whole machine; this class leaves it alone.
 */
public final class PagePdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private PagePdf() {}

    /**
     * Writes a page, and leaves the stream open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(Page page, OutputStream out) throws IOException {
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.withHtmlContent(page.html(), null);
        for (String family : new String[] {"DejaVu Sans", "Noto Sans"}) {
            pdf.useFont(() -> font("DejaVuSans.ttf"), family, 400, FontStyle.NORMAL, true);
            pdf.useFont(() -> font("DejaVuSans-Bold.ttf"), family, 700, FontStyle.NORMAL, true);
        }
        pdf.useSVGDrawer(new BatikSVGDrawer());
        try (PdfBoxRenderer renderer = pdf.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId(0L);
            document.save(out);
        }
    }

    private static InputStream font(String file) {
        return Arguments.notNull(PagePdf.class.getResourceAsStream(FONTS + file), "font " + file);
    }
}
