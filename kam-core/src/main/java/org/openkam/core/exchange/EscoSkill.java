package org.openkam.core.exchange;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * A skill or a body of knowledge in ESCO. It has no levels: how much of it a role asks for is for the role to say.
 *
 * @param uri its address, the same in all languages
 * @param type {@code skill/competence} or {@code knowledge}, as ESCO writes it
 * @param reuseLevel how widely it is used, such as {@code transversal}, as ESCO writes it
 * @param label its preferred label in the languages read
 * @param altLabels its other labels by language, in ESCO's order; a language without any is absent
 * @param schemes addresses of the concept schemes it belongs to; empty if the files don't say
 */
public record EscoSkill(
        String uri,
        String type,
        String reuseLevel,
        LocalizedText label,
        SortedMap<Language, List<String>> altLabels,
        List<String> schemes)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public EscoSkill {
        Arguments.notNull(uri, "address of skill");
        Arguments.notNull(type, "type of skill");
        Arguments.notNull(reuseLevel, "reuse level of skill");
        Arguments.notNull(label, "label of skill");
        altLabels = unmodifiable(altLabels);
        schemes = List.copyOf(schemes);
    }

    static SortedMap<Language, List<String>> unmodifiable(SortedMap<Language, List<String>> labels) {
        TreeMap<Language, List<String>> copy = new TreeMap<>();
        labels.forEach((language, list) -> copy.put(language, List.copyOf(list)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
