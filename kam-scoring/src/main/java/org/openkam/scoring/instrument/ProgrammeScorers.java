package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.profile.InstrumentEvidence;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;

/**
 * The scorers of everything that a programme holds beside the 360 and the style questionnaire. Immutable and thread-safe.
 */
public final class ProgrammeScorers {
    private final List<InstrumentScorer> scorers;
    private final Map<String, ScaleMap> maps = new TreeMap<>();
    private final Set<String> deciding;

    private ProgrammeScorers(Programme programme, List<InstrumentScorer> scorers) {
        this.scorers = List.copyOf(scorers);
        this.scorers.forEach(
                s -> maps.put(s.instrument(), s.map(programme.model().ratingScale())));
        this.deciding = deciding(programme.terms().design());
    }

    /** Returns the scorers of a programme; each is prepared with the answers of everybody. */
    public static ProgrammeScorers of(Programme programme) {
        return of(programme, scorers(programme));
    }

    /** Returns these scorers for a programme. */
    static ProgrammeScorers of(Programme programme, List<InstrumentScorer> scorers) {
        return new ProgrammeScorers(programme, scorers);
    }

    /** One line for each instrument; one without answers isn't asked. */
    private static List<InstrumentScorer> scorers(Programme programme) {
        return List.of();
    }

    /**
     * Returns the competencies to which a design gives two instruments or more. The style questionnaire doesn't count: it asks what
     * draws a person, and scores no competency.
     */
    static Set<String> deciding(AssessmentDesign design) {
        Map<String, Integer> instruments = new TreeMap<>();
        for (Instrument instrument : design.instruments()) {
            if (!(instrument instanceof StyleQuestionnaire)) {
                instrument.competencies().forEach(c -> instruments.merge(c, 1, Integer::sum));
            }
        }
        Set<String> several = new TreeSet<>();
        instruments.forEach((competency, number) -> {
            if (number > 1) {
                several.add(competency);
            }
        });
        return Collections.unmodifiableSet(several);
    }

    /** Returns what all of them say about a person; nothing about somebody who took part in none. */
    public InstrumentEvidence evidence(String assessee) {
        List<InstrumentScore> scores = new ArrayList<>();
        scorers.forEach(scorer -> scores.addAll(scorer.scores(assessee)));
        return scores.isEmpty() && deciding.isEmpty()
                ? InstrumentEvidence.NONE
                : new InstrumentEvidence(scores, maps, deciding);
    }
}
