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
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ProgressListener;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.KpiOutcomes;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Writes the reports of a scored programme, person by person, so that memory doesn't grow with their number.
 *
 * <pre>
 * index.html, team                                    for the consultant
 * people/CODE/index.html                              for the consultant: everything about one person
 * people/CODE/assessee/report, plan, agenda, traces   to be given to the person
 * people/CODE/manager/agenda                          to be given to the manager
 * people/CODE/consultant/agenda
 * </pre>
 *
 * The index also leads to {@code scores.csv}, {@code combined.csv} and {@code plans.json} if the host wrote them before. The analyst's report isn't among them; whoever may have it writes it with {@link #analyst}, to a place of its own. Immutable.
 */
public final class ReportFolder {
    static final String PEOPLE = "people";
    static final String INDEX = "index.html";
    static final String TEAM = "team";
    static final List<String> OF_A_PERSON = List.of("report", "plan", "agenda", "traces");

    private static final List<String> DOWNLOADS = List.of("scores.csv", "combined.csv", "plans.json");

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

        Language language(CompetencyProfile profile) {
            return languageOrNull == null ? profile.participant().language() : languageOrNull;
        }

        Language common() {
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
     * Writes all reports about people and the team. Reports of an earlier run are taken away first, also those about people who are no
     * longer in the programme; files with other names stay.
     *
     * @param scored the programme; if it has a ledger, it is to be stored before
     * @param listener is told after each person how many are done
     * @throws IllegalArgumentException as {@link #check} does
     * @throws CancellationException if the calling thread is interrupted, which it stays; what is written until then lies there
     * @throws IOException if the disk fails
     */
    public void write(ScoredProgramme scored, ProgressListener listener) throws IOException {
        check(scored);
        EarlierReports.remove(folder);
        DevelopmentPlanner planner = DevelopmentPlanner.standard();
        KpiOutcomes results = KpiOutcomes.of(scored.programme());
        PeopleIndex index = new PeopleIndex(scored, settings.common());
        long done = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Writing of reports was interrupted.");
            }
            RoleFit fit = RoleFit.of(
                    profile, profile.model().role(profile.participant().targetRole()));
            DevelopmentPlan open = planner.plan(profile, fit);
            DevelopmentPlan plan = settings.startOrNull == null ? open : open.startingOn(settings.startOrNull);
            new PersonFolder(this, profile)
                    .write(fit, plan, results.outcome(profile.assessee()).orElse(null));
            index.add(profile, fit, plan, PEOPLE + "/" + profile.assessee() + "/" + INDEX);
            listener.progress(++done, scored.profiles().size());
        }
        List<Link> team = new ArrayList<>();
        if (!scored.profiles().isEmpty()) {
            write(TeamReport.of(scored.profiles(), settings.extras, settings.common()), folder.resolve(TEAM));
            addLinks(team, TEAM, new ReportWords(settings.common()).text("team.title"));
        }
        writeHtml(index.page(team, downloads()), folder.resolve(INDEX));
    }

    /**
     * Checks that everybody can have a folder, before anything is stored or written.
     *
     * @throws IllegalArgumentException if two codes differ only in large and small letters or in dots at the end, because some file
     *     systems would write one person's reports over the other's
     */
    public static void check(ScoredProgramme scored) {
        Set<String> names = new TreeSet<>();
        for (CompetencyProfile profile : scored.profiles()) {
            Arguments.that(
                    names.add(asFolder(profile.assessee())),
                    "assessee",
                    profile.assessee(),
                    "must differ from others in more than large and small letters, or dots at the end");
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

    private List<Link> downloads() {
        ReportWords words = new ReportWords(settings.common());
        return DOWNLOADS.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .map(name -> new Link(name, words.text("folder." + name)))
                .toList();
    }

    Path folder() {
        return folder;
    }

    Settings settings() {
        return settings;
    }

    void addLinks(List<Link> links, String address, String text) {
        links.add(new Link(address + ".html", text));
        if (settings.pdf) {
            links.add(new Link(address + ".pdf", text + " (PDF)"));
        }
    }

    /**
     * Writes the analyst's report.
     *
     * @param page of {@link QualityReport}
     * @param file without ending; outside of everything that is given to others
     * @throws IllegalArgumentException if the file lies beside the reports about people and the team or among them; a folder of its
     *     own, such as {@code analyst}, may
     * @throws IOException if the disk fails
     */
    public void analyst(Page page, Path file) throws IOException {
        Path own = folder.toAbsolutePath().normalize();
        Path at = file.toAbsolutePath().normalize();
        Arguments.that(
                !own.equals(at.getParent()) && !at.startsWith(own.resolve(PEOPLE)),
                "file of the analyst's report",
                file,
                "must lie in a folder without other reports");
        write(page, file);
    }

    void write(Page page, Path file) throws IOException {
        write(page, page, file);
    }

    /** Writes a page that leads to others, and the same for paper. */
    void write(Page screen, Page paper, Path file) throws IOException {
        writeHtml(screen, sibling(file, ".html"));
        Path pdf = sibling(file, ".pdf");
        Files.deleteIfExists(pdf); // an earlier one must not stay beside a new page
        if (settings.pdf) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pdf))) {
                PagePdf.write(paper, out);
            }
        }
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    static void writeHtml(Page page, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page.html());
    }

    @Override
    public String toString() {
        return "reports in " + folder;
    }
}
