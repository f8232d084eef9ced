package org.openkam.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.csv.AnswersCsv;
import org.openkam.core.csv.AssessmentCentreCsv;
import org.openkam.core.csv.CaseStudyCsv;
import org.openkam.core.csv.CommentsCsv;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.csv.CsvRow;
import org.openkam.core.csv.ForcedChoiceCsv;
import org.openkam.core.csv.HybridTestCsv;
import org.openkam.core.csv.InterviewCsv;
import org.openkam.core.csv.KpiCsv;
import org.openkam.core.csv.ParticipantsCsv;
import org.openkam.core.csv.RecordReading;
import org.openkam.core.csv.RecordScope;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.BlockChoice;
import org.openkam.core.programme.CaseAnswers;
import org.openkam.core.programme.CommentTable;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.programme.RubricEntry;
import org.openkam.core.programme.TestItem;

/** One reading of a folder. Goes on after a fault as long as what follows can be judged, so that all are found at once. */
final class FolderReader {
    private static final String PARTICIPANTS = "participants.csv";
    private static final String RATINGS = "ratings-360.csv";
    private static final String COMMENTS = "comments.csv";
    private static final String STYLE = "style-questionnaire.csv";
    private static final String CHOICES = "forced-choice.csv";
    private static final String INTERVIEW = "interview.csv";
    private static final String TEST_KEY = "hybrid-test-key.csv";
    private static final String TEST = "hybrid-test.csv";
    private static final String RUBRIC = "case-rubric.csv";
    private static final String MARKS = "case-marks.csv";
    private static final String CENTRE = "assessment-centre.csv";
    private static final String KPI = "kpi.csv";

    private final Path folder;
    private final boolean exists;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, RowCounts> counts = new TreeMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    FolderReader(Path folder, boolean exists) {
        this.folder = folder;
        this.exists = exists;
    }

    ProgrammeReading read() {
        if (!exists) {
            fault(FindingCode.FILE_MISSING, Place.of(String.valueOf(folder.getFileName())));
            orThrow();
        }
        TermsReader reader = new TermsReader(folder, findings);
        Programme.Terms terms = reader.read();
        if (terms == null) {
            checkFiles();
            orThrow();
        }
        Programme programme = readFiles(Objects.requireNonNull(terms), reader.sources());
        Findings all = orThrow();
        return new ProgrammeReading(Objects.requireNonNull(programme), all, counts, rejected);
    }

    private Findings orThrow() {
        return Findings.of(findings).orThrow(Severity.ERROR);
    }

    private void fault(FindingCode code, Place place, String... facts) {
        findings.add(Finding.of(code, place, facts));
    }

    /** Without terms the rows can't be judged, only the files themselves. */
    private void checkFiles() {
        check(PARTICIPANTS, ParticipantsCsv.COLUMNS);
        check(RATINGS, AnswersCsv.RATINGS);
        checkIfThere(STYLE, AnswersCsv.SELF_REPORT);
        checkIfThere(CHOICES, ForcedChoiceCsv.COLUMNS);
        checkIfThere(COMMENTS, CommentsCsv.COLUMNS);
        checkIfThere(INTERVIEW, InterviewCsv.COLUMNS);
        checkIfThere(TEST_KEY, HybridTestCsv.KEY);
        checkIfThere(TEST, HybridTestCsv.RESPONSES);
        checkIfThere(RUBRIC, CaseStudyCsv.RUBRIC);
        checkIfThere(MARKS, CaseStudyCsv.MARKS);
        checkIfThere(CENTRE, AssessmentCentreCsv.COLUMNS);
        checkIfThere(KPI, KpiCsv.COLUMNS);
    }

    private void checkIfThere(String name, List<String> columns) {
        if (file(name).exists()) {
            check(name, columns);
        }
    }

    private void check(String name, List<String> columns) {
        Findings ofFile = file(name).read(columns, new CsvFile.Rows() {
            @Override
            public void row(CsvRow row) {}

            @Override
            public void reject(Finding finding, List<String> fields) {
                findings.add(finding);
            }
        });
        findings.addAll(ofFile.list());
    }

    private @Nullable Programme readFiles(Programme.Terms terms, List<RaterSource> sources) {
        ParticipantsCsv.Result people = ParticipantsCsv.read(file(PARTICIPANTS), terms.model(), terms.normColumns());
        findings.addAll(people.findings().list());
        counts.put(PARTICIPANTS, people.counts());
        rejected.addAll(people.rejected());
        List<Participant> participants = people.participants();
        boolean whole = !people.findings().has(Severity.ERROR);
        if (whole && participants.isEmpty()) {
            fault(FindingCode.PROGRAMME_EMPTY, Place.of(PARTICIPANTS));
        }
        List<Participant> known = whole ? participants : List.of();
        AnswerTable answers = ratings(terms, sources, known);
        AnswerTable style = style(terms, known);
        CommentTable comments = comments(terms, sources, known);
        RecordScope scope = scope(terms, known);
        List<BlockChoice> choices = terms.design().styleQuestionnaire().isPresent()
                ? ifThere(CHOICES, file -> ForcedChoiceCsv.read(file, scope))
                : List.of();
        FurtherAnswers further = further(scope);
        CaseAnswers cases = cases(scope);
        if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            return null;
        }
        warn(participants, answers);
        Programme programme = Programme.of(terms, participants, answers)
                .withComments(comments)
                .withFurther(further)
                .withBlockChoices(choices)
                .withCases(cases);
        Programme worded = ModelLibrary.styleItems(terms.model().code())
                .map(programme::withStyleItems)
                .orElse(programme);
        return style == null ? worded : worded.withStyleAnswers(style);
    }

    private CsvFile file(String name) {
        return CsvFile.of(folder.resolve(name));
    }

    private AnswerTable ratings(Programme.Terms terms, List<RaterSource> sources, List<Participant> known) {
        // DesignChoice gives no design without a 360.
        MultiSourceFeedback feedback = terms.design().multiSourceFeedback().orElseThrow();
        AnswerTableBuilder builder =
                AnswerTable.builder(feedback.scale(), feedback.items().keySet()).sources(sources);
        restrict(builder, known);
        Findings ofFile = AnswersCsv.readRatings(file(RATINGS), builder);
        AnswerTable table = take(RATINGS, ofFile, builder);
        if (!ofFile.has(Severity.ERROR) && table.size() == 0) {
            fault(FindingCode.PROGRAMME_EMPTY, Place.of(RATINGS));
        }
        return table;
    }

    private @Nullable AnswerTable style(Programme.Terms terms, List<Participant> known) {
        Optional<StyleQuestionnaire> questionnaire = terms.design().styleQuestionnaire();
        CsvFile file = file(STYLE);
        if (questionnaire.isEmpty() || !file.exists()) {
            return null;
        }
        AnswerTableBuilder builder = AnswerTable.builder(
                questionnaire.get().scale(), questionnaire.get().items().keySet());
        restrict(builder, known);
        return take(STYLE, AnswersCsv.readSelfReport(file, builder), builder);
    }

    private CommentTable comments(Programme.Terms terms, List<RaterSource> sources, List<Participant> known) {
        CsvFile file = file(COMMENTS);
        if (!file.exists()) {
            return CommentTable.of(List.of());
        }
        Set<String> codes = known.stream().map(Participant::assessee).collect(Collectors.toCollection(TreeSet::new));
        CommentsCsv.Result result = CommentsCsv.read(file, new CommentsCsv.Scope(terms.model(), codes, sources));
        findings.addAll(result.findings().list());
        counts.put(COMMENTS, result.counts());
        rejected.addAll(result.rejected());
        return result.comments();
    }

    private static RecordScope scope(Programme.Terms terms, List<Participant> known) {
        List<String> codes = known.stream().map(Participant::assessee).toList();
        return RecordScope.of(terms.model(), terms.design(), codes);
    }

    private FurtherAnswers further(RecordScope scope) {
        List<TestItem> key = ifThere(TEST_KEY, file -> HybridTestCsv.readKey(file, scope));
        return new FurtherAnswers(
                ifThere(INTERVIEW, file -> InterviewCsv.read(file, scope)),
                key,
                ifThere(TEST, file -> HybridTestCsv.readResponses(file, scope, key)),
                ifThere(CENTRE, file -> AssessmentCentreCsv.read(file, scope)),
                ifThere(KPI, file -> KpiCsv.read(file, scope)));
    }

    private CaseAnswers cases(RecordScope scope) {
        List<RubricEntry> rubric = ifThere(RUBRIC, file -> CaseStudyCsv.readRubric(file, scope));
        return new CaseAnswers(rubric, ifThere(MARKS, file -> CaseStudyCsv.readMarks(file, scope, rubric)));
    }

    private <T> List<T> ifThere(String name, Function<CsvFile, RecordReading<T>> reader) {
        CsvFile file = file(name);
        if (!file.exists()) {
            return List.of();
        }
        RecordReading<T> reading = reader.apply(file);
        findings.addAll(reading.findings().list());
        counts.put(name, reading.counts());
        rejected.addAll(reading.rejected());
        return reading.records();
    }

    /** If no participant is known, that is the fault, and not every row about one. */
    private static void restrict(AnswerTableBuilder builder, List<Participant> known) {
        if (!known.isEmpty()) {
            builder.assessees(known.stream().map(Participant::assessee).toList());
        }
    }

    private AnswerTable take(String file, Findings ofFile, AnswerTableBuilder builder) {
        AnswerTableBuilder.Result result = builder.build();
        findings.addAll(ofFile.list());
        findings.addAll(result.findings().list());
        counts.put(file, result.counts());
        rejected.addAll(result.rejected());
        return result.table();
    }

    private void warn(List<Participant> participants, AnswerTable answers) {
        for (Participant p : participants) {
            if (answers.indexOf(p.assessee()) < 0) {
                fault(FindingCode.PARTICIPANT_WITHOUT_ANSWERS, Place.of(RATINGS), "assessee", p.assessee());
            }
        }
    }
}
