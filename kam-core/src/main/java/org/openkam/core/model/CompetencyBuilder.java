package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.text.LocalizedText;

/** Takes a competency from its author: cluster, name, definition, indicators and anchors. */
public final class CompetencyBuilder {
    private final String code;
    private final Texts name = new Texts("name");
    private final Texts definition = new Texts("definition");
    private final List<Faults.Part<BehavioralIndicator>> indicators = new ArrayList<>();
    private final List<Faults.Part<BehavioralAnchor>> anchors = new ArrayList<>();
    private boolean extension;
    private @Nullable String clusterOrNull;

    CompetencyBuilder(String code) {
        this.code = code;
    }

    /** Names its cluster; unless told, it is in the model's only one. */
    public CompetencyBuilder cluster(String code) {
        clusterOrNull = Arguments.notNull(code, "cluster");
        return this;
    }

    /** Says that only some programmes ask for it. */
    public CompetencyBuilder extension() {
        extension = true;
        return this;
    }

    /** Gives the name in a language, such as {@code en}; each language once. */
    public CompetencyBuilder name(String language, String text) {
        name.add(language, text);
        return this;
    }

    /** Gives the name in all of its languages. */
    public CompetencyBuilder name(LocalizedText text) {
        name.add(text);
        return this;
    }

    /** Gives the definition in a language, such as {@code en}; each language once. */
    public CompetencyBuilder definition(String language, String text) {
        definition.add(language, text);
        return this;
    }

    /** Gives the definition in all of its languages. */
    public CompetencyBuilder definition(LocalizedText text) {
        definition.add(text);
        return this;
    }

    /**
     * Adds an indicator, behind those added before.
     *
     * @param code unique in the model, such as {@code LST-1}
     * @param content tells the rest
     */
    public CompetencyBuilder indicator(String code, Consumer<IndicatorBuilder> content) {
        IndicatorBuilder indicator = new IndicatorBuilder(code);
        Arguments.notNull(content, "content of indicator").accept(indicator);
        indicators.add(indicator::build);
        return this;
    }

    /**
     * Adds what a level looks like; anchors stand in the order of levels.
     *
     * @param level a code of the model's scale, each once
     * @param content tells the text
     */
    public CompetencyBuilder anchor(int level, Consumer<TextBuilder> content) {
        TextBuilder text = new TextBuilder();
        Arguments.notNull(content, "content of anchor").accept(text);
        String where = "competency " + code + ", anchor " + level;
        anchors.add(faults -> Optional.of(new BehavioralAnchor(level, text.build(where, faults))));
        return this;
    }

    Optional<Competency> build(Faults faults, Set<String> clusters) {
        String where = "competency " + code;
        Competency.Label label = new Competency.Label(name.build(where, faults), definition.build(where, faults));
        List<BehavioralIndicator> sound = faults.sound(indicators);
        List<BehavioralAnchor> levels = faults.sound(anchors);
        Optional<String> cluster = faults.attempt(where, () -> ModelBuilder.only(clusterOrNull, clusters, "cluster"));
        return sound.size() < indicators.size()
                ? Optional.empty()
                : cluster.flatMap(
                        c -> faults.attempt(where, () -> new Competency(code, c, extension, label, sound, levels)));
    }
}
