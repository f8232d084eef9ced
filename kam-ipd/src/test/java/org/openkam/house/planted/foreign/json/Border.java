package org.openkam.house.planted.foreign.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Uses a document library where it may, but shows it. */
public final class Border {
    private Border() {}

    /** A returned type. */
    public static JsonNode shown() {
        throw new AssertionError();
    }
}
