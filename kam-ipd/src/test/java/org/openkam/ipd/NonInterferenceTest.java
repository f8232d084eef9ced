package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openkam.core.text.Language;
import org.openkam.ipd.exchange.PlanCalendar;
import org.openkam.ipd.exchange.PlansCsv;
import org.openkam.ipd.json.PlansJson;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.ManagerPicture;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.release.Cell;

/** What is withheld takes part in nothing: no bit of anything released moves with it. */
class NonInterferenceTest {
    private static final int K = 3;
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("pl"));

    /** A condition is missing and one competency counts double, so that rules look at that too. */
    private static final PlanningContext CONTEXT = PlanningContext.unknown()
            .relevance("PLN", 2)
            .with("TRK", TargetConditions.unknownAll().without(TargetConditions.Condition.BUDGET));

    /** All that is released, as text and as every private field of profiles, fits and plans. */
    private static String everything(Ratings ratings, List<Ratings.Row> rows) {
        ScoredProgramme scored = Scoring.standard().score(ratings.programme(rows));
        List<Object> objects = new ArrayList<>();
        List<DevelopmentPlan> plans = new ArrayList<>();
        StringBuilder text = new StringBuilder()
                .append(scored)
                .append(scored.quality())
                .append(scored.quality().reliability())
                .append(scored.findings().render());
        for (CompetencyProfile profile : scored.profiles()) {
            RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
            DevelopmentPlan plan = DevelopmentPlanner.standard().plan(profile, fit);
            RoleFit ofDirector = RoleFit.of(profile, profile.model().role("DIRECTOR_KEY_ACCOUNTS"));
            DevelopmentPlan styled = DevelopmentPlanner.standard().plan(profile, ofDirector, CONTEXT);
            objects.addAll(List.of(profile, fit, plan, styled, ManagerPicture.of(profile)));
            plans.add(plan);
            plans.add(styled);
            for (Locale locale : LOCALES) {
                profile.scores().forEach(s -> text.append(s).append(s.trace().render(locale)));
                text.append(fit).append(plan).append(plan.render(locale)).append(styled.render(locale));
                for (DevelopmentNeed need : plan.needs()) {
                    text.append(need.decision().rationale().in(locale));
                }
            }
        }
        return text + json(plans) + tables(plans) + bytes(objects);
    }

    private static String json(List<DevelopmentPlan> plans) {
        try {
            StringWriter out = new StringWriter();
            PlansJson.write(plans, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records, tables and calendars of plans that start on a day. */
    private static String tables(List<DevelopmentPlan> plans) {
        List<PlanRecord> records = plans.stream()
                .map(p -> PlanRecord.of(p.startingOn(LocalDate.of(2026, 3, 2))))
                .toList();
        try {
            StringWriter out = new StringWriter();
            PlansJson.writeRecords(records, out);
            for (Language language : Language.BUNDLED) {
                PlansCsv.write(records, language, out);
                for (PlanRecord record : records) {
                    out.append(record.render(language.toLocale()));
                    PlanCalendar.of(record.proposal().assessee(), record.current(), language)
                            .checkInsEvery(4)
                            .write(Instant.EPOCH, out);
                }
            }
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

    /** Places of ratings by anonymous raters in an item that fewer than k of their cell rated, or without a cell. */
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

    /** Returns the cell a row stands in by the released profile; empty if it stands in none. */
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

    @Property(tries = 4)
    void withheldRatingsMoveNothing(@ForAll long seed) {
        Ratings ratings = Ratings.random(seed, 18);
        Random random = new Random(seed);
        List<Integer> withheld = withheld(ratings);
        assertThat(withheld).as("ratings to withhold").isNotEmpty();
        String before = everything(ratings, ratings.rows());
        assertThat(everything(ratings, changed(ratings.rows(), withheld, random))
                        .equals(before))
                .isTrue();
        for (int one = 0; one < 3; one++) {
            List<Integer> place = List.of(withheld.get(random.nextInt(withheld.size())));
            assertThat(everything(ratings, changed(ratings.rows(), place, random))
                            .equals(before))
                    .isTrue();
        }
    }

    /** The comparison isn't blind: a rating that is released does move something. */
    @Property(tries = 4)
    void aReleasedRatingDoesMoveSomething(@ForAll long seed) {
        Ratings ratings = Ratings.random(seed, 18);
        Random random = new Random(seed);
        List<Integer> withheld = withheld(ratings);
        int place = random.nextInt(ratings.rows().size());
        while (ratings.rows().get(place).rating() == 0 || withheld.contains(place)) {
            place = random.nextInt(ratings.rows().size());
        }
        Ratings.Row row = ratings.rows().get(place);
        boolean hidden = Scoring.standard().score(ratings.programme()).profile(row.assessee()).cells().stream()
                .noneMatch(Cell::anonymous);
        if (!hidden) {
            String before = everything(ratings, ratings.rows());
            assertThat(everything(ratings, changed(ratings.rows(), List.of(place), random))
                            .equals(before))
                    .isFalse();
        }
    }
}
