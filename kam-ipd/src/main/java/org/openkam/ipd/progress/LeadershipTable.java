package org.openkam.ipd.progress;

import java.util.ArrayList;
import java.util.List;
import org.openkam.ipd.progress.FacetEvidence.Drive;
import org.openkam.ipd.progress.FacetEvidence.Standing;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;

/** The table from what is known to what is suggested; every combination has exactly one class. */
final class LeadershipTable {
    private LeadershipTable() {}

    static LeadershipAdvice advice(Aspiration wish, FacetEvidence leading, FacetEvidence controlling) {
        if (wish == Aspiration.DOES_NOT_WANT) {
            return LeadershipAdvice.OTHER_PATH;
        }
        if (leading.drive() == Drive.UNKNOWN) {
            return LeadershipAdvice.NOT_ENOUGH_EVIDENCE;
        }
        return switch (leading.standing()) {
            case SHOWN -> able(leading.drive());
            case BELOW -> unable(leading.drive(), controlling);
            case WITHIN_ERROR, UNKNOWN -> LeadershipAdvice.NOT_ENOUGH_EVIDENCE;
        };
    }

    private static LeadershipAdvice able(Drive drive) {
        return switch (drive) {
            case HIGH -> LeadershipAdvice.LEADER;
            case LOW -> LeadershipAdvice.OTHER_PATH;
            default -> LeadershipAdvice.NOT_YET;
        };
    }

    /** Control alone makes a supervisor, unless it is the very thing that doesn't draw the person. */
    private static LeadershipAdvice unable(Drive drive, FacetEvidence controlling) {
        LeadershipAdvice otherwise = drive == Drive.LOW ? LeadershipAdvice.OTHER_PATH : LeadershipAdvice.NOT_YET;
        return switch (controlling.standing()) {
            case BELOW -> otherwise;
            case WITHIN_ERROR, UNKNOWN -> LeadershipAdvice.NOT_ENOUGH_EVIDENCE;
            case SHOWN ->
                switch (controlling.drive()) {
                    case HIGH, MIDDLE -> LeadershipAdvice.SUPERVISOR;
                    case LOW -> otherwise;
                    case UNKNOWN -> LeadershipAdvice.NOT_ENOUGH_EVIDENCE;
                };
        };
    }

    static List<LeadershipReason> reasons(Aspiration wish, FacetEvidence leading, FacetEvidence controlling) {
        List<LeadershipReason> reasons = new ArrayList<>();
        reasons.add(
                switch (wish) {
                    case WANTS -> LeadershipReason.WISH;
                    case DOES_NOT_WANT -> LeadershipReason.NO_WISH;
                    case UNKNOWN -> LeadershipReason.WISH_UNKNOWN;
                });
        reasons.add(LeadershipReason.valueOf("LEADING_" + leading.standing()));
        reasons.add(
                switch (leading.drive()) {
                    case HIGH -> LeadershipReason.DRAWN_TO_LEADING;
                    case MIDDLE -> LeadershipReason.HARDLY_DRAWN_TO_LEADING;
                    case LOW -> LeadershipReason.NOT_DRAWN_TO_LEADING;
                    case UNKNOWN -> LeadershipReason.DRIVE_UNKNOWN;
                });
        if (leading.standing() != Standing.SHOWN) {
            reasons.add(LeadershipReason.valueOf("CONTROLLING_" + controlling.standing()));
            if (controlling.standing() == Standing.SHOWN && controlling.drive() == Drive.LOW) {
                reasons.add(LeadershipReason.NOT_DRAWN_TO_CONTROLLING);
            }
            if (controlling.standing() == Standing.SHOWN
                    && controlling.drive() == Drive.UNKNOWN
                    && !reasons.contains(LeadershipReason.DRIVE_UNKNOWN)) {
                reasons.add(LeadershipReason.DRIVE_UNKNOWN);
            }
        }
        return reasons;
    }
}
