package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * Version of a model's content. {@link #parse} reads what {@link #toString} writes: {@code 1.0}.
 *
 * @param major changes when old answers may no longer be comparable
 * @param minor changes with additions and rewording
 */
public record ModelVersion(int major, int minor) implements Comparable<ModelVersion>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 9999;

    public ModelVersion {
        Arguments.inRange(major, 0, LARGEST, "major version");
        Arguments.inRange(minor, 0, LARGEST, "minor version");
    }

    /** Reads {@code 1.0}. */
    public static ModelVersion parse(String text) {
        Arguments.that(
                text != null && text.matches("[0-9]{1,4}\\.[0-9]{1,4}"),
                "version",
                String.valueOf(text),
                "must look like 1.0");
        int dot = text.indexOf('.');
        return new ModelVersion(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(ModelVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
