package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * Whether a low result may be looked at as a gap in competencies yet (rule R37 of the source cases): only where it is reliably low,
 * and the target was fair. A recommendation to a named person who decides; nothing follows from it by itself. Immutable.
 *
 * @param outcome the result
 * @param conditions what the target needs and what of it the person had
 * @param finding what follows
 * @param trace the way from the months and the conditions to the finding
 */
public record KpiAttribution(KpiOutcome outcome, TargetConditions conditions, Finding finding, ScoreTrace trace)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(KpiAttribution.class, "kpi");

    /** What follows from a result and its conditions. */
    public enum Finding {
        /** There is no result to look at. */
        NO_RESULT,
        /** The result isn't low. */
        NOT_LOW,
        /** It is low, but by no more than its error, or its error isn't known. */
        NOT_RELIABLY_LOW,
        /** It is low and a condition of a fair target is missing: look at the environment first. */
        CONDITIONS_MISSING,
        /** It is low and nobody said whether a condition was there: ask first. */
        CONDITIONS_UNKNOWN,
        /** It is low although the target was fair: a gap in competencies may be a reason. */
        MAY_BE_COMPETENCY
    }

    public KpiAttribution {
        Arguments.notNull(outcome, "outcome");
        Arguments.notNull(conditions, "conditions of target");
        Arguments.notNull(finding, "finding");
        Arguments.notNull(trace, "trace");
    }

    /** Judges a result. */
    public static KpiAttribution of(KpiOutcome outcome, TargetConditions conditions, KpiPolicy policy) {
        Arguments.notNull(outcome, "outcome");
        Arguments.notNull(conditions, "conditions of target");
        Arguments.notNull(policy, "policy of results");
        Finding finding = finding(outcome.attainment(), conditions, policy.low());
        return new KpiAttribution(
                outcome,
                conditions,
                finding,
                ScoreTrace.later(() -> KpiTrace.attribution(outcome, conditions, finding, policy)));
    }

    private static Finding finding(Estimate attainment, TargetConditions conditions, BigDecimal low) {
        if (!(attainment instanceof Computed known)) {
            return Finding.NO_RESULT;
        }
        if (known.value() >= low.doubleValue()) {
            return Finding.NOT_LOW;
        }
        if (known.interval() == null || known.interval().upper() >= low.doubleValue()) {
            return Finding.NOT_RELIABLY_LOW;
        }
        if (!conditions.missing().isEmpty()) {
            return Finding.CONDITIONS_MISSING;
        }
        return conditions.unknown().isEmpty() ? Finding.MAY_BE_COMPETENCY : Finding.CONDITIONS_UNKNOWN;
    }

    /** Returns whether the result may be looked at as a gap in competencies. */
    public boolean mayBeCompetency() {
        return finding == Finding.MAY_BE_COMPETENCY;
    }

    /** Returns the finding and its reasons in a language, line by line. */
    public String render(Locale locale) {
        Language language = Language.of(locale);
        StringBuilder out = new StringBuilder();
        String result = outcome.attainment().fold(k -> Decimals.plain(k.value(), 1), reason -> "-");
        out.append(MESSAGES.text(
                        "finding." + finding,
                        language,
                        Messages.values("assessee", outcome.assessee(), "attainment", result)))
                .append('\n');
        list(out, "missing", List.copyOf(conditions.missing()), language);
        list(out, "unknown", conditions.unknown(), language);
        return out.toString();
    }

    private static void list(StringBuilder out, String key, List<Condition> some, Language language) {
        some.stream()
                .sorted()
                .forEach(c -> out.append("- ")
                        .append(MESSAGES.text(
                                key, language, Messages.values("condition", MESSAGES.text("condition." + c, language))))
                        .append('\n'));
    }

    @Override
    public String toString() {
        return outcome.assessee() + " " + finding + " (missing " + conditions.missing() + ", unknown "
                + conditions.unknown() + ")";
    }
}
