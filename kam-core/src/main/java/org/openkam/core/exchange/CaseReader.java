package org.openkam.core.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.json.ModelReader;
import org.openkam.core.model.CompetencyModel;

/**
 * Reads 1EdTech CASE packages, versions 1.0 and 1.1, leniently: real ones seldom keep to the schema. What had to be
 * changed is a warning with a JSON pointer. Stateless.
 */
public final class CaseReader {
    private static final String SUPPORTED_VERSION = "1\\.[0-9]{1,4}";

    private CaseReader() {}

    /**
     * Reads the package of any publisher.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<CasePackage> read(String name, byte[] bytes) {
        Reading<ObjectNode> tree = tree(name, bytes);
        return tree.value()
                .map(root -> Reading.of(CasePackageJson.read(root), tree.findings()))
                .orElseGet(() -> Reading.failed(tree.findings()));
    }

    /**
     * Reads a model that {@link CaseWriter} wrote: equal to what was written, or with what others have edited since. Items
     * that aren't the model's are left out with a warning. A finding about the model that results has the place
     * {@code NAME (model)} and points into that model's own JSON document.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<CompetencyModel> readModel(String name, byte[] bytes) {
        return own(name, bytes, ModelReader::read);
    }

    /**
     * Reads a model with the designs and questions that {@link CaseWriter} wrote with it, as {@link #readModel} does; a
     * package that has none gives a kit without them.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<AssessmentKit> readKit(String name, byte[] bytes) {
        return own(name, bytes, ModelReader::readKit);
    }

    private static <T> Reading<T> own(String name, byte[] bytes, BiFunction<String, byte[], Reading<T>> reader) {
        Reading<ObjectNode> tree = tree(name, bytes);
        if (tree.value().isEmpty()) {
            return Reading.failed(tree.findings());
        }
        JsonNode own = CaseAssembly.own(tree.value().get().path("CFDocument"));
        String version = own.path("version").asText();
        if (!own.path("model").isObject() || !version.matches(SUPPORTED_VERSION)) {
            String found = "CASE, " + CaseJson.KEY + " " + (version.isEmpty() ? "-" : Finding.shown(version));
            Reading<T> refused = unsupported(name, found, CaseJson.KEY + " 1.x");
            return Reading.failed(tree.findings().plus(refused.findings()));
        }
        CaseAssembly assembly = new CaseAssembly(name, tree.value().get());
        byte[] document = CaseJson.text(assembly.document()).getBytes(StandardCharsets.UTF_8);
        Reading<T> model = reader.apply(name + " (model)", document);
        Findings all = tree.findings().plus(Findings.of(assembly.findings())).plus(model.findings());
        return model.value().map(value -> Reading.of(value, all)).orElseGet(() -> Reading.failed(all));
    }

    private static Reading<ObjectNode> tree(String name, byte[] bytes) {
        Reading<ObjectNode> read = CaseJson.read(name, bytes);
        if (read.value().isEmpty()) {
            return read;
        }
        ObjectNode root = read.value().get();
        if (!root.has("CFDocument") && !root.has("CFItems")) {
            return unsupported(name, "-", "CASE 1.x");
        }
        CaseCleaning cleaning = new CaseCleaning(name);
        ObjectNode clean = cleaning.clean(root);
        return Reading.of(clean, Findings.of(cleaning.findings()));
    }

    private static <T> Reading<T> unsupported(String name, String found, String supported) {
        Place place = Place.at(name, "/CFDocument");
        return CaseJson.failed(FindingCode.FORMAT_UNSUPPORTED, place, "found", found, "supported", supported);
    }
}
