package org.openkam.site;

/** The site can't be built as the sources are; the message says what to mend. */
final class SiteFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SiteFault(String message) {
        super(message);
    }
}
