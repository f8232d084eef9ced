package org.openkam.core.finding;

/**
 * What can be wrong with input. The sentences for each code, in the bundled languages, stand in
 * {@code findings_LANGUAGE.properties} under {@code CODE} (the rule) and {@code CODE.advice} (what may help).
 */
public enum FindingCode {
    /** A file is missing. */
    FILE_MISSING(Severity.ERROR),
    /** A file can't be read. */
    FILE_UNREADABLE(Severity.ERROR),
    /** A file isn't UTF-8. */
    ENCODING(Severity.ERROR),
    /** A header lacks a column, has one twice, or the file has no header. */
    CSV_COLUMNS(Severity.ERROR),
    /** A quote is opened and never closed, or a field is too long. */
    CSV_QUOTE(Severity.ERROR),
    /** A row has more or fewer fields than the header. */
    CSV_FIELDS(Severity.REJECTED),
    /** Text isn't JSON. */
    JSON_SYNTAX(Severity.ERROR),
    /** A JSON object has a key twice. */
    JSON_DUPLICATE_KEY(Severity.ERROR),
    /** A JSON document is larger or deeper than allowed. */
    JSON_LIMIT(Severity.ERROR),
    /** Something follows the JSON document. */
    JSON_TRAILING(Severity.ERROR),
    /** A JSON value has the wrong type or is missing. */
    JSON_VALUE(Severity.ERROR),
    /** A JSON document has a field that this version doesn't know. */
    JSON_UNKNOWN_FIELD(Severity.WARNING),
    /** A document has another format or a major version that isn't supported. */
    FORMAT_UNSUPPORTED(Severity.ERROR),
    /** A value of a document breaks its rule. */
    DOCUMENT_VALUE(Severity.ERROR),
    /** A reference points to nothing. */
    MODEL_REFERENCE(Severity.ERROR),
    /** A code stands twice in a model. */
    MODEL_DUPLICATE_CODE(Severity.ERROR),
    /** Weights of a role don't sum to 100. */
    MODEL_WEIGHT_SUM(Severity.ERROR),
    /** A target level lies outside the scale. */
    MODEL_LEVEL_RANGE(Severity.ERROR),
    /** No bundled or given model has this code. */
    MODEL_UNKNOWN(Severity.ERROR),
    /** An identifier has forbidden characters or is too long. */
    ID_INVALID(Severity.REJECTED),
    /** The same assessee is listed twice. */
    PARTICIPANT_DUPLICATE(Severity.REJECTED),
    /** A participant's role isn't in the model. */
    PARTICIPANT_ROLE(Severity.REJECTED),
    /** A participant's language isn't a language code. */
    PARTICIPANT_LANGUAGE(Severity.REJECTED),
    /** A rated person isn't a participant. */
    RATING_ASSESSEE(Severity.REJECTED),
    /** An item isn't in the model or the questionnaire. */
    RATING_ITEM(Severity.REJECTED),
    /** A value isn't a whole number, nor one of the words for "no rating". */
    RATING_FORMAT(Severity.REJECTED),
    /** A value lies outside the scale. */
    RATING_RANGE(Severity.REJECTED),
    /** A rater source is malformed. */
    RATING_SOURCE(Severity.REJECTED),
    /** Self isn't self, or somebody else is. */
    RATING_SELF(Severity.REJECTED),
    /** One rater answers for one assessee under two sources. */
    RATING_TWO_SOURCES(Severity.REJECTED),
    /** The same question is answered twice, differently. */
    RATING_CONFLICT(Severity.REJECTED),
    /** A row repeats another exactly. */
    ROW_DUPLICATE(Severity.NOTE),
    /** Nothing usable is left. */
    PROGRAMME_EMPTY(Severity.ERROR),
    /** A participant has no usable answer. */
    PARTICIPANT_WITHOUT_ANSWERS(Severity.WARNING),
    /** The programme is too small for standard errors of its own. */
    TOO_FEW_ASSESSEES(Severity.WARNING),
    /** The programme asks for fewer raters than the least that is ever allowed. */
    ANONYMITY_PROMISE_TOO_LOW(Severity.ERROR),
    /** A CASE package has a field that CASE doesn't know. */
    CASE_FIELD(Severity.WARNING),
    /** A field of a CASE package is null. */
    CASE_NULL(Severity.WARNING),
    /** A value of a CASE package has another type and is converted. */
    CASE_TYPE(Severity.WARNING),
    /** A value of a CASE package can't be converted and is set aside. */
    CASE_VALUE(Severity.WARNING),
    /** A value of a CASE package is malformed and kept. */
    CASE_KEPT(Severity.WARNING),
    /** A time of a CASE package has no zone. */
    CASE_ZONE(Severity.WARNING),
    /** A CASE package lacks a required field. */
    CASE_MISSING(Severity.WARNING),
    /** An item of a CASE package isn't part of the model. */
    CASE_ITEM_LEFT_OUT(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** Returns how grave a finding with this code is. */
    public Severity severity() {
        return severity;
    }
}
