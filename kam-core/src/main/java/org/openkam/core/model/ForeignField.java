package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * A field of a model's document that this version doesn't know. It means nothing here and is written back where it stood.
 *
 * @param path the object that it stands in: empty for the document itself, else names of fields and codes of list elements
 *     behind slashes, such as {@code /competencies/REL/indicators/REL-1}. A level or an anchor is named by its level, a
 *     requirement by its competency, a career path {@code FROM->TO}, a second one of the same name {@code FROM->TO#2}
 * @param name of the field
 * @param json its value as the text of JSON: no white space outside of texts, keys in their order, numbers as
 *     {@link java.math.BigInteger} and {@link java.math.BigDecimal} write them
 */
public record ForeignField(String path, String name, String json) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ForeignField {
        Arguments.notNull(path, "path of foreign field");
        Arguments.notNull(name, "name of foreign field");
        Arguments.that(
                path.isEmpty() || path.startsWith("/") && !path.endsWith("/"),
                "path of foreign field",
                path,
                "must be empty, or begin with a slash and end without");
        Arguments.that(
                !Arguments.notNull(json, "value of foreign field").isBlank(),
                "value of foreign field " + name,
                "",
                "must be the text of JSON");
    }

    /** Returns {@code PATH/NAME: JSON}. */
    @Override
    public String toString() {
        return place() + ": " + json;
    }

    /** Returns path and name in one. */
    String place() {
        return path + "/" + name;
    }
}
