package org.openkam.core.json;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.json.StyleItemsDocument.StatementDocument;
import org.openkam.core.json.StyleItemsDocument.StyleBlockDocument;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;

/** Finds what is wrong between the parts of a document of style items: codes, repetitions, references. */
final class StyleItemsFaults {
    private final StyleItemsDocument document;
    private final CodeFaults faults;
    private final Map<String, String> items = new HashMap<>();

    StyleItemsFaults(String name, StyleItemsDocument document) {
        this.document = document;
        this.faults = new CodeFaults(name);
    }

    /** With items for another model nothing is looked up in it, since each would be a fault. */
    Findings faults(@Nullable CompetencyModel model) {
        CompetencyModel known = model;
        if (model != null && !document.model().equals(model.code())) {
            faults.add(FindingCode.DOCUMENT_VALUE, "/model", "value", document.model(), "rule", model.code());
            known = null;
        }
        statements(known == null ? null : itemsOf(known));
        repeats();
        blocks(known == null ? null : components(known));
        return faults.findings();
    }

    private void statements(@Nullable Set<String> known) {
        for (int i = 0; i < document.items().size(); i++) {
            String code = document.items().get(i).code();
            faults.unique(items, code, "/items/" + i);
            if (known != null) {
                faults.reference(known, code, "/items/" + i + "/code");
            }
        }
    }

    /** A repetition names another item, and not one that repeats a third. */
    private void repeats() {
        Set<String> originals = new LinkedHashSet<>();
        document.items().stream()
                .filter(s -> s.repeats() == null)
                .map(StatementDocument::code)
                .forEach(originals::add);
        for (int i = 0; i < document.items().size(); i++) {
            String repeated = document.items().get(i).repeats();
            if (repeated != null) {
                faults.reference(originals, repeated, "/items/" + i + "/repeats");
            }
        }
    }

    private void blocks(@Nullable Set<String> known) {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> placed = new HashMap<>();
        List<StyleBlockDocument> blocks = document.blocksOrNone();
        for (int b = 0; b < blocks.size(); b++) {
            faults.unique(codes, blocks.get(b).code(), "/blocks/" + b);
            for (int c = 0; c < blocks.get(b).roleComponents().size(); c++) {
                String component = blocks.get(b).roleComponents().get(c);
                String pointer = "/blocks/" + b + "/roleComponents/" + c;
                faults.unique(placed, component, pointer);
                if (known != null) {
                    faults.reference(known, component, pointer);
                }
            }
        }
    }

    private static Set<String> components(CompetencyModel model) {
        Set<String> codes = new LinkedHashSet<>();
        model.roleComponents().stream().map(RoleComponent::code).forEach(codes::add);
        return codes;
    }

    private static Set<String> itemsOf(CompetencyModel model) {
        return model.roleComponents().isEmpty()
                ? Set.of()
                : StyleQuestionnaire.of(model.ratingScale(), model.roleComponents())
                        .items()
                        .keySet();
    }
}
