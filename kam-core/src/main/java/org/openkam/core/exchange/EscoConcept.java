package org.openkam.core.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/** One concept while it is put together from the rows of several languages. */
final class EscoConcept {
    private final String uri;
    private final List<String> codes;
    private final SortedMap<Language, String> labels = new TreeMap<>();
    private final SortedMap<Language, List<String>> altLabels = new TreeMap<>();
    private final Set<String> schemes = new LinkedHashSet<>();
    private final Map<EscoConcept, String> relations = new LinkedHashMap<>();

    EscoConcept(Stated first) {
        this.uri = first.uri();
        this.codes = first.codes();
    }

    /**
     * What one row states.
     *
     * @param uri address of the concept
     * @param codes what is the same in every language
     * @param label preferred label
     * @param altLabels other labels
     * @param schemes addresses of schemes
     */
    record Stated(String uri, List<String> codes, String label, List<String> altLabels, List<String> schemes) {
        static Stated of(Cells cells, List<String> codes) {
            return new Stated(
                    cells.address("conceptUri"),
                    codes,
                    cells.notBlank("preferredLabel").strip(),
                    parts(cells.text("altLabels"), "\\R| \\| "),
                    parts(cells.text("inScheme"), ",?\\s*\\R"));
        }

        /** Skills and occupations put each label on a line, collections put bars between them. */
        private static List<String> parts(String cell, String divider) {
            return Arrays.stream(cell.split(divider))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** Adds what a row states; throws {@link RowFault} and adds nothing if it contradicts what is known. */
    void add(Cells cells, Stated stated, Language language) {
        String label = labels.getOrDefault(language, stated.label());
        if (!codes.equals(stated.codes()) || !label.equals(stated.label())) {
            throw cells.conflict("conceptUri");
        }
        labels.put(language, label);
        schemes.addAll(stated.schemes());
        if (!stated.altLabels().isEmpty()) {
            Set<String> merged = new LinkedHashSet<>(altLabels.getOrDefault(language, List.of()));
            merged.addAll(stated.altLabels());
            altLabels.put(language, List.copyOf(merged));
        }
    }

    /** Notes that a skill is needed; throws {@link RowFault} if it is known to be needed in another way. */
    void relate(Cells cells, EscoConcept skill, String type) {
        if (!relations.getOrDefault(skill, type).equals(type)) {
            throw cells.conflict("skillUri");
        }
        relations.put(skill, type);
    }

    EscoSkill skill() {
        return new EscoSkill(
                uri, codes.get(0), codes.get(1), LocalizedText.of(labels), altLabels, List.copyOf(schemes));
    }

    EscoOccupation occupation(Map<String, EscoSkill> skills) {
        return new EscoOccupation(
                uri,
                codes.get(0),
                LocalizedText.of(labels),
                altLabels,
                List.copyOf(schemes),
                related(EscoFiles.ESSENTIAL, skills),
                related(EscoFiles.OPTIONAL, skills));
    }

    private List<EscoSkill> related(String type, Map<String, EscoSkill> skills) {
        List<EscoSkill> related = new ArrayList<>();
        relations.forEach((skill, how) -> {
            EscoSkill known = skills.get(skill.uri);
            if (how.equals(type) && known != null) {
                related.add(known);
            }
        });
        return related;
    }
}
