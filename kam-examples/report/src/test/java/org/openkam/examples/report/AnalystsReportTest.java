package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.text.Language;
import org.openkam.scoring.AnalystView;
import org.openkam.scoring.profile.CompetencyProfile;

/** The analyst's report shows raters; no other can. */
class AnalystsReportTest {

    @Test
    void noOtherReportTakesTheAnalystsView() {
        for (Class<?> type : List.of(
                IndividualReport.class,
                PlanReport.class,
                AgendaReport.class,
                TeamReport.class,
                ReportFolder.class,
                TeamExtras.class)) {
            for (Method method : type.getDeclaredMethods()) {
                assertThat(Arrays.asList(method.getParameterTypes()))
                        .as(method.toString())
                        .doesNotContain(AnalystView.class);
            }
        }
    }

    @Test
    void showsQualityRatersAndFlags() {
        for (Language language : Language.BUNDLED) {
            String html =
                    QualityReport.of(Sample.SCORED.analystView(), language).html();
            assertThat(html.split("<figure>", -1)).hasSize(3);
        }
        String text = Sample.text(QualityReport.of(Sample.SCORED.analystView(), Language.ENGLISH));
        assertThat(text)
                .contains("For the analyst alone", "17010", "Severity of raters", "Dependability of scores by numbers");
    }

    /** Other codes than those of participants, who may themselves rate others, stand in no report about a person. */
    @Test
    void noRaterStandsInAReportAboutAPerson() {
        AnswerTable answers = Sample.PROGRAMME.answers();
        TreeSet<String> raters = new TreeSet<>();
        for (int rater = 0; rater < answers.raterCount(); rater++) {
            raters.add(answers.raterCode(rater));
        }
        answers.assessees().forEach(raters::remove);
        assertThat(raters).hasSizeGreaterThan(50);
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            Sample.reports(profile, Sample.POLISH).values().forEach(page -> {
                String text = Sample.text(page);
                assertThat(raters.stream().filter(text::contains)).isEmpty();
                assertThat(answers.assessees().stream()
                                .filter(a -> !a.equals(profile.assessee()))
                                .filter(text::contains))
                        .isEmpty();
            });
        }
    }
}
