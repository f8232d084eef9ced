package org.openkam.scoring.profile;

import java.math.BigDecimal;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** Judges a result against plan and the conditions of its target again. For one trace. */
final class AttributionReplay {
    private final ReplayBook book;
    private final ScoreTrace root;

    AttributionReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        book.nested(ScoreReplay.need(root, "kpi"));
        Estimate attainment = book.reckoned("attainment").orElse(Estimate.notComputable(Reason.NO_DATA));
        boolean isMissing = false;
        boolean isUnknown = false;
        for (ScoreTrace part : root.parts()) {
            if (part.kind().equals("condition")) {
                String known = new TraceFacts(part).oneOf("known", "given", "missing", "unknown");
                isMissing |= known.equals("missing");
                isUnknown |= known.equals("unknown");
            }
        }
        String finding = "NO_RESULT";
        if (attainment instanceof Computed known) {
            double low = new BigDecimal(new TraceFacts(root).text("low")).doubleValue();
            String ofConditions =
                    isMissing ? "CONDITIONS_MISSING" : isUnknown ? "CONDITIONS_UNKNOWN" : "MAY_BE_COMPETENCY";
            boolean isReliable = known.interval() != null && known.interval().upper() < low;
            finding = known.value() >= low ? "NOT_LOW" : isReliable ? ofConditions : "NOT_RELIABLY_LOW";
        }
        book.check(root, "finding", finding);
        book.verdict("finding", finding);
    }
}
