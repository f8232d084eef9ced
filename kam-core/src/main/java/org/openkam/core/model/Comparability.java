package org.openkam.core.model;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;

/**
 * Whether scores of a competency from two versions of a model can be compared, and why not. The rules look at codes and
 * texts only; that answers behave alike can be shown by data alone.
 *
 * <p>{@link Grade#NOT_COMPARABLE}, if one of these holds:
 *
 * <ul>
 *   <li>only one version has the competency, or the newer one says that it was divided or joined with another;
 *   <li>the lowest or the highest code of the scale differs;
 *   <li>an indicator that both versions have in it changed its polarity;
 *   <li>most indicators were replaced: those that both have in it are fewer than half of the older or fewer than half of
 *       the newer ones. An indicator that moved in or out counts as added or removed.
 * </ul>
 *
 * <p>{@link Grade#COMPARABLE_WITH_CARE}, if none of these holds, but indicators were added, removed or reworded, anchors
 * added, removed or reworded, the definition reworded, or names or descriptions of the scale's levels. A text in one
 * more or one less language counts as reworded: some raters read other words than before. {@link Grade#COMPARABLE}
 * otherwise; name, cluster, order, facet, provenance and what roles ask for don't touch a score.
 *
 * @param olderOrNull its code in the older version, or null if that hasn't got it
 * @param newerOrNull its code in the newer version, or null if that hasn't got it
 * @param reasons worst first; empty if nothing speaks against comparing
 */
public record Comparability(
        @Nullable String olderOrNull, @Nullable String newerOrNull, List<Reason> reasons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How far scores can be compared. */
    public enum Grade {
        /** They mean the same. */
        COMPARABLE,
        /** They mean nearly the same: differences may come from other words. */
        COMPARABLE_WITH_CARE,
        /** They mean something else: no difference may be computed. */
        NOT_COMPARABLE
    }

    /** What speaks against comparing, worst first. */
    public enum Rule {
        /** Only the newer version has the competency. */
        COMPETENCY_ADDED(Grade.NOT_COMPARABLE),
        /** Only the older version has the competency. */
        COMPETENCY_REMOVED(Grade.NOT_COMPARABLE),
        /** Several competencies of the newer version share what the competency meant. */
        COMPETENCY_DIVIDED(Grade.NOT_COMPARABLE),
        /** A competency of the newer version takes the place of several. */
        COMPETENCY_JOINED(Grade.NOT_COMPARABLE),
        /** The scale has other codes. */
        SCALE_CHANGED(Grade.NOT_COMPARABLE),
        /** Indicators speak against what they spoke for. */
        POLARITY_CHANGED(Grade.NOT_COMPARABLE),
        /** Less than half of the indicators are the same. */
        MAJORITY_REPLACED(Grade.NOT_COMPARABLE),
        /** There are more indicators. */
        INDICATORS_ADDED(Grade.COMPARABLE_WITH_CARE),
        /** There are fewer indicators. */
        INDICATORS_REMOVED(Grade.COMPARABLE_WITH_CARE),
        /** Indicators have another text. */
        INDICATORS_REWORDED(Grade.COMPARABLE_WITH_CARE),
        /** Anchors are new, gone or have another text. */
        ANCHORS_CHANGED(Grade.COMPARABLE_WITH_CARE),
        /** The competency is defined in other words. */
        DEFINITION_REWORDED(Grade.COMPARABLE_WITH_CARE),
        /** Levels of the scale have another name or description. */
        LEVELS_REWORDED(Grade.COMPARABLE_WITH_CARE);

        private final Grade grade;

        Rule(Grade grade) {
            this.grade = grade;
        }

        /** Returns what it leads to. */
        public Grade grade() {
            return grade;
        }
    }

    /**
     * A rule that applies.
     *
     * @param rule the rule
     * @param codes of the indicators, or the levels, that it applies to; newer codes, of what is gone older ones; of a
     *     competency that was divided or joined its successors; empty if it applies to the competency as a whole
     */
    public record Reason(Rule rule, List<String> codes) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Reason {
            Arguments.notNull(rule, "rule");
            codes = List.copyOf(codes);
        }
    }

    public Comparability {
        Arguments.that(
                olderOrNull != null || newerOrNull != null, "competency", "none", "must be in one of the versions");
        reasons = List.copyOf(reasons);
    }

    /** Returns its code in the older version, if that has it. */
    public Optional<String> older() {
        return Optional.ofNullable(olderOrNull);
    }

    /** Returns its code in the newer version, if that has it. */
    public Optional<String> newer() {
        return Optional.ofNullable(newerOrNull);
    }

    /** Returns the worst that a reason leads to. */
    public Grade grade() {
        return reasons.stream()
                .map(reason -> reason.rule().grade())
                .max(Comparator.naturalOrder())
                .orElse(Grade.COMPARABLE);
    }

    /** Returns one line for people. */
    public String render(Locale locale) {
        return ChangeLine.of(this, Language.of(locale));
    }

    /** Returns the English line. */
    @Override
    public String toString() {
        return render(Locale.ENGLISH);
    }
}
