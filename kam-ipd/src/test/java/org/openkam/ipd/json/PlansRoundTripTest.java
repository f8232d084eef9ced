package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.Ratings;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanStatus;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;

class PlansRoundTripTest {

    @Property(tries = 3)
    void plansComeBackToTheLastBit(@ForAll long seed) throws IOException {
        List<DevelopmentPlan> plans = Scoring.standard()
                .score(Ratings.random(seed, 18).programme())
                .profiles()
                .stream()
                .map(p -> DevelopmentPlanner.standard()
                        .plan(p, RoleFit.of(p, p.model().role("KEY_ACCOUNT_MANAGER"))))
                .toList();
        StringWriter out = new StringWriter();
        PlansJson.write(plans, out);
        var reading =
                PlansJson.read("plans.json", out.toString().getBytes(StandardCharsets.UTF_8), List.of(Ratings.MODEL));
        assertThat(reading.findings().list()).isEmpty();
        List<PlanRecord> records = reading.orThrow();
        assertThat(records).extracting(PlanRecord::proposal).isEqualTo(plans);
        assertThat(records.stream().map(r -> r.proposal().render(Locale.ENGLISH)))
                .isEqualTo(plans.stream().map(p -> p.render(Locale.ENGLISH)).toList());
        StringWriter again = new StringWriter();
        PlansJson.write(records.stream().map(PlanRecord::proposal).toList(), again);
        assertThat(again).hasToString(out.toString());
    }

    /** At every moment of its life. */
    @Test
    void aRecordComesBackAfterEachEvent() throws IOException {
        PlanRecord whole = SamplePlans.record();
        List<PlanRecord> moments = new ArrayList<>();
        for (int i = 0; i <= whole.events().size(); i++) {
            moments.add(new PlanRecord(
                    whole.proposal(), whole.parties(), whole.events().subList(0, i)));
        }
        assertThat(moments)
                .extracting(PlanRecord::status)
                .contains(PlanStatus.PROPOSED, PlanStatus.AGREED, PlanStatus.RUNNING, PlanStatus.CLOSED);
        var reading = GoldenPlansTest.read(GoldenPlansTest.written(moments));
        assertThat(reading.findings().list()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(moments);
    }
}
