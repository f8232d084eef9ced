package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;

class TraceReportTest {

    @Test
    void holdsEveryTraceLineByLine() {
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            RoleFit fit = Sample.fit(profile);
            KpiOutcome results = Sample.RESULTS.outcome(profile.assessee()).orElseThrow();
            for (Language language : Language.BUNDLED) {
                String text = Sample.text(TraceReport.of(profile, fit, results, language));
                for (CompetencyScore score : profile.scores()) {
                    assertThat(text)
                            .contains(
                                    score.trace().render(language.toLocale()),
                                    profile.combined(score.competency()).trace().render(language.toLocale()));
                }
                assertThat(text)
                        .contains(
                                fit.trace(profile).render(language.toLocale()),
                                results.trace().render(language.toLocale()));
            }
        }
    }

    @Test
    void resultsOfSomebodyElseAreRefused() {
        CompetencyProfile profile = Sample.SCORED.profile("A001");
        KpiOutcome other = Sample.RESULTS.outcome("A002").orElseThrow();

        assertThatThrownBy(() -> TraceReport.of(profile, Sample.fit(profile), other, Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A002");
        assertThatThrownBy(() -> IndividualReport.of(profile, Sample.fit(profile), other, Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
