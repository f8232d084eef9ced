package org.openkam.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.json.ModelReader;
import org.openkam.core.json.ProgrammeDocument;
import org.openkam.core.json.ProgrammeDocument.SourceDocument;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;

/** Reads {@code programme.json} and the model it names: what was fixed before anybody answered. */
final class TermsReader {
    private static final String SETTINGS = "programme.json";
    private static final int MOST_ITEMS = 65_535;

    private final Path folder;
    private final List<Finding> findings;
    private List<RaterSource> sources = List.of();

    TermsReader(Path folder, List<Finding> findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** Returns the terms by which rows can be judged, even if something else is wrong with them; null if they can't be. */
    Programme.@Nullable Terms read() {
        ProgrammeDocument settings = settings();
        if (settings == null) {
            return null;
        }
        AnonymityPromise promise = promise(settings);
        sources = sources(settings);
        CompetencyModel model = model(settings);
        AssessmentDesign design = model == null ? null : design(model, settings);
        return model == null || design == null ? null : terms(model, design, promise, settings);
    }

    private static Programme.Terms terms(
            CompetencyModel model, AssessmentDesign design, AnonymityPromise promise, ProgrammeDocument settings) {
        String cycle = Objects.requireNonNullElse(settings.cycle(), "1");
        return new Programme.Terms(model, design, promise, cycle, settings.isClosed());
    }

    /** Returns the sources that {@code programme.json} declares. */
    List<RaterSource> sources() {
        return sources;
    }

    private void fault(FindingCode code, String pointer, String... facts) {
        findings.add(Finding.of(code, Place.at(SETTINGS, pointer), facts));
    }

    private @Nullable ProgrammeDocument settings() {
        if (!Files.exists(folder.resolve(SETTINGS))) {
            return ProgrammeDocument.usual();
        }
        Reading<ProgrammeDocument> reading = ProgrammeDocument.reader().read(folder.resolve(SETTINGS));
        findings.addAll(reading.findings().list());
        return reading.value().orElse(null);
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
        String shown = Finding.shown(code);
        fault(FindingCode.MODEL_UNKNOWN, "/model", "code", shown, "known", ModelLibrary.KEY_ACCOUNT_MANAGER);
        return null;
    }

    private AnonymityPromise promise(ProgrammeDocument settings) {
        int insiders = Objects.requireNonNullElse(settings.insiderResistance(), 0);
        int k = leastPromised(settings.k(), "/k", AnonymityPromise.LEAST);
        return new AnonymityPromise(
                k, leastPromised(settings.kText(), "/kText", AnonymityPromise.USUAL_TEXT), insiders);
    }

    private int leastPromised(@Nullable Integer promised, String pointer, int usual) {
        if (promised != null && promised < AnonymityPromise.LEAST) {
            fault(FindingCode.ANONYMITY_PROMISE_TOO_LOW, pointer, "value", promised.toString());
            return usual;
        }
        return promised == null ? usual : promised;
    }

    private List<RaterSource> sources(ProgrammeDocument settings) {
        List<RaterSource> declared = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        List<SourceDocument> documents = settings.sourcesOrNone();
        for (int i = 0; i < documents.size(); i++) {
            SourceDocument source = documents.get(i);
            String pointer = "/sources/" + i;
            String first = seen.putIfAbsent(source.code(), pointer);
            if (first != null) {
                fault(FindingCode.MODEL_DUPLICATE_CODE, pointer, "code", source.code(), "first", first);
            } else if (source.code().equals(RaterSource.SELF.code()) && source.anonymous()) {
                fault(FindingCode.DOCUMENT_VALUE, pointer + "/anonymous", "value", "true", "rule", "SELF: false");
            } else {
                declared.add(new RaterSource(source.code(), source.anonymous()));
            }
        }
        return declared;
    }

    private @Nullable AssessmentDesign design(CompetencyModel model, ProgrammeDocument settings) {
        Set<String> asked = extensions(model, settings);
        List<Competency> competencies = model.competencies().stream()
                .filter(c -> !c.extension() || asked.contains(c.code()))
                .toList();
        int items = competencies.stream().mapToInt(c -> c.indicators().size()).sum();
        if (items == 0 || items > MOST_ITEMS) {
            String value = items + " items";
            fault(FindingCode.DOCUMENT_VALUE, "/extensions", "value", value, "rule", "1.." + MOST_ITEMS + " items");
            return null;
        }
        return design(model, competencies);
    }

    private static AssessmentDesign design(CompetencyModel model, List<Competency> competencies) {
        List<Instrument> instruments = new ArrayList<>();
        instruments.add(MultiSourceFeedback.of(model, competencies));
        if (!model.roleComponents().isEmpty()) {
            instruments.add(StyleQuestionnaire.of(model.ratingScale(), model.roleComponents()));
        }
        return new AssessmentDesign(instruments);
    }

    /** Returns the extensions asked; all of them if one is misspelt, so that not every answer to it is a fault too. */
    private Set<String> extensions(CompetencyModel model, ProgrammeDocument settings) {
        Set<String> known =
                model.competencies().stream().map(Competency::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new HashSet<>(settings.extensionsOrNone());
        for (int i = 0; i < settings.extensionsOrNone().size(); i++) {
            String code = settings.extensionsOrNone().get(i);
            if (!known.contains(code)) {
                String nearest = CodeDistance.nearest(code, known).orElse("...");
                String shown = Finding.shown(code);
                fault(FindingCode.MODEL_REFERENCE, "/extensions/" + i, "code", shown, "nearest", nearest);
                asked.addAll(known);
            }
        }
        return asked;
    }
}
