package org.openkam.core.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.exchange.EscoConcept.Stated;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;

/**
 * Files of the ESCO dataset (comma-separated, as of v1.2.0) to be read together. Files of several languages add their
 * labels to the same concepts; what is the same in all languages must agree, and of rows that disagree the file given first
 * is believed. A collection of skills is read like a file of skills. Columns go by name, in any order.
 *
 * <p>Source: European Commission, ESCO; name it where you show its contents. Not thread-safe.
 */
public final class EscoFiles {
    /** The columns that a file of occupations must have; {@code inScheme} may stand beside them. */
    public static final List<String> OCCUPATION_COLUMNS = List.of("conceptUri", "preferredLabel", "altLabels", "code");

    /** The columns that a file of skills must have; {@code inScheme} may stand beside them. */
    public static final List<String> SKILL_COLUMNS =
            List.of("conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels");

    /** The columns that a file of relations must have. */
    public static final List<String> RELATION_COLUMNS = List.of("occupationUri", "relationType", "skillUri");

    static final String ESSENTIAL = "essential";
    static final String OPTIONAL = "optional";
    private static final Pattern RELATION = Pattern.compile(ESSENTIAL + "|" + OPTIONAL);

    private final List<Source> occupations = new ArrayList<>();
    private final List<Source> skills = new ArrayList<>();
    private final List<Path> relations = new ArrayList<>();

    private record Source(Language language, Path path) {}

    private record Relation(String occupation, String type, String skill) {
        static Relation of(Cells cells) {
            return new Relation(
                    cells.address("occupationUri"),
                    cells.matching("relationType", RELATION, ESSENTIAL + ", " + OPTIONAL),
                    cells.address("skillUri"));
        }

        Object subject() {
            return List.of(occupation, skill);
        }
    }

    private EscoFiles() {}

    /** Returns a reader that has no files yet. */
    public static EscoFiles none() {
        return new EscoFiles();
    }

    /** Adds a file of occupations in a language, such as {@code occupations_en.csv}. */
    public EscoFiles occupations(Language language, Path path) {
        occupations.add(new Source(Arguments.notNull(language, "language"), Arguments.notNull(path, "path")));
        return this;
    }

    /** Adds a file of skills in a language, such as {@code skills_en.csv}, or a collection of skills. */
    public EscoFiles skills(Language language, Path path) {
        skills.add(new Source(Arguments.notNull(language, "language"), Arguments.notNull(path, "path")));
        return this;
    }

    /** Adds a file of relations, such as {@code occupationSkillRelations_en.csv}; it is the same in every language. */
    public EscoFiles relations(Path path) {
        relations.add(Arguments.notNull(path, "path"));
        return this;
    }

    /** Reads all files; each is held in memory while it is read. */
    public EscoCatalog read() {
        Map<String, EscoConcept> occupationsByUri = new LinkedHashMap<>();
        Map<String, EscoConcept> skillsByUri = new LinkedHashMap<>();
        List<FileRows> files = new ArrayList<>();
        occupations.forEach(s -> files.add(concepts(s, OCCUPATION_COLUMNS, EscoFiles::occupation, occupationsByUri)));
        skills.forEach(s -> files.add(concepts(s, SKILL_COLUMNS, EscoFiles::skill, skillsByUri)));
        relations.forEach(path -> files.add(relations(path, occupationsByUri, skillsByUri)));
        Map<String, EscoSkill> known = new LinkedHashMap<>();
        skillsByUri.forEach((uri, concept) -> known.put(uri, concept.skill()));
        List<EscoOccupation> read =
                occupationsByUri.values().stream().map(o -> o.occupation(known)).toList();
        return new EscoCatalog(read, List.copyOf(known.values()), files);
    }

    private static Stated occupation(Cells cells) {
        return Stated.of(cells, List.of(cells.notBlank("code")));
    }

    private static Stated skill(Cells cells) {
        return Stated.of(cells, List.of(cells.text("skillType"), cells.text("reuseLevel")));
    }

    private static FileRows concepts(
            Source source, List<String> columns, Function<Cells, Stated> parser, Map<String, EscoConcept> into) {
        return new KeyedRows<>("conceptUri", parser, Stated::uri)
                .read(
                        CsvFile.of(source.path()),
                        columns,
                        (cells, stated) -> into.computeIfAbsent(stated.uri(), uri -> new EscoConcept(stated))
                                .add(cells, stated, source.language()));
    }

    private static FileRows relations(
            Path path, Map<String, EscoConcept> occupations, Map<String, EscoConcept> skills) {
        FileRows rows = new KeyedRows<>("skillUri", Relation::of, Relation::subject)
                .read(CsvFile.of(path), RELATION_COLUMNS, (cells, relation) -> {
                    EscoConcept occupation = defined(cells, "occupationUri", occupations);
                    occupation.relate(cells, defined(cells, "skillUri", skills), relation.type());
                });
        Findings note = Findings.of(List.of(Finding.of(FindingCode.ESCO_WITHOUT_LEVELS, Place.of(rows.file()))));
        return rows.counts().accepted() == 0
                ? rows
                : new FileRows(rows.file(), rows.findings().plus(note), rows.counts(), rows.rejected());
    }

    private static EscoConcept defined(Cells cells, String column, Map<String, EscoConcept> concepts) {
        EscoConcept concept = concepts.get(cells.text(column));
        if (concept == null) {
            throw cells.fault(FindingCode.ESCO_REFERENCE, column);
        }
        return concept;
    }
}
