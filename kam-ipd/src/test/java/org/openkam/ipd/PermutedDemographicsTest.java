package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.ipd.json.PlansJson;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ProgrammeFairness;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.json.ProfileJson;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.team.HeatMapPolicy;
import org.openkam.scoring.team.TeamSolution;
import org.openkam.scoring.team.UnitHeatMap;

/**
 * Demographics reach nothing but the look at fairness: shuffled among the people of the sample programme, or left out, they move no
 * byte of a score, a trace, a fit, a team or a plan.
 */
class PermutedDemographicsTest {
    private static final List<String> DEMOGRAPHICS = List.of("gender", "age_band");
    private static final Programme SAMPLE =
            ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"));

    /** The sample with other values in a column, person by person. */
    private static Programme with(Programme programme, String column, List<String> values) {
        List<Participant> people = new ArrayList<>();
        for (Participant p : programme.participants()) {
            Map<String, String> further = new HashMap<>(p.further());
            further.put(column, values.get(people.size()));
            people.add(new Participant(p.assessee(), p.role(), p.targetRole(), p.unit(), p.language(), further));
        }
        Programme changed = Programme.of(programme.terms(), people, programme.answers())
                .withComments(programme.comments())
                .withFurther(programme.further())
                .withStyleItems(programme.styleItems().orElseThrow());
        return programme.styleAnswers().map(changed::withStyleAnswers).orElse(changed);
    }

    private static Programme permuted(long seed) {
        Programme permuted = SAMPLE;
        for (String column : DEMOGRAPHICS) {
            List<String> values = new ArrayList<>(SAMPLE.participants().stream()
                    .map(p -> p.further().get(column))
                    .toList());
            List<String> before = List.copyOf(values);
            Collections.shuffle(values, new Random(seed));
            assertThat(values).isNotEqualTo(before);
            permuted = with(permuted, column, values);
        }
        return permuted;
    }

    private static Programme without() {
        Programme without = SAMPLE;
        for (String column : DEMOGRAPHICS) {
            without = with(
                    without, column, Collections.nCopies(SAMPLE.participants().size(), ""));
        }
        return without;
    }

    /** All that people get to see, and every private field of it. */
    private static byte[] everything(ScoredProgramme scored) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObjectOutputStream objects = new ObjectOutputStream(out);
        List<DevelopmentPlan> plans = new ArrayList<>();
        List<RoleFit> fits = new ArrayList<>();
        for (CompetencyProfile profile : scored.profiles()) {
            RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
            DevelopmentPlan plan = DevelopmentPlanner.standard().plan(profile, fit);
            fits.add(fit);
            plans.add(plan);
            objects.write(ProfileJson.canonical(profile));
            objects.writeObject(profile);
            objects.writeObject(fit);
            objects.writeObject(fit.trace(profile).render());
            objects.writeObject(plan);
            objects.writeObject(plan.render(Locale.ENGLISH));
            objects.reset();
        }
        StringWriter json = new StringWriter();
        PlansJson.write(plans, json);
        objects.writeObject(json.toString());
        objects.writeObject(TeamSolution.of(fits));
        objects.writeObject(UnitHeatMap.ofUnits(scored.profiles(), HeatMapPolicy.standard()));
        objects.writeObject(scored.quality().toString() + scored.findings().render());
        objects.flush();
        return out.toByteArray();
    }

    @Test
    void noByteMovesButThoseOfTheLookAtFairness() throws IOException {
        ScoredProgramme scored = Scoring.standard().score(SAMPLE);
        ScoredProgramme permuted = Scoring.standard().score(permuted(1));
        byte[] original = everything(scored);
        assertThat(Arrays.equals(original, everything(permuted))).isTrue();
        assertThat(Arrays.equals(original, everything(Scoring.standard().score(without()))))
                .isTrue();
        assertThat(ProgrammeFairness.of(permuted, "gender").scoreDifferences())
                .isNotEqualTo(ProgrammeFairness.of(scored, "gender").scoreDifferences());
    }
}
