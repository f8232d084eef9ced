package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * What a person said in the style questionnaire: what of the work draws the person and what the person believes to do well, which
 * is a self-report and no examination (source case rule R07). Flags stand beside the scores and change none. Immutable.
 *
 * @param assessee code of the person
 * @param components one for each part of the work, in the order of the questionnaire
 * @param blocks one for each block that the item bank names; empty without a bank
 * @param flags one of each kind, in the order of {@link StyleFlag.Kind}
 * @param answers how many items were answered
 * @param choices how each part of the work fared among the forced choices, in the order in which the blocks first name them;
 *     empty if there were none
 */
public record StyleProfile(
        String assessee,
        List<ComponentStyleScore> components,
        List<BlockStyle> blocks,
        List<StyleFlag> flags,
        int answers,
        List<ComponentChoice> choices)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the lists. */
    public StyleProfile {
        Arguments.code(assessee, "assessee");
        components = List.copyOf(components);
        blocks = List.copyOf(blocks);
        flags = List.copyOf(flags);
        Arguments.inRange(answers, 0, Integer.MAX_VALUE, "number of answers");
        choices = List.copyOf(choices);
    }

    /** Returns how a part of the work fared among the forced choices; empty if they don't tell. */
    public Optional<ComponentChoice> choice(String code) {
        return choices.stream().filter(c -> c.component().equals(code)).findFirst();
    }

    /** Returns whether any score has a place in a norm group; without, scores compare within the person only. */
    public boolean isNormed() {
        return components.stream()
                .anyMatch(
                        c -> c.drawsMe().norm().isPlaced() || c.doWell().norm().isPlaced());
    }

    /** Returns the scores on a part of the work; empty if the questionnaire doesn't ask about it. */
    public Optional<ComponentStyleScore> component(String code) {
        return components.stream().filter(c -> c.component().equals(code)).findFirst();
    }

    /** Returns the scores on a block; empty if the item bank doesn't name it. */
    public Optional<BlockStyle> block(String code) {
        return blocks.stream().filter(b -> b.block().equals(code)).findFirst();
    }

    /** Returns a flag, raised or not. */
    public StyleFlag flag(StyleFlag.Kind kind) {
        return flags.stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
    }

    /** Returns the kinds of the flags that are raised. */
    public Set<StyleFlag.Kind> raised() {
        Set<StyleFlag.Kind> raised = EnumSet.noneOf(StyleFlag.Kind.class);
        flags.stream().filter(StyleFlag::raised).forEach(f -> raised.add(f.kind()));
        return raised;
    }

    /**
     * Returns what weighs on other instruments that rest on the person's own words: {@link EvidenceFlag#DESIRABILITY} if one
     * of the two desirability flags is raised (source case rule R19), else nothing.
     */
    public Set<EvidenceFlag> evidenceFlags() {
        Set<StyleFlag.Kind> raised = raised();
        return raised.contains(StyleFlag.Kind.DESIRABILITY) || raised.contains(StyleFlag.Kind.DESIRABILITY_NORM)
                ? EnumSet.of(EvidenceFlag.DESIRABILITY)
                : EnumSet.noneOf(EvidenceFlag.class);
    }

    /** Returns the raw scores of all parts of the work, as a competency profile holds them. */
    public List<ComponentStyle> styles() {
        return components.stream().map(ComponentStyleScore::style).toList();
    }

    /**
     * Returns the parts of the work that have a score, the highest first, within the person; those that tie in the order of the
     * questionnaire.
     *
     * @param aspect not {@link Aspect#DESIRABILITY}
     */
    public List<ComponentStyleScore> ranked(Aspect aspect) {
        List<ComponentStyleScore> ranked = new ArrayList<>();
        for (ComponentStyleScore component : components) {
            if (component.aspect(aspect).raw() instanceof Estimate.Computed) {
                ranked.add(component);
            }
        }
        ranked.sort(Comparator.comparing(c -> -c.aspect(aspect).raw().value()));
        return ranked;
    }

    /** Returns the trace of a part of the work in one respect; empty if the questionnaire doesn't ask about it. */
    public Optional<ScoreTrace> trace(String component, Aspect aspect) {
        return component(component).map(c -> StyleTrace.of(c.component(), aspect, c.aspect(aspect)));
    }

    /** Returns the sentences of the raised flags, one a line; empty if there is none. */
    public String renderFlags(Locale locale) {
        return flags.stream()
                .filter(StyleFlag::raised)
                .map(f -> f.render(locale))
                .collect(Collectors.joining("\n"));
    }

    /** Returns every figure, one a line, in English. */
    public String render() {
        StringBuilder out = new StringBuilder(toString());
        components.forEach(c -> out.append('\n').append(c));
        blocks.forEach(b -> out.append('\n').append(b));
        flags.forEach(f -> out.append('\n').append(f));
        choices.forEach(c -> out.append('\n').append(c));
        return out.toString();
    }

    /** Returns for instance {@code style of A001 (158 answers, 19 components, raised [DESIRABILITY])}. */
    @Override
    public String toString() {
        return "style of " + assessee + " (" + answers + " answers, " + components.size() + " components, raised "
                + raised() + ")";
    }
}
