package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;

/** Turns what stops Jackson into a finding. */
final class JsonFaults {
    private JsonFaults() {}

    /** Jackson's own message quotes the value, so only its place is taken over. */
    static Finding fault(String name, JsonProcessingException e, StrictJson json) {
        Throwable root = root(e);
        if (root instanceof StreamConstraintsException) {
            return Finding.of(
                    FindingCode.JSON_LIMIT, line(name, e), "limit", json.limit(String.valueOf(root.getMessage())));
        }
        if (root instanceof JsonParseException parse) {
            boolean twice = parse.getOriginalMessage().startsWith("Duplicate ");
            return Finding.of(twice ? FindingCode.JSON_DUPLICATE_KEY : FindingCode.JSON_SYNTAX, line(name, e));
        }
        if (root instanceof MismatchedInputException mismatch) {
            String message = String.valueOf(mismatch.getOriginalMessage());
            if (message.startsWith("Trailing token")) {
                return Finding.of(FindingCode.JSON_TRAILING, line(name, e));
            }
            if (message.startsWith("No content")) {
                return Finding.of(FindingCode.JSON_SYNTAX, Place.of(name));
            }
        }
        return e instanceof JsonMappingException mapping
                ? Finding.of(FindingCode.JSON_VALUE, at(name, pointer(mapping)))
                : Finding.of(FindingCode.JSON_VALUE, line(name, e));
    }

    /** Returns the innermost fault of Jackson's own. */
    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() instanceof JsonProcessingException) {
            root = root.getCause();
        }
        return root;
    }

    private static Place at(String name, String pointer) {
        return pointer.isEmpty() ? Place.of(name) : Place.at(name, pointer);
    }

    private static Place line(String name, JsonProcessingException e) {
        return e.getLocation() == null
                ? Place.of(name)
                : Place.of(name, Math.max(0, e.getLocation().getLineNr()), "");
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? String.valueOf(step.getIndex())
                                    : DocumentRules.escaped(step.getFieldName()));
        }
        return pointer.toString();
    }
}
