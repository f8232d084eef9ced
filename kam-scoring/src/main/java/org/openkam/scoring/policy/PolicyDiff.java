package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.RaterError;

/**
 * In what two policies differ. Codes of policies are names only and not compared.
 *
 * @param before code of the first
 * @param after code of the second
 * @param changes the rules that differ, in the order of a policy's rules; empty if both give the same numbers
 */
public record PolicyDiff(String before, String after, List<RuleChange> changes) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(PolicyDiff.class, "policydiff");

    /** What of a policy can differ beside its strategies. */
    public enum Setting {
        /** The confidence of intervals and claims. */
        CONFIDENCE,
        /** The components of error stated for small programmes. */
        PRIOR
    }

    /**
     * A rule that differs.
     *
     * @param kindOrNull which strategy; null for a setting
     * @param settingOrNull which setting; null for a strategy
     * @param before what stands in the first policy
     * @param after what stands in the second
     */
    public record RuleChange(
            @Nullable StrategyKind kindOrNull, @Nullable Setting settingOrNull, String before, String after)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public RuleChange {
            Arguments.that(
                    (kindOrNull == null) != (settingOrNull == null),
                    "change",
                    before + " to " + after,
                    "must be of a strategy or of a setting");
        }

        /** Returns which strategy differs, if it is one. */
        public Optional<StrategyKind> kind() {
            return Optional.ofNullable(kindOrNull);
        }

        /** Returns which setting differs, if it is one. */
        public Optional<Setting> setting() {
            return Optional.ofNullable(settingOrNull);
        }

        private String render(Language language) {
            String rule = MESSAGES.text("rule." + (kindOrNull == null ? settingOrNull : kindOrNull), language);
            return MESSAGES.text("change", language, Messages.values("rule", rule, "before", before, "after", after));
        }

        /** Returns the English line. */
        @Override
        public String toString() {
            return render(Language.ENGLISH);
        }
    }

    public PolicyDiff {
        Arguments.code(before, "code of first policy");
        Arguments.code(after, "code of second policy");
        changes = List.copyOf(changes);
    }

    /** Compares two policies. */
    public static PolicyDiff of(ScoringPolicy before, ScoringPolicy after) {
        List<RuleChange> changes = new ArrayList<>();
        List<StrategyUse> first = before.provenance();
        List<StrategyUse> second = after.provenance();
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                changes.add(change(first.get(i), second.get(i)));
            }
        }
        setting(changes, Setting.CONFIDENCE, confidence(before), confidence(after));
        setting(changes, Setting.PRIOR, prior(before), prior(after));
        return new PolicyDiff(before.code(), after.code(), changes);
    }

    private static void setting(List<RuleChange> changes, Setting setting, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new RuleChange(null, setting, before, after));
        }
    }

    private static RuleChange change(StrategyUse before, StrategyUse after) {
        boolean label = !before.label().equals(after.label());
        boolean version = !before.version().equals(after.version());
        return new RuleChange(
                before.kind(),
                null,
                label ? before.label() : before.label() + " " + (version ? before.version() : before.className()),
                label ? after.label() : after.label() + " " + (version ? after.version() : after.className()));
    }

    private static String confidence(ScoringPolicy policy) {
        return Double.toString(policy.error().confidence());
    }

    private static String prior(ScoringPolicy policy) {
        return policy.error().prior().map(PolicyDiff::shown).orElse("-");
    }

    private static String shown(RaterError prior) {
        return prior.rater() + ", " + prior.residual() + " (" + prior.raterDegrees() + ", " + prior.ratingDegrees()
                + ")";
    }

    /** Returns whether both policies give the same numbers. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns one line for each rule that differs, or one that says there is none. */
    public String render(Locale locale) {
        Language language = Language.of(locale);
        var names = Messages.values("before", before, "after", after);
        StringBuilder out = new StringBuilder(MESSAGES.text(isEmpty() ? "same" : "title", language, names));
        changes.forEach(change -> out.append("\n  ").append(change.render(language)));
        return out.append('\n').toString();
    }

    /** Returns the English lines. */
    @Override
    public String toString() {
        return render(Locale.ENGLISH);
    }
}
