package org.openkam.examples.springboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.text.Language;
import org.openkam.examples.springboot.FitDocument.Figure;
import org.openkam.scoring.AnalystView;
import org.openkam.scoring.ProgrammeQuality;
import org.openkam.scoring.ScoredProgramme;

/**
 * What only the analyst sees: how well the programme measures, and raters to look at. It names raters.
 *
 * @param people number of people
 * @param scores number of scores
 * @param withheld number of scores in whose place a reason stands
 * @param reliability by competency
 * @param flags raters to look at; nobody's answers are left out because of one
 */
record AnalystDocument(int people, int scores, int withheld, Map<String, Figure> reliability, List<Flag> flags) {

    /**
     * A rater to look at.
     *
     * @param value the figure that was judged
     * @param threshold what it was judged against
     * @param reason in a sentence, by language
     */
    record Flag(String rater, String code, double value, double threshold, Map<String, String> reason) {
        static Flag of(AnalystView.FlaggedRater flagged) {
            Map<String, String> reasons = new LinkedHashMap<>();
            for (Language language : Language.BUNDLED) {
                reasons.put(language.code(), flagged.flag().reason(language.toLocale()));
            }
            return new Flag(
                    flagged.rater(),
                    flagged.flag().code().name(),
                    flagged.flag().value(),
                    flagged.flag().threshold(),
                    reasons);
        }
    }

    static AnalystDocument of(ScoredProgramme scored) {
        ProgrammeQuality quality = scored.quality();
        Map<String, Figure> reliability = new LinkedHashMap<>();
        quality.reliability().forEach((competency, estimate) -> reliability.put(competency, Figure.of(estimate)));
        List<Flag> flags =
                scored.analystView().raterFlags().stream().map(Flag::of).toList();
        return new AnalystDocument(quality.profiles(), quality.scores(), quality.withheld(), reliability, flags);
    }
}
