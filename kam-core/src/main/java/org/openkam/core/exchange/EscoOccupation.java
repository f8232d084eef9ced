package org.openkam.core.exchange;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * An occupation in ESCO with the skills it takes. There are neither levels nor weights in ESCO, so there are none here: a
 * role profile made of it needs both from people who know the role.
 *
 * @param uri its address, the same in all languages
 * @param code its code, such as {@code 1420.3}; it starts with the group in ISCO-08
 * @param label its preferred label in the languages read
 * @param altLabels its other labels by language, in ESCO's order; a language without any is absent
 * @param schemes addresses of the concept schemes it belongs to; empty if the files don't say
 * @param essential skills that it usually takes wherever it is done, in the file's order
 * @param optional skills that it may take, depending on employer, place and specialisation, in the file's order
 */
public record EscoOccupation(
        String uri,
        String code,
        LocalizedText label,
        SortedMap<Language, List<String>> altLabels,
        List<String> schemes,
        List<EscoSkill> essential,
        List<EscoSkill> optional)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public EscoOccupation {
        Arguments.notNull(uri, "address of occupation");
        Arguments.notNull(code, "code of occupation");
        Arguments.notNull(label, "label of occupation");
        altLabels = EscoSkill.unmodifiable(altLabels);
        schemes = List.copyOf(schemes);
        essential = List.copyOf(essential);
        optional = List.copyOf(optional);
    }
}
