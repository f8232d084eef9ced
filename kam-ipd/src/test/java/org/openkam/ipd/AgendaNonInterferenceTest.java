package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openkam.ipd.feedback.AgendaJson;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.progress.CohortChange;
import org.openkam.ipd.progress.Reassessment;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.release.Cell;

/** What is withheld moves no bit of an agenda, of any party's version of it, nor of a comparison with another round. */
class AgendaNonInterferenceTest {
    private static final int K = 3;
    private static final int PEOPLE = 14;
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("pl"));

    private static String everything(Ratings ratings, List<Ratings.Row> rows, ScoredProgramme before) {
        ScoredProgramme scored = Scoring.standard().score(ratings.programme(rows));
        StringBuilder text = new StringBuilder();
        List<Object> objects = new ArrayList<>();
        List<Reassessment> people = new ArrayList<>();
        for (CompetencyProfile profile : scored.profiles()) {
            RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
            FeedbackAgenda agenda = FeedbackAgenda.of(profile, fit)
                    .with(DevelopmentPlanner.standard().plan(profile, fit));
            Reassessment change = Reassessment.of(before.profile(profile.assessee()), profile);
            people.add(change);
            objects.addAll(List.of(agenda, change));
            text.append(agenda).append(agenda.items()).append(change);
            for (PlanParty party : PlanParty.values()) {
                text.append(json(agenda, party));
                LOCALES.forEach(locale -> text.append(agenda.render(locale, party)));
            }
            LOCALES.forEach(locale -> text.append(change.render(locale)));
        }
        CohortChange cohort = CohortChange.of(people);
        objects.add(cohort);
        return text + cohort.render(Locale.ENGLISH) + bytes(objects);
    }

    private static String json(FeedbackAgenda agenda, PlanParty party) {
        try {
            StringWriter out = new StringWriter();
            AgendaJson.write(agenda, party, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(List<Object> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Object object : objects) {
                out.writeObject(object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static List<Integer> withheld(Ratings ratings) {
        ScoredProgramme scored = Scoring.standard().score(ratings.programme());
        Map<String, Integer> raters = new HashMap<>();
        ratings.rows().stream()
                .filter(r -> r.rating() > 0)
                .forEach(r -> raters.merge(cell(scored, r) + r.assessee() + r.item(), 1, Integer::sum));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ratings.rows().size(); i++) {
            Ratings.Row row = ratings.rows().get(i);
            String cell = cell(scored, row);
            int company = raters.getOrDefault(cell + row.assessee() + row.item(), 0);
            if (row.isAnonymous() && row.rating() > 0 && (cell.isEmpty() || company < K)) {
                places.add(i);
            }
        }
        return places;
    }

    private static String cell(ScoredProgramme scored, Ratings.Row row) {
        return scored.profile(row.assessee()).cells().stream()
                .filter(c -> c.sources().stream().anyMatch(s -> s.code().equals(row.source())))
                .map(Cell::code)
                .findFirst()
                .orElse("");
    }

    private static List<Ratings.Row> changed(List<Ratings.Row> rows, List<Integer> places, Random random) {
        List<Ratings.Row> changed = new ArrayList<>(rows);
        places.forEach(i -> changed.set(i, rows.get(i).with(1 + (rows.get(i).rating() + random.nextInt(4)) % 5)));
        return changed;
    }

    @Property(tries = 3)
    void withheldRatingsMoveNothing(@ForAll long seed) {
        Ratings ratings = Ratings.random(seed, PEOPLE);
        ScoredProgramme before =
                Scoring.standard().score(Ratings.random(seed + 1, PEOPLE).programme());
        Random random = new Random(seed);
        List<Integer> withheld = withheld(ratings);
        assertThat(withheld).as("ratings to withhold").isNotEmpty();
        String all = everything(ratings, ratings.rows(), before);
        assertThat(everything(ratings, changed(ratings.rows(), withheld, random), before)
                        .equals(all))
                .isTrue();
        List<Integer> one = List.of(withheld.get(random.nextInt(withheld.size())));
        assertThat(everything(ratings, changed(ratings.rows(), one, random), before)
                        .equals(all))
                .isTrue();
    }

    /** The comparison isn't blind: the manager's rating does move something. */
    @Property(tries = 3)
    void aReleasedRatingDoesMoveSomething(@ForAll long seed) {
        Ratings ratings = Ratings.random(seed, PEOPLE);
        ScoredProgramme scored = Scoring.standard().score(ratings.programme());
        Random random = new Random(seed);
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < ratings.rows().size(); i++) {
            Ratings.Row row = ratings.rows().get(i);
            boolean released = scored.profile(row.assessee()).cells().stream().anyMatch(Cell::anonymous);
            if (row.source().equals("MANAGER") && row.rating() > 0 && released) {
                known.add(i);
            }
        }
        List<Integer> place = List.of(known.get(random.nextInt(known.size())));
        assertThat(everything(ratings, changed(ratings.rows(), place, random), scored)
                        .equals(everything(ratings, ratings.rows(), scored)))
                .isFalse();
    }
}
