package org.openkam.ipd.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.model.RoleProfile;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.Rounds;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

class AgendaJsonTest {
    private static final RoleProfile ROLE = Rounds.role(4, "REL", 50, "PLN", 30, "STR", 20);

    private static FeedbackAgenda agenda() {
        CompetencyProfile profile = Rounds.of("REL", "PLN", "STR")
                .rate("A", "SELF", 1, 5, 3, 4)
                .rate("A", "MANAGER", 1, 5, 2, 4)
                .rate("A", "PEER", 4, 3, 2, 4)
                .comment("A", "AMANAGER1", "MANAGER", "Knows everybody at the client.")
                .profile("A");
        RoleFit fit = RoleFit.of(profile, ROLE);
        return FeedbackAgenda.of(profile, fit)
                .with(DevelopmentPlanner.standard().plan(profile, fit));
    }

    private static String json(FeedbackAgenda agenda, PlanParty party) throws IOException {
        StringWriter out = new StringWriter();
        AgendaJson.write(agenda, party, out);
        return out.toString();
    }

    /** The files were read through line by line when they were recorded. */
    @ParameterizedTest
    @CsvSource({"ASSESSEE, agenda-assessee.json", "MANAGER, agenda-manager.json"})
    void theFormatIsTheRecordedOne(PlanParty party, String file) throws IOException {
        try (InputStream in = AgendaJsonTest.class.getResourceAsStream(file)) {
            String recorded = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(json(agenda(), party)).isEqualTo(recorded);
        }
    }

    @Test
    void theConsultantsVersionHoldsTheProposal() throws IOException {
        assertThat(json(agenda(), PlanParty.CONSULTANT)).contains("\"proposal\" :", "\"proposalText\" :");
    }

    @Test
    void sameBytesInEveryLocale() throws IOException {
        String before = json(agenda(), PlanParty.CONSULTANT);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(json(agenda(), PlanParty.CONSULTANT)).isEqualTo(before).doesNotContain("\r");
        } finally {
            Locale.setDefault(locale);
        }
    }
}
