package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.text.Language;
import org.openkam.examples.report.ReportFolder;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.json.PlansJson;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ProgressListener;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.json.BadgeRecipient;
import org.openkam.scoring.json.OpenBadge;
import org.openkam.scoring.profile.CompetencyProfile;

/** What is released of a scored programme, without a file. */
final class Outputs {
    private static final OpenBadge.Terms TERMS = new OpenBadge.Terms(
            new OpenBadge.Issuer(URI.create("https://example.org/issuer"), "Example Ltd"),
            URI.create("urn:uuid:6b84b429-31ee-4dac-9d20-e5c55881f80e"),
            BadgeRecipient.of(URI.create("did:example:ebfeb1f712ebc6f1c276e12ec21")),
            Instant.parse("2026-03-01T00:00:00Z"));

    private Outputs() {}

    private static Person person(CompetencyProfile profile) {
        RoleFit fit =
                RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
        return new Person(profile, fit, DevelopmentPlanner.standard().plan(profile, fit));
    }

    /**
     * Returns every private field of some people's profile, fit and plan, comments among them, as bytes, and what is said of
     * the programme. Traces, pages and files are made of these alone.
     */
    static byte[] bits(ScoredProgramme scored, Collection<String> assessees) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (String assessee : assessees) {
                Person person = person(scored.profile(assessee));
                out.writeObject(person.profile());
                out.writeObject(person.fit());
                out.writeObject(person.plan());
            }
            out.writeObject(scored.findings());
            out.writeObject(
                    scored + " " + scored.quality() + " " + scored.quality().reliability());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns everything that is written or shown, in three languages, by name; pages are written to a folder. */
    static Map<String, String> texts(ScoredProgramme scored, Path folder) {
        List<Person> people = scored.profiles().stream().map(Outputs::person).toList();
        Map<String, String> texts = new TreeMap<>();
        texts.put("plans.json", plans(people));
        for (Language language : Language.BUNDLED) {
            texts.put("findings " + language, scored.findings().render(language));
            pages(scored, language, folder.resolve(language.code()))
                    .forEach((name, page) -> texts.put("page " + name + " " + language, page));
            for (Person person : people) {
                String name = person.assessee() + " " + language;
                texts.put("traces " + name, traces(person.profile(), language));
                texts.put("badge " + name, badge(person.profile(), language));
                texts.put("plan " + name, person.plan().render(language.toLocale()));
                texts.put("said " + name, person.profile() + "" + person.fit() + person.plan());
            }
        }
        return texts;
    }

    private static Map<String, String> pages(ScoredProgramme scored, Language language, Path folder) {
        try {
            ReportFolder.of(folder, ReportFolder.Settings.standard().with(language))
                    .write(scored, ProgressListener.NONE);
            Map<String, String> pages = new Run(0, "", "", folder).pages();
            assertThat(pages).hasSize(2 + 7 * scored.profiles().size());
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String traces(CompetencyProfile profile, Language language) {
        List<String> traces = new ArrayList<>();
        profile.scores().forEach(s -> traces.add(s + "\n" + s.trace().render(language.toLocale())));
        return String.join("\n", traces) + profile.comments().comments();
    }

    private static String badge(CompetencyProfile profile, Language language) {
        OpenBadge badge = OpenBadge.of(profile, TERMS).in(language);
        return badge.isEmpty() ? "" : written(badge::write);
    }

    private static String plans(List<Person> people) {
        List<DevelopmentPlan> plans = people.stream().map(Person::plan).toList();
        return written(out -> PlansJson.write(plans, out));
    }

    private interface Writing {
        void to(StringWriter out) throws IOException;
    }

    private static String written(Writing writing) {
        try {
            StringWriter out = new StringWriter();
            writing.to(out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
