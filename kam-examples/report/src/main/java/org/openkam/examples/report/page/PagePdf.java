package org.openkam.examples.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.openkam.core.internal.Arguments;

/** Writes pages as PDF on A4, with fonts embedded, so that Russian and Polish look the same on every machine. Stateless. */
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
        pdf.toStream(out);
        pdf.run();
    }

    private static InputStream font(String file) {
        return Arguments.notNull(PagePdf.class.getResourceAsStream(FONTS + file), "font " + file);
    }
}
