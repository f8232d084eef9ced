package org.openkam.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.json.ModelDigest;
import org.openkam.core.json.ModelReader;
import org.openkam.core.json.ProgrammeDocument;
import org.openkam.core.json.ProgrammeDocument.SourceDocument;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;

/** Reads {@code programme.json} and the model it names: what was fixed before anybody answered. */
final class TermsReader {
    static final String SETTINGS = "programme.json";

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
        AssessmentKit kit = kit(settings);
        if (kit == null || !isPinned(kit.model(), settings)) {
            return null;
        }
        AssessmentDesign design = new DesignChoice(kit, settings, findings).design();
        String cycle = Objects.requireNonNullElse(settings.cycle(), "1");
        if (design == null) {
            return null;
        }
        Programme.Terms terms =
                new Programme.Terms(kit.model(), design, promise, cycle).withNormColumns(settings.normColumnsOrNone());
        return settings.isClosed() ? terms.close() : terms;
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

    private @Nullable AssessmentKit kit(ProgrammeDocument settings) {
        String code = Objects.requireNonNullElse(settings.model(), ModelLibrary.KEY_ACCOUNT_MANAGER);
        Optional<AssessmentKit> bundled = ModelLibrary.kit(code);
        if (bundled.isPresent()) {
            return bundled.get();
        }
        if (Files.exists(folder.resolve(code))) {
            Reading<AssessmentKit> reading = ModelReader.readKit(folder.resolve(code));
            findings.addAll(reading.findings().list());
            return reading.value().orElse(null);
        }
        String shown = Finding.shown(code);
        fault(FindingCode.MODEL_UNKNOWN, "/model", "code", shown, "known", ModelLibrary.KEY_ACCOUNT_MANAGER);
        return null;
    }

    /** With another model than the programme was set up with, no row can be judged. */
    private boolean isPinned(CompetencyModel model, ProgrammeDocument settings) {
        String version = model.version().toString();
        if (settings.modelVersion() != null && !settings.modelVersion().equals(version)) {
            pinFault(FindingCode.PROGRAMME_MODEL_VERSION, model, settings.modelVersion(), version);
            return false;
        }
        String digest = settings.modelDigest() == null ? "" : ModelDigest.of(model);
        if (settings.modelDigest() != null && !settings.modelDigest().equals(digest)) {
            pinFault(FindingCode.PROGRAMME_MODEL_DIGEST, model, settings.modelDigest(), digest);
            return false;
        }
        return true;
    }

    private void pinFault(FindingCode code, CompetencyModel model, String expected, String found) {
        String pointer = code == FindingCode.PROGRAMME_MODEL_VERSION ? "/modelVersion" : "/modelDigest";
        fault(code, pointer, "model", model.code(), "expected", expected, "found", found);
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
}
