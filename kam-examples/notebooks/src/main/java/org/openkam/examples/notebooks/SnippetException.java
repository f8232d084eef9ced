package org.openkam.examples.notebooks;

import org.jspecify.annotations.Nullable;

/** A statement that can't be run, with its place, its text and what is wrong with it. */
final class SnippetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnippetException(String message) {
        this(message, null);
    }

    SnippetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
