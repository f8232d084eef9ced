package org.openkam.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.csv.AnswersCsv;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.csv.ParticipantsCsv;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.json.ModelReader;
import org.openkam.core.json.ProgrammeDocument;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;

/** One reading of a folder. Goes on after a fault as long as what follows can be judged, so that all are found at once. */
final class FolderReader {
    private static final String SETTINGS = "programme.json";

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
        ProgrammeDocument settings = settings();
        CompetencyModel model = model(settings);
        if (model == null) {
            Programme.Terms usual = Programme.Terms.of(ModelLibrary.keyAccountManager());
            readFiles(usual, settings, false);
            orThrow();
        }
        Programme.Terms terms = terms(Objects.requireNonNull(model), settings);
        Programme programme = readFiles(terms, settings, true);
        Findings all = orThrow();
        return new ProgrammeReading(Objects.requireNonNull(programme), all, counts, rejected);
    }

    private Findings orThrow() {
        return Findings.of(findings).orThrow(Severity.ERROR);
    }

    private void fault(FindingCode code, Place place, String... facts) {
        findings.add(Finding.of(code, place, facts));
    }

    private ProgrammeDocument settings() {
        if (!Files.exists(folder.resolve(SETTINGS))) {
            return ProgrammeDocument.usual();
        }
        Reading<ProgrammeDocument> reading = ProgrammeDocument.reader().read(folder.resolve(SETTINGS));
        findings.addAll(reading.findings().list());
        return reading.value().orElse(ProgrammeDocument.usual());
    }

    private @Nullable CompetencyModel model(ProgrammeDocument settings) {
        String code = Objects.requireNonNullElse(settings.model(), ModelLibrary.KEY_ACCOUNT_MANAGER);
        Optional<CompetencyModel> bundled = ModelLibrary.find(code);
        if (bundled.isPresent()) {
            return bundled.get();
        }
        if (Files.exists(folder.resolve(code))) {
            Reading<CompetencyModel> reading = ModelReader.read(folder.resolve(code));
            findings.addAll(reading.findings().list());
            return reading.value().orElse(null);
        }
        fault(
                FindingCode.MODEL_UNKNOWN,
                Place.at(SETTINGS, "/model"),
                "code",
                Finding.shown(code),
                "known",
                ModelLibrary.KEY_ACCOUNT_MANAGER);
        return null;
    }

    private Programme.Terms terms(CompetencyModel model, ProgrammeDocument settings) {
        AnonymityPromise promise = AnonymityPromise.standard();
        if (settings.k() != null) {
            if (settings.k() < AnonymityPromise.LEAST) {
                fault(
                        FindingCode.ANONYMITY_PROMISE_TOO_LOW,
                        Place.at(SETTINGS, "/k"),
                        "value",
                        settings.k().toString());
            } else {
                promise = new AnonymityPromise(settings.k());
            }
        }
        String cycle = Objects.requireNonNullElse(settings.cycle(), "1");
        return new Programme.Terms(model, design(model, settings), promise, cycle);
    }

    private AssessmentDesign design(CompetencyModel model, ProgrammeDocument settings) {
        Set<String> asked = new HashSet<>(settings.extensionsOrNone());
        Set<String> codes = new HashSet<>();
        model.competencies().forEach(c -> codes.add(c.code()));
        for (int i = 0; i < settings.extensionsOrNone().size(); i++) {
            String code = settings.extensionsOrNone().get(i);
            if (!codes.contains(code)) {
                String nearest = CodeDistance.nearest(code, codes).orElse("...");
                fault(
                        FindingCode.MODEL_REFERENCE,
                        Place.at(SETTINGS, "/extensions/" + i),
                        "code",
                        Finding.shown(code),
                        "nearest",
                        nearest);
            }
        }
        if (asked.isEmpty()) {
            return AssessmentDesign.standard(model);
        }
        List<Competency> competencies = model.competencies().stream()
                .filter(c -> !c.extension() || asked.contains(c.code()))
                .toList();
        List<Instrument> instruments = new ArrayList<>();
        instruments.add(MultiSourceFeedback.of(model, competencies));
        AssessmentDesign.standard(model).styleQuestionnaire().ifPresent(instruments::add);
        return new AssessmentDesign(instruments);
    }

    /** Reads the tables; without a usable model only faults of the files themselves count. */
    private @Nullable Programme readFiles(Programme.Terms terms, ProgrammeDocument settings, boolean usable) {
        if (!usable) {
            for (String required : List.of("participants.csv", "ratings-360.csv")) {
                if (!Files.exists(folder.resolve(required))) {
                    fault(FindingCode.FILE_MISSING, Place.of(required));
                }
            }
            return null;
        }
        ParticipantsCsv.Result people = ParticipantsCsv.read(file("participants.csv"), terms.model());
        findings.addAll(people.findings().list());
        counts.put("participants.csv", people.counts());
        rejected.addAll(people.rejected());
        List<Participant> participants = people.participants();
        boolean known = !people.findings().has(Severity.ERROR);
        AnswerTable answers = ratings(terms, settings, participants, known);
        AnswerTable style = style(terms, participants, known);
        if (known && participants.isEmpty()) {
            fault(FindingCode.PROGRAMME_EMPTY, Place.of("participants.csv"));
        }
        if (answers == null || findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            return null;
        }
        warn(participants, answers);
        Programme programme = Programme.of(terms, participants, answers);
        return style == null ? programme : programme.withStyleAnswers(style);
    }

    private CsvFile file(String name) {
        return CsvFile.of(folder.resolve(name));
    }

    private @Nullable AnswerTable ratings(
            Programme.Terms terms, ProgrammeDocument settings, List<Participant> people, boolean known) {
        MultiSourceFeedback feedback = terms.design().multiSourceFeedback().orElseThrow();
        AnswerTableBuilder builder = AnswerTable.builder(
                        feedback.scale(), feedback.items().keySet())
                .sources(settings.sourcesOrNone().stream()
                        .map(s -> new RaterSource(s.code(), s.anonymous()))
                        .toList());
        restrict(builder, people, known);
        Findings ofFile = AnswersCsv.readRatings(file("ratings-360.csv"), builder);
        AnswerTable table = take("ratings-360.csv", ofFile, builder);
        if (!ofFile.has(Severity.ERROR) && table.size() == 0) {
            fault(FindingCode.PROGRAMME_EMPTY, Place.of("ratings-360.csv"));
        }
        return table;
    }

    private @Nullable AnswerTable style(Programme.Terms terms, List<Participant> people, boolean known) {
        Optional<StyleQuestionnaire> questionnaire = terms.design().styleQuestionnaire();
        CsvFile file = file("style-questionnaire.csv");
        if (questionnaire.isEmpty() || !file.exists()) {
            return null;
        }
        AnswerTableBuilder builder = AnswerTable.builder(
                questionnaire.get().scale(), questionnaire.get().items().keySet());
        restrict(builder, people, known);
        return take(file.name(), AnswersCsv.readSelfReport(file, builder), builder);
    }

    private static void restrict(AnswerTableBuilder builder, Collection<Participant> people, boolean known) {
        if (known) {
            builder.assessees(people.stream().map(Participant::assessee).toList());
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
                fault(FindingCode.PARTICIPANT_WITHOUT_ANSWERS, Place.of("ratings-360.csv"), "assessee", p.assessee());
            }
        }
    }
}
