package org.openkam.examples.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * Writes pages as PDF on A4, with fonts embedded, so that Russian and Polish look the same on every machine; without a date, so that
 * the same page gives the same bytes. Stateless.
 *
 * <p>The libraries that lay out the PDF log through {@code java.util.logging}, under {@code com.openhtmltopdf} and {@code
 * org.apache.pdfbox}. Whether that is heard is for the host to say, because it holds for the whole machine; this class leaves it alone.
 * The text of pictures is drawn by the JDK, which needs some font installed on the machine, whichever (on Debian {@code fontconfig} and
 * {@code fonts-dejavu-core}), though the PDF uses only its own.
 */
public final class PagePdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Pattern PICTURE = Pattern.compile(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"([0-9.]+)\" height=\"([0-9.]+)\" style=\"");
    private static final double WIDEST = 670;
    private static final double HIGHEST = 860;

    private PagePdf() {}

    /**
     * Writes a page, and leaves the stream open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(Page page, OutputStream out) throws IOException {
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.withHtmlContent(fitted(page.html().replace(PageStyle.SCREEN, "")), null);
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

    /** A picture higher than a sheet would be cut off. Text is escaped, so that nothing but a picture looks like one. */
    static String fitted(String html) {
        return PICTURE.matcher(html).replaceAll(picture -> {
            double width = Double.parseDouble(picture.group(1));
            double height = Double.parseDouble(picture.group(2));
            double scale = Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
            return picture.group() + "width: " + Decimals.plain(width * scale, 1) + "px; height: "
                    + Decimals.plain(height * scale, 1) + "px; ";
        });
    }

    private static InputStream font(String file) {
        return Arguments.notNull(PagePdf.class.getResourceAsStream(FONTS + file), "font " + file);
    }
}
