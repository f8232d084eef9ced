package org.openkam.house;

import java.util.List;

/**
 * Something that a source file declares.
 *
 * @param kind what it is
 * @param where file and line
 * @param name its name, with the types around it
 * @param visible whether a user of the library can name it
 * @param overrides whether it is marked as an override
 * @param canonical whether it is the constructor or accessor that a record has anyway
 * @param lines how many lines it takes, without its Javadoc
 * @param names names of its parameters or record components
 * @param doc its Javadoc, empty if it has none
 */
record Declaration(
        Kind kind,
        String where,
        String name,
        boolean visible,
        boolean overrides,
        boolean canonical,
        long lines,
        List<String> names,
        String doc) {
    /** What can be declared. */
    enum Kind {
        /** A class, interface, enum or record. */
        TYPE,
        /** A method. */
        METHOD,
        /** A constructor. */
        CONSTRUCTOR,
        /** A field or enum constant. */
        FIELD
    }

    /** Returns the part of the name after the last dot. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return where + " " + name;
    }
}
