package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;

/**
 * Notes fields that this version doesn't know, and says so. {@code mustUnderstand} at the top names the fields that it
 * must know; it is kept as well, for the next reader.
 */
final class UnknownFields extends DeserializationProblemHandler {
    private static final String SCHEMA = "/$schema";
    private static final String MUST_UNDERSTAND = "/mustUnderstand";

    private final String name;
    private final DocumentReader<?> reader;
    private final FindingCode code;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    UnknownFields(String name, DocumentReader<?> reader, boolean keeps) {
        this.name = name;
        this.reader = reader;
        this.code = keeps ? FindingCode.JSON_UNKNOWN_FIELD : FindingCode.JSON_FIELD_PASSED_OVER;
    }

    /** Returns what was found so far; more may be added to it. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns the names of unknown fields by their JSON pointers. */
    Map<String, String> names() {
        return names;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String property)
            throws IOException {
        String pointer = pointer(context, parser, property);
        names.put(pointer, property);
        if (pointer.equals(MUST_UNDERSTAND)) {
            mustUnderstand(pointer, context.readValue(parser, String[].class));
            return true;
        }
        if (pointer.equals(SCHEMA)) {
            parser.skipChildren();
            return true;
        }
        if (findings.size() >= StrictJson.MOST_UNKNOWN_FIELDS) {
            throw new StreamConstraintsException(StrictJson.TOO_MANY_UNKNOWN);
        }
        findings.add(Finding.of(code, Place.at(name, pointer), "field", Finding.shown(property)));
        parser.skipChildren();
        return true;
    }

    /**
     * A field met while its record isn't complete is put by and handed over later, from a copy that doesn't know its
     * place; then the place of the record is where the document's own parser stands.
     */
    private static String pointer(DeserializationContext context, JsonParser parser, String property) {
        JsonParser document = context.getParser();
        JsonStreamContext here = document.getParsingContext();
        if (parser == document) {
            return here.pathAsPointer().toString();
        }
        boolean behindRecord = document.currentToken() == JsonToken.END_OBJECT;
        JsonStreamContext record = behindRecord ? here : here.getParent();
        return record.pathAsPointer() + "/" + DocumentRules.escaped(property);
    }

    private void mustUnderstand(String pointer, @Nullable String @Nullable [] fields) {
        for (int i = 0; fields != null && i < fields.length; i++) {
            if (fields[i] == null || !reader.understands(fields[i])) {
                Place place = Place.at(name, pointer + "/" + i);
                findings.add(reader.notUnderstood(place, fields[i]));
            }
        }
    }
}
