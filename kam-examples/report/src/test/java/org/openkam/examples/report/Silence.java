package org.openkam.examples.report;

import com.openhtmltopdf.util.XRLog;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the libraries that lay out PDFs from writing into the test's output, as a host would configure it for itself. */
public final class Silence implements BeforeAllCallback {
    /** Loggers that nobody holds lose their level. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

    @Override
    public void beforeAll(ExtensionContext context) {
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.OFF);
        FONTBOX.setLevel(Level.OFF);
    }
}
