package org.openkam.ipd.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanChange;
import org.openkam.ipd.plan.PlanEvent;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;

class PlansCsvTest {

    private static List<NamedCsvRecord> rows(List<PlanRecord> records, String language) throws IOException {
        StringWriter out = new StringWriter();
        PlansCsv.write(records, new Language(language), out);
        return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
    }

    @Test
    void oneRowAStep() throws IOException {
        List<NamedCsvRecord> rows =
                rows(List.of(PlanRecord.of(SamplePlans.plan().startingOn(SamplePlans.START))), "pl");
        assertThat(rows).extracting(r -> r.getField("step")).containsExactly("MAP", "TALK", "DELEGATE-DEAL");
        NamedCsvRecord talk = rows.get(1);
        assertThat(talk.getField("assessee")).isEqualTo("A001");
        assertThat(talk.getField("status")).isEqualTo("PROPOSED");
        assertThat(talk.getField("goal")).isEqualTo("PLN");
        assertThat(talk.getField("verb")).isEqualTo("DEVELOP");
        assertThat(talk.getField("metric")).isEqualTo("OTHERS_SCORE");
        assertThat(talk.getField("baseline")).isEqualTo("2.3333");
        assertThat(talk.getField("target")).isEqualTo("3.0000");
        assertThat(talk.getField("step_name")).isEqualTo("Krok TALK");
        assertThat(talk.getField("owner")).isEqualTo("uczestnik");
        assertThat(talk.getField("partner")).isEqualTo("bezpośredni przełożony");
        assertThat(talk.getField("start_week")).isEqualTo("4");
        assertThat(talk.getField("start_date")).isEqualTo("2026-03-30");
        assertThat(talk.getField("due_date")).isEqualTo("2026-05-25");
        assertThat(talk.getField("evidence")).isEqualTo("Notatka o tym");
        assertThat(rows.get(2).getField("mode")).isEmpty();
    }

    @Test
    void showsThePlanAsItStands() throws IOException {
        List<NamedCsvRecord> rows = rows(List.of(SamplePlans.record()), "en");
        assertThat(rows).extracting(r -> r.getField("step")).containsExactly("MAP", "MEET", "REPORT");
        assertThat(rows).extracting(r -> r.getField("outcome")).containsExactly("REACHED", "REACHED", "NOT_REACHED");
        assertThat(rows.get(2).getField("unit")).isEqualTo("PERCENT");
        assertThat(rows.get(0).getField("status")).isEqualTo("CLOSED");
    }

    /** Nobody is left out for having no goal. */
    @Test
    void aPlanWithoutGoalsHasARowThatSaysWhy() throws IOException {
        DevelopmentPlan plan = SamplePlans.plan();
        DevelopmentPlan none =
                new DevelopmentPlan(plan.subject(), plan.needs(), List.of(), plan.uncovered(), plan.reckoning(), null);
        assertThat(rows(List.of(PlanRecord.of(none)), "ru")).singleElement().satisfies(row -> {
            assertThat(row.getField("assessee")).isEqualTo("A001");
            assertThat(row.getField("step")).isEmpty();
            assertThat(row.getField("note")).startsWith("Потребности есть");
        });
    }

    @Test
    void noCellRunsAsAFormula() throws IOException {
        LocalizedText evil = LocalizedText.of("=HYPERLINK(\"x\"),\n\"1\"");
        var step = new PlanStep(
                "EVIL", new ActionText(evil, evil, evil, evil, evil), StepOwner.PARTNER, StepTime.within(2), null, 0);
        var change = new PlanEvent.Changed(
                SamplePlans.by(PlanParty.MANAGER, 1), new PlanChange.SetStep("DEAL", step), "why not");
        NamedCsvRecord row = rows(List.of(PlanRecord.of(SamplePlans.plan()).with(change)), "en")
                .get(3);
        for (String column : List.of("step_name", "owner", "partner", "evidence")) {
            assertThat(row.getField(column)).isEqualTo("'=HYPERLINK(\"x\"),\n\"1\"");
        }
        assertThat(row.getField("start_week")).isEqualTo("0");
    }
}
