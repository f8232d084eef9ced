package org.openkam.scoring.policy;

import java.util.Comparator;
import java.util.List;
import org.openkam.scoring.statistic.Reason;

/** See {@link TriangulationRule#latest}. */
enum LatestInstrument implements TriangulationRule {
    INSTANCE;

    @Override
    public String code() {
        return "latest";
    }

    @Override
    public Triangulation combine(List<InstrumentEstimate> estimates, double confidence) {
        return InstrumentScores.present(estimates).stream()
                .min(Comparator.comparing(InstrumentEstimate::date).reversed())
                .map(InstrumentScores::single)
                .orElseGet(() -> InstrumentScores.none(Reason.NO_DATA));
    }
}
