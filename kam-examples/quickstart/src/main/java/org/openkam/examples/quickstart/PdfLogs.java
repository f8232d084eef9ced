package org.openkam.examples.quickstart;

import com.openhtmltopdf.util.XRLog;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The libraries that lay out PDFs log what they find in fonts and styles; a job that prints a summary has no use for it. */
final class PdfLogs {
    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private PdfLogs() {}

    /** Turns them off for the whole machine, which is for a main program to decide. */
    static void silence() {
        XRLog.setLoggingEnabled(false);
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
