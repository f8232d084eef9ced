package org.openkam.house.planted.analyst;

import org.openkam.scoring.AnalystView;
import org.openkam.scoring.facets.SeverityAdjustment;
import org.openkam.scoring.reliability.ShrunkenScores;
import org.openkam.scoring.response.RaterFlag;

/** Each method takes something for a report that only the analyst may see. */
public final class Indiscreet {
    private Indiscreet() {}

    public static String view(AnalystView view) {
        return view.toString();
    }

    public static String answer(AnalystView.AnswerBehind answer) {
        return answer.toString();
    }

    public static String severity(SeverityAdjustment adjustment) {
        return adjustment.toString();
    }

    public static String shrunken(ShrunkenScores scores) {
        return scores.toString();
    }

    public static String flag(RaterFlag flag) {
        return flag.toString();
    }
}
