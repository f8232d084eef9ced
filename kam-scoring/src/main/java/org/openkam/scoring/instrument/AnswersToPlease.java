package org.openkam.scoring.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;

/**
 * Who of a programme answers to please, by the flags of the style questionnaire and no rule of its own (rule R19 of the source
 * cases).
 */
final class AnswersToPlease {
    private final Map<String, Estimate> means = new TreeMap<>();

    private AnswersToPlease() {}

    /** @param styles scores the questionnaire; null where it wasn't used, and nobody is flagged */
    static AnswersToPlease of(@Nullable StyleProfileScorer styles) {
        AnswersToPlease found = new AnswersToPlease();
        if (styles != null) {
            styles.assessees().forEach(assessee -> styles.profile(assessee).ifPresent(found::add));
        }
        return found;
    }

    private void add(StyleProfile style) {
        if (style.evidenceFlags().contains(EvidenceFlag.DESIRABILITY)) {
            means.put(style.assessee(), style.flag(StyleFlag.Kind.DESIRABILITY).value());
        }
    }

    /** Returns the mean answer to the desirability items of a person who answers to please; empty for all others. */
    Optional<Double> mean(String assessee) {
        return Optional.ofNullable(means.get(assessee)).map(Estimate::value);
    }
}
