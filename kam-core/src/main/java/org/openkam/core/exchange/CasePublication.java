package org.openkam.core.exchange;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What a CASE document may say about its publication, all of it optional. Start with {@link #none}:
 *
 * <pre>{@code
 * CasePublication.none().with(CasePublication.Field.PUBLISHER, "Example Ltd").withSubjects(List.of("Key account management"))
 * }</pre>
 *
 * @param texts by field
 * @param subjects what the framework is about; may be empty
 * @param licenseOrNull under which licence it may be used, or null if it says nothing
 */
public record CasePublication(
        Map<Field, String> texts,
        List<String> subjects,
        @Nullable License licenseOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CasePublication NONE = new CasePublication(Map.of(), List.of(), null);

    /** A field of the CASE document that holds one text. */
    public enum Field {
        /** Who published it. */
        PUBLISHER("publisher"),
        /** What it is. */
        DESCRIPTION("description"),
        /** The URL where its official text stands. */
        OFFICIAL_SOURCE("officialSourceURL"),
        /** How far it is adopted, such as {@code Draft} or {@code Adopted}. */
        ADOPTION_STATUS("adoptionStatus"),
        /** The day from which it holds, such as {@code 2025-01-31}. */
        STATUS_START("statusStartDate"),
        /** The day until which it holds, such as {@code 2025-12-31}. */
        STATUS_END("statusEndDate"),
        /** Anything else. */
        NOTES("notes");

        private final String caseName;

        Field(String caseName) {
            this.caseName = caseName;
        }

        /** Returns what CASE calls it. */
        public String caseName() {
            return caseName;
        }
    }

    /**
     * A licence.
     *
     * @param title its name, not blank
     * @param text what it allows, or where that stands; not blank
     */
    public record License(String title, String text) implements Serializable {
        private static final long serialVersionUID = 1L;

        public License {
            notBlank(title, "title of licence");
            notBlank(text, "text of licence");
        }
    }

    public CasePublication {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        texts.forEach((field, text) -> notBlank(text, field.caseName()));
        day(texts, Field.STATUS_START);
        day(texts, Field.STATUS_END);
        subjects = List.copyOf(subjects);
        subjects.forEach(subject -> notBlank(subject, "subject"));
    }

    private static void notBlank(@Nullable String text, String subject) {
        Arguments.that(!Arguments.notNull(text, subject).isBlank(), subject, "", "must not be blank");
    }

    private static void day(Map<Field, String> texts, Field field) {
        String text = texts.getOrDefault(field, "2000-01-01");
        try {
            LocalDate day = LocalDate.parse(text);
            Arguments.that(day.toString().length() == 10, field.caseName(), text, "must lie in the years 0 to 9999");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    field.caseName() + " (" + Arguments.shown(text) + ") must look like 2025-01-31.", e);
        }
    }

    /** Returns a publication that says nothing. */
    public static CasePublication none() {
        return NONE;
    }

    /** Returns the same with another text. */
    public CasePublication with(Field field, String text) {
        Map<Field, String> all = new TreeMap<>(texts);
        all.put(Arguments.notNull(field, "field"), text);
        return new CasePublication(all, subjects, licenseOrNull);
    }

    /** Returns the same with other subjects. */
    public CasePublication withSubjects(List<String> others) {
        return new CasePublication(texts, new ArrayList<>(others), licenseOrNull);
    }

    /** Returns the same with another licence. */
    public CasePublication withLicense(String title, String text) {
        return new CasePublication(texts, subjects, new License(title, text));
    }

    /** Returns the licence, if it says anything. */
    public Optional<License> license() {
        return Optional.ofNullable(licenseOrNull);
    }
}
