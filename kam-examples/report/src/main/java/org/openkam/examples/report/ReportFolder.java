package org.openkam.examples.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Block.Link;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.PagePdf;
import org.openkam.examples.report.page.Section;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.ProgressListener;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Writes the reports of a scored programme, person by person, so that memory doesn't grow with their number.
 *
 * <pre>
 * index.html, team.html                       for the consultant
 * people/CODE/index.html                      for the consultant: everything about one person
 * people/CODE/assessee/report, plan, agenda   to be given to the person
 * people/CODE/manager/agenda                  to be given to the manager
 * people/CODE/consultant/agenda
 * </pre>
 *
 * The analyst's report isn't among them; whoever may have it writes it with {@link #analyst}, to a place of its own. Immutable.
 */
public final class ReportFolder {
    private static final String PEOPLE = "people";
    private static final String INDEX = "index.html";

    private final Path folder;
    private final Settings settings;

    /**
     * How reports are written.
     *
     * @param languageOrNull of all reports; null for each person's own, with English for the pages of the consultant
     * @param pdf whether PDFs are written beside the pages; they take far longer
     * @param startOrNull from which day plans run; null if that is open
     * @param extras what the team's page shows besides
     */
    public record Settings(
            @Nullable Language languageOrNull,
            boolean pdf,
            @Nullable LocalDate startOrNull,
            TeamExtras extras) {

        /** Checks that the extras are there. */
        public Settings {
            Arguments.notNull(extras, "extras");
        }

        /** Returns pages in each person's own language, without PDFs, dates and extras. */
        public static Settings standard() {
            return new Settings(null, false, null, TeamExtras.none());
        }

        /** Returns these with one language for all. */
        public Settings with(Language language) {
            return new Settings(Arguments.notNull(language, "language"), pdf, startOrNull, extras);
        }

        /** Returns these with PDFs. */
        public Settings withPdf() {
            return new Settings(languageOrNull, true, startOrNull, extras);
        }

        /** Returns these with a day from which plans run. */
        public Settings startingOn(LocalDate day) {
            return new Settings(languageOrNull, pdf, Arguments.notNull(day, "start"), extras);
        }

        /** Returns these with other extras of the team's page. */
        public Settings with(TeamExtras other) {
            return new Settings(languageOrNull, pdf, startOrNull, other);
        }

        private Language language(CompetencyProfile profile) {
            return languageOrNull == null ? profile.participant().language() : languageOrNull;
        }

        private Language common() {
            return languageOrNull == null ? Language.ENGLISH : languageOrNull;
        }
    }

    private ReportFolder(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Returns a folder to write to, which is made if it isn't there. */
    public static ReportFolder of(Path folder, Settings settings) {
        return new ReportFolder(Arguments.notNull(folder, "folder"), Arguments.notNull(settings, "settings"));
    }

    /**
     * Writes all reports about people and the team.
     *
     * @param scored the programme; if it has a ledger, it is to be stored before
     * @param listener is told after each person how many are done
     * @throws IllegalArgumentException if two codes differ only in large and small letters or in dots at the end, because some file
     *     systems would write one person's reports over the other's; or if reports of somebody else lie in the folder
     * @throws CancellationException if the calling thread is interrupted, which it stays; what is written until then lies there
     * @throws IOException if the disk fails
     */
    public void write(ScoredProgramme scored, ProgressListener listener) throws IOException {
        check(scored);
        DevelopmentPlanner planner = DevelopmentPlanner.standard();
        long done = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Writing of reports was interrupted.");
            }
            person(profile, planner);
            listener.progress(++done, scored.profiles().size());
        }
        write(TeamReport.of(scored.profiles(), settings.extras, settings.common()), folder.resolve("team"));
        writeHtml(index(scored), folder.resolve(INDEX));
    }

    /** Nobody's reports may lie where another one's are, nor stay behind as if they belonged to this programme. */
    private void check(ScoredProgramme scored) throws IOException {
        Set<String> codes = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (CompetencyProfile profile : scored.profiles()) {
            codes.add(profile.assessee());
            Arguments.that(
                    names.add(asFolder(profile.assessee())),
                    "assessee",
                    profile.assessee(),
                    "must differ from others in more than large and small letters, or dots at the end");
        }
        Path people = folder.resolve(PEOPLE);
        if (Files.isDirectory(people)) {
            try (var present = Files.newDirectoryStream(people)) {
                for (Path one : present) {
                    String name = String.valueOf(one.getFileName());
                    Arguments.that(codes.contains(name), "folder", PEOPLE + "/" + name, "must be of a participant");
                }
            }
        }
    }

    /** Some file systems know no difference between letters, and drop dots at the end. */
    private static String asFolder(String code) {
        int end = code.length();
        while (code.charAt(end - 1) == '.') { // a code begins with a letter or digit
            end--;
        }
        return code.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void person(CompetencyProfile profile, DevelopmentPlanner planner) throws IOException {
        Language language = settings.language(profile);
        RoleFit fit =
                RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
        DevelopmentPlan open = planner.plan(profile, fit);
        DevelopmentPlan plan = settings.startOrNull == null ? open : open.startingOn(settings.startOrNull);
        FeedbackAgenda agenda = FeedbackAgenda.of(profile, fit).with(plan);
        Path own = folder.resolve(PEOPLE).resolve(profile.assessee());
        write(IndividualReport.of(profile, fit, language), own.resolve("assessee/report"));
        Page planPage = PlanReport.of(plan, language);
        write(planPage, own.resolve("assessee/plan"));
        for (PlanParty party : PlanParty.values()) {
            write(AgendaReport.of(agenda, party, language), own.resolve(name(party) + "/agenda"));
        }
        writeHtml(personIndex(profile.assessee()), own.resolve(INDEX));
    }

    private static String name(PlanParty party) {
        return party.name().toLowerCase(Locale.ROOT);
    }

    private Page personIndex(String assessee) {
        ReportWords words = new ReportWords(settings.common());
        List<Section> sections = new ArrayList<>();
        for (PlanParty party : PlanParty.values()) {
            List<Link> links = new ArrayList<>();
            if (party == PlanParty.ASSESSEE) {
                addLinks(links, name(party) + "/report", words.text("folder.report"));
                addLinks(links, name(party) + "/plan", words.text("folder.plan"));
            }
            addLinks(links, name(party) + "/agenda", words.text("folder.agenda"));
            sections.add(Section.builder(name(party), words.text("folder." + name(party)))
                    .links(links)
                    .build());
        }
        sections.add(Section.builder("people", words.text("folder.people"))
                .links(List.of(new Link("../../" + INDEX, words.text("folder.back"))))
                .build());
        String title = words.text("folder.person", "assessee", assessee);
        return new Page(
                words.language().code(),
                title,
                words.text("folder.private"),
                List.of(),
                sections,
                words.text("contents"));
    }

    private void addLinks(List<Link> links, String address, String text) {
        links.add(new Link(address + ".html", text));
        if (settings.pdf) {
            links.add(new Link(address + ".pdf", text + " (PDF)"));
        }
    }

    private Page index(ScoredProgramme scored) {
        ReportWords words = new ReportWords(settings.common());
        List<Link> team = new ArrayList<>();
        addLinks(team, "team", words.text("team.title"));
        List<Link> people = scored.profiles().stream()
                .map(p -> new Link(PEOPLE + "/" + p.assessee() + "/" + INDEX, p.assessee()))
                .toList();
        return new Page(
                words.language().code(),
                words.text("folder.title"),
                words.text(
                        "folder.subtitle",
                        "model",
                        words.text(scored.programme().model().name()),
                        "cycle",
                        scored.programme().terms().cycle()),
                List.of(),
                List.of(
                        Section.builder("team", words.text("folder.team"))
                                .links(team)
                                .build(),
                        Section.builder("people", words.text("folder.people"))
                                .links(people)
                                .build()),
                words.text("contents"));
    }

    /**
     * Writes the analyst's report.
     *
     * @param page of {@link QualityReport}
     * @param file without ending; outside of everything that is given to others
     * @throws IllegalArgumentException if the file lies in this folder
     * @throws IOException if the disk fails
     */
    public void analyst(Page page, Path file) throws IOException {
        Arguments.that(
                !file.toAbsolutePath()
                        .normalize()
                        .startsWith(folder.toAbsolutePath().normalize()),
                "file of the analyst's report",
                file,
                "must lie outside of the folder of reports");
        write(page, file);
    }

    private void write(Page page, Path file) throws IOException {
        writeHtml(page, sibling(file, ".html"));
        Path pdf = sibling(file, ".pdf");
        Files.deleteIfExists(pdf); // an earlier one must not stay beside a new page
        if (settings.pdf) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pdf))) {
                PagePdf.write(page, out);
            }
        }
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void writeHtml(Page page, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page.html());
    }

    @Override
    public String toString() {
        return "reports in " + folder;
    }
}
