package org.openkam.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.ProgrammeReading;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.examples.report.ReportFolder;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.json.PlansJson;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Reads a programme folder, prints a summary, and writes the reports of {@link ReportFolder}, from {@code index.html} on, {@code
 * scores.csv}, {@code combined.csv} and {@code plans.json}; for the analyst, if asked, a report and three files in a folder of their
 * own. A ledger beside the output folder remembers what was released. Ends with 0, with 2 if the input has faults or the release would
 * tell too much beside an earlier one, in which case nothing is written, or with 1 if the disk fails.
 */
public final class Quickstart {
    private static final long LARGE_MEGABYTES = 10;

    private final Settings settings;
    private final PrintStream out;
    private final PrintStream err;

    private Quickstart(Settings settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** Runs the job with arguments of the form {@code name=value}; see {@link Settings}. */
    public static void main(String[] arguments) {
        int status = run(System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the job and returns the exit status. Output is UTF-8 whatever the machine's own encoding. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        PrintStream utf8Out = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream utf8Err = new PrintStream(err, true, StandardCharsets.UTF_8);
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (IllegalArgumentException e) {
            utf8Err.println(e.getMessage());
            return 2;
        }
        try {
            return new Quickstart(settings, utf8Out, utf8Err).run();
        } catch (IOException e) {
            utf8Err.println("Output can't be written: " + e);
            return 1;
        }
    }

    private int run() throws IOException {
        Reading<ScoringPolicy> policy = settings.policy().read();
        if (policy.value().isEmpty()) {
            return refuse(policy.findings());
        }
        ProgrammeReading reading;
        try {
            tellSize();
            reading = ProgrammeFolder.readLenient(settings.programme());
        } catch (FindingsException e) {
            return refuse(e.findings());
        }
        if (reading.findings().has(Severity.REJECTED) && !settings.lenient()) {
            return refuse(reading.findings());
        }
        LedgerFiles files = new LedgerFiles(settings.memory());
        ScoredProgramme scored;
        try {
            scored = Scoring.with(policy.value().get())
                    .threads(settings.threads())
                    .with(files.read())
                    .progress(progress("progress.score", reading.programme().participants()))
                    .score(reading.programme());
        } catch (FindingsException e) {
            return refuse(e.findings());
        }
        Findings frozen = frozen(scored.findings());
        if (!frozen.isEmpty()) {
            return refuse(frozen);
        }
        try {
            ReportFolder.check(scored);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
        List<Person> people = people(scored);
        Summary summary = new Summary(new Words(settings.language()), scored, people);
        summary.findings(policy.findings().plus(reading.findings()).plus(scored.findings()), out);
        files.write(scored.ledger().orElseThrow());
        write(scored, people);
        summary.print(reading, settings.out(), out);
        return 0;
    }

    private Progress progress(String key, Collection<?> people) {
        return progress(key, people, Progress.MANY_PEOPLE);
    }

    private Progress progress(String key, Collection<?> people, int least) {
        return new Progress(new Words(settings.language()), key, people.size() >= least, err);
    }

    /** Reading takes a while where the files are large, and nothing is known of how many people are in them. */
    private void tellSize() {
        long megabytes = 0;
        try (var files = Files.newDirectoryStream(settings.programme(), "*.csv")) {
            for (Path file : files) {
                megabytes += Files.size(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // reading says what is wrong
        }
        megabytes >>= 20;
        if (megabytes >= LARGE_MEGABYTES) {
            Words words = new Words(settings.language());
            err.println(words.text("progress.read", "megabytes", Long.toString(megabytes)));
        }
    }

    /** Pages for some people and none for others would be shown beside the earlier ones, so nothing is released at all. */
    private static Findings frozen(Findings findings) {
        List<Finding> frozen = new ArrayList<>(findings.of(FindingCode.RELEASE_FROZEN));
        frozen.addAll(findings.of(FindingCode.RELEASE_CLOSED));
        frozen.addAll(findings.of(FindingCode.RELEASE_ERRORS));
        return Findings.of(frozen);
    }

    private int refuse(Findings findings) {
        err.print(findings.render(settings.language()));
        Words words = new Words(settings.language());
        err.println(words.text("refused", "findings", Integer.toString(findings.size())));
        if (findings.has(Severity.REJECTED) && !findings.has(Severity.ERROR)) {
            err.println(words.text("refused.lenient"));
        }
        return 2;
    }

    private List<Person> people(ScoredProgramme scored) {
        DevelopmentPlanner planner = DevelopmentPlanner.standard();
        List<Person> people = new ArrayList<>();
        Progress progress = progress("progress.plan", scored.profiles());
        for (CompetencyProfile profile : scored.profiles()) {
            RoleFit fit = RoleFit.of(
                    profile,
                    scored.programme().model().role(profile.participant().targetRole()));
            DevelopmentPlan plan = planner.plan(profile, fit);
            people.add(new Person(
                    profile, fit, settings.start().map(plan::startingOn).orElse(plan)));
            progress.progress(people.size(), scored.profiles().size());
        }
        return people;
    }

    /** The index leads to the files beside it, so it is written after them. */
    private void write(ScoredProgramme scored, List<Person> people) throws IOException {
        Path out = Files.createDirectories(settings.out());
        ScoresCsv.write(scored.profiles(), out.resolve("scores.csv"));
        CombinedCsv.write(scored.profiles(), out.resolve("combined.csv"));
        try (var writer = Files.newBufferedWriter(out.resolve("plans.json"))) {
            PlansJson.write(people.stream().map(Person::plan).toList(), writer);
        }
        if (settings.pdf()) {
            PdfLogs.silence();
        }
        ReportFolder reports = ReportFolder.of(out, reportSettings());
        reports.write(
                scored,
                progress("progress.write", people, settings.pdf() ? Progress.FEW_PEOPLE : Progress.MANY_PEOPLE));
        if (settings.analyst()) {
            AnalystFiles.write(scored, reports, settings);
        }
    }

    private ReportFolder.Settings reportSettings() {
        ReportFolder.Settings pages = ReportFolder.Settings.standard().with(settings.language());
        ReportFolder.Settings dated = settings.start().map(pages::startingOn).orElse(pages);
        return settings.pdf() ? dated.withPdf() : dated;
    }
}
