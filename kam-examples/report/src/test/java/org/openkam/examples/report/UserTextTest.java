package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.examples.report.page.Page;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** What people wrote stays text, whatever it looks like: a comment, a unit, the name of a role. */
class UserTextTest {
    private static final String HOSTILE = "<script>alert(1)</script>\" onload='x' & {role} {{title}} {{{style}}}";

    @TempDir
    private Path folder;

    private ScoredProgramme scored() {
        String quoted = '"' + HOSTILE.replace("\"", "\"\"") + '"';
        Copy copy = Copy.in(folder.resolve("programme"));
        copy.rows("participants.csv", rows -> rows.map(row -> row.replace(",DIV1,", "," + quoted + ",")));
        List<String> raters = new ArrayList<>();
        copy.rows("ratings-360.csv", rows -> {
            List<String> all = rows.toList();
            all.stream()
                    .filter(row -> row.startsWith("A001,") && !row.contains(",SELF,"))
                    .map(row -> row.split(",")[1] + "," + row.split(",")[2])
                    .distinct()
                    .forEach(raters::add);
            return all.stream();
        });
        copy.write(
                "comments.csv",
                "assessee,rater,source,competency,text\n"
                        + raters.stream()
                                .map(rater -> "A001," + rater + ",REL," + quoted + "\n")
                                .collect(Collectors.joining()));
        return Scoring.standard().score(copy.read());
    }

    private static List<Page> pages(ScoredProgramme scored) {
        CompetencyProfile profile = scored.profile("A001");
        RoleProfile asked = profile.model().role(profile.participant().targetRole());
        RoleProfile hostile = new RoleProfile(asked.code(), LocalizedText.of(HOSTILE), asked.requirements());
        RoleFit fit = RoleFit.of(profile, hostile);
        var plan = DevelopmentPlanner.standard().plan(profile, fit);
        List<Page> pages = new ArrayList<>(List.of(
                IndividualReport.of(profile, fit, Language.ENGLISH),
                PlanReport.of(plan, Language.ENGLISH),
                TeamReport.of(scored.profiles(), TeamExtras.none(), Language.ENGLISH)));
        for (PlanParty party : PlanParty.values()) {
            pages.add(AgendaReport.of(FeedbackAgenda.of(profile, fit).with(plan), party, Language.ENGLISH));
        }
        return pages;
    }

    @Test
    void staysTextOnEveryPage() {
        ScoredProgramme scored = scored();
        assertThat(scored.profile("A001").comments().comments()).isNotEmpty();
        assertThat(scored.profile("A001").participant().unit()).isEqualTo(HOSTILE);

        List<Page> pages = pages(scored);
        for (Page page : pages) {
            assertThat(page.html()).doesNotContain("<script", "<SCRIPT", "\" onload");
            var document = Sample.parsed(page);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(document.getElementsByTagName("style").getLength()).isEqualTo(1);
            var all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                assertThat(all.item(i).getAttributes().getNamedItem("onload")).isNull();
            }
        }
        assertThat(Sample.text(pages.get(0))).contains(": " + HOSTILE);
        assertThat(Sample.text(pages.get(1))).contains("compared with the role " + HOSTILE);
    }
}
