package org.openkam.core.model;

import java.util.Collection;
import org.openkam.core.internal.Arguments;

/** A code was looked up that isn't there. */
public final class UnknownCodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Creates the exception.
     *
     * @param subject what was looked up, such as {@code Role}
     * @param code the code that isn't there
     * @param known the codes that are
     */
    public UnknownCodeException(String subject, String code, Collection<String> known) {
        super(message(subject, code, known));
        this.code = code;
    }

    private static String message(String subject, String code, Collection<String> known) {
        String first = subject + " (" + (Arguments.isCode(code) ? code : Arguments.shown(code)) + ") must be one of "
                + known.stream().sorted().limit(20).toList()
                + (known.size() > 20 ? " and " + (known.size() - 20) + " more." : ".");
        return first
                + "\n"
                + CodeDistance.nearest(code, known)
                        .map(nearest -> "Maybe " + nearest + " was meant.")
                        .orElse("Maybe the wrong object was asked.");
    }

    /** Returns the code that isn't there. */
    public String code() {
        return code;
    }
}
