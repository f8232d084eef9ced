package org.openkam.core.json;

/** A document in a file: says its format and the version of that format. */
public interface Document {

    /** Returns the name of the format, such as {@code openkam-competency-model}. */
    String format();

    /** Returns the version of the format, {@code major.minor}. */
    String schemaVersion();
}
