package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.TreeMap;
import org.openkam.scoring.facets.SeverityAdjustment;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** See {@link ScoreAdjustment#severityAdjusted}. */
enum SeverityAdjusted implements ScoreAdjustment {
    INSTANCE;

    @Override
    public String code() {
        return "severity-adjusted";
    }

    @Override
    public boolean needsRatings() {
        return true;
    }

    @Override
    public Prepared prepare(ScoreStatistics programme) {
        TreeMap<String, Fit> fits = new TreeMap<>();
        programme
                .ratedCompetencies()
                .forEach(competency -> fits.put(competency, Fit.of(programme.ratings(competency))));
        return new Fits(fits);
    }

    /** Levels and severities on one competency. */
    private record Fit(CompetencyRatings people, SeverityAdjustment severity) implements Serializable {
        private static final long serialVersionUID = 1L;

        static Fit of(CompetencyRatings ratings) {
            return new Fit(ratings, SeverityAdjustment.withinGroups(ratings.columns()));
        }

        Estimate adjusted(String assessee) {
            int unit = people.unit(assessee);
            return unit < 0 ? Estimate.notComputable(Reason.NO_DATA) : severity.adjusted(unit);
        }
    }

    /** The fits by competency. */
    private record Fits(TreeMap<String, Fit> byCompetency) implements Prepared {
        private static final long serialVersionUID = 1L;

        @Override
        public Estimate adjust(String assessee, String competency, Estimate observed) {
            Fit fit = byCompetency.get(competency);
            if (observed instanceof Estimate.NotComputable) {
                return observed;
            }
            return fit == null ? Estimate.notComputable(Reason.NO_DATA) : fit.adjusted(assessee);
        }

        /** Returns the competencies only. */
        @Override
        public String toString() {
            return "severity on " + byCompetency.keySet();
        }
    }
}
