package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Estimate;

/** Everything that scoring releases, as text, numbers to the last bit. */
public final class Dump {
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("pl"));

    private final List<String> lines = new ArrayList<>();

    private Dump() {}

    public static String of(ScoredProgramme scored) {
        Dump dump = new Dump();
        dump.lines.add(scored.toString());
        dump.lines.add(scored.findings().render());
        dump.lines.add(scored.quality().toString());
        scored.quality().reliability().forEach((c, r) -> dump.lines.add(c + " " + bits(r)));
        scored.profiles().forEach(dump::profile);
        return String.join("\n", dump.lines);
    }

    /** The same of one person. */
    public static String of(CompetencyProfile profile) {
        Dump dump = new Dump();
        dump.profile(profile);
        return String.join("\n", dump.lines);
    }

    private void profile(CompetencyProfile profile) {
        lines.add(profile.toString());
        profile.scores().forEach(this::score);
        lines.add(profile.comments().outcome().name());
        profile.comments().comments().forEach(c -> lines.add(c.competency() + " " + c.cell() + " " + c.text()));
        RoleFit fit =
                RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
        lines.add(fit + " " + bits(fit.fit()) + " " + fit.coverage() + " " + fit.comparisons());
        for (CompetencyGap gap : fit.gaps()) {
            lines.add(gap + " " + bits(gap.score()) + bits(gap.gap()) + " "
                    + bits(gap.attainment().attained()));
        }
    }

    private void score(CompetencyScore score) {
        lines.add(score.toString());
        lines.add(bits(score.self().score())
                + bits(score.self().difference())
                + score.self().claim());
        if (score instanceof CompetencyScore.Scored s) {
            lines.add(s.exact() + " " + bits(s.estimate()));
            for (CellScore cell : s.cells()) {
                lines.add(cell + " " + cell.exact() + " " + cell.weight() + " " + cell.evidence()
                        + bits(cell.estimate()));
            }
        }
        LOCALES.forEach(locale -> lines.add(score.trace().render(locale)));
    }

    private static String bits(Estimate estimate) {
        return estimate.fold(
                e -> e.value() + " "
                        + (e.standardError() == null
                                ? "-"
                                : e.standardError().value() + " "
                                        + e.standardError().degreesOfFreedom() + " "
                                        + e.standardError().assumed())
                        + " "
                        + (e.interval() == null
                                ? "-"
                                : e.interval().lower() + " " + e.interval().upper())
                        + " ",
                reason -> reason + " ");
    }
}
