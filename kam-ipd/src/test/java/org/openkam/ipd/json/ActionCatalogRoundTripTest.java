package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.Actions;
import org.openkam.ipd.action.CatalogHead;
import org.openkam.ipd.action.CatalogOverlay;
import org.openkam.ipd.action.DevelopmentAction;

class ActionCatalogRoundTripTest {
    private static String written(ActionCatalog catalog) throws IOException {
        StringWriter out = new StringWriter();
        ActionCatalogWriter.write(catalog, out);
        return out.toString();
    }

    private static ActionCatalog read(String text) {
        return ActionCatalogReader.read("c.json", text.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private static List<DevelopmentAction> drawn(Random random) {
        List<DevelopmentAction> actions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            List<String> before = i > 0 && random.nextBoolean() ? List.of("A" + random.nextInt(i)) : List.of();
            actions.add(Actions.random("A" + i, before, random));
        }
        return actions;
    }

    private static CatalogHead head(Random random) {
        return new CatalogHead(
                "own",
                random.nextBoolean() ? "1.0" : "черновик 3",
                random.nextBoolean() ? null : "key-account-manager",
                random.nextBoolean() ? null : LocalizedText.of("Own"),
                "PLN");
    }

    private static ForeignFields foreign(List<DevelopmentAction> actions) {
        List<ForeignField> fields = new ArrayList<>(List.of(new ForeignField("", "future", "{\"a\":[1E+400,null]}")));
        actions.forEach(a -> fields.add(new ForeignField("/actions/" + a.code() + "/effect", "future", "0.10")));
        return new ForeignFields(fields);
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgainToTheLastBit(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<DevelopmentAction> actions = drawn(random);
        ActionCatalog catalog = new ActionCatalog(
                head(random), actions, random.nextBoolean() ? ForeignFields.none() : foreign(actions));
        ActionCatalog again = read(written(catalog));
        assertThat(again).isEqualTo(catalog);
        assertThat(written(again)).isEqualTo(written(catalog)).endsWith("}\n").doesNotContain("\r");
    }

    @Property(tries = 100)
    void soIsAnOverlay(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<DevelopmentAction> actions = drawn(random);
        List<String> overridden = actions.isEmpty() ? List.of() : List.of("A0");
        CatalogOverlay overlay = new CatalogOverlay(
                head(random), actions, new CatalogOverlay.Changes(overridden, List.of("B", "C")), foreign(actions));
        StringWriter out = new StringWriter();
        CatalogOverlayWriter.write(overlay, out);
        assertThat(CatalogOverlayReader.read("o.json", out.toString().getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .isEqualTo(overlay);
    }

    @Test
    void theBundledCatalogueSurvivesJsonAndSerialization() throws IOException, ClassNotFoundException {
        ActionCatalog bundled = ActionCatalogReader.bundled();
        assertThat(read(written(bundled))).isEqualTo(bundled);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(bundled);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(bundled);
        }
    }
}
