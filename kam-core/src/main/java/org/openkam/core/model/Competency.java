package org.openkam.core.model;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.text.LocalizedText;

/**
 * What a person needs to be able to do, described by behaviour that others can see.
 *
 * @param code unique in the model
 * @param cluster code of its cluster
 * @param extension whether it belongs to an extension that only some programmes ask
 * @param label its name and definition
 * @param indicators at least one
 * @param anchors what its levels look like, by level; may be empty, no level twice
 */
public record Competency(
        String code,
        String cluster,
        boolean extension,
        Label label,
        List<BehavioralIndicator> indicators,
        List<BehavioralAnchor> anchors)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Name and definition of a competency.
     *
     * @param name a few words
     * @param definition one sentence
     */
    public record Label(LocalizedText name, LocalizedText definition) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Label {
            Arguments.notNull(name, "name of competency");
            Arguments.notNull(definition, "definition of competency");
        }
    }

    public Competency {
        Arguments.code(code, "code of competency");
        Arguments.code(cluster, "cluster of competency");
        Arguments.notNull(label, "label of competency");
        indicators = Arguments.notEmpty(indicators, "indicators of competency " + code);
        anchors = anchors.stream()
                .sorted(Comparator.comparingInt(BehavioralAnchor::level))
                .toList();
        Arguments.that(
                anchors.stream().mapToInt(BehavioralAnchor::level).distinct().count() == anchors.size(),
                "anchors of competency",
                code,
                "must not have a level twice");
    }

    /** Returns the name. */
    public LocalizedText name() {
        return label.name();
    }

    /** Returns the definition. */
    public LocalizedText definition() {
        return label.definition();
    }

    @Override
    public String toString() {
        return code + " " + name() + " (" + cluster + ", indicators: " + indicators.size() + ")";
    }
}
