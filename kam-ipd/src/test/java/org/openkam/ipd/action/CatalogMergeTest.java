package org.openkam.ipd.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openkam.ipd.action.Actions.codes;
import static org.openkam.ipd.action.Actions.costing;
import static org.openkam.ipd.action.Actions.needing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.text.LocalizedText;

class CatalogMergeTest {
    private static final CatalogHead TENANT = CatalogHead.of("tenant");

    private static CatalogOverlay.Changes changes(List<String> overridden, List<String> withdrawn) {
        return new CatalogOverlay.Changes(overridden, withdrawn);
    }

    private static CatalogOverlay overlay(List<DevelopmentAction> actions, CatalogOverlay.Changes changes) {
        return new CatalogOverlay(TENANT, actions, changes);
    }

    private static ActionCatalog shared(DevelopmentAction... actions) {
        return new ActionCatalog("shared", List.of(actions));
    }

    private static List<String> found(CatalogMerge merge) {
        return merge.findings().list().stream()
                .map(f -> f.code() + " " + f.place())
                .toList();
    }

    @Test
    void aTenantAddsOverridesAndWithdraws() {
        DevelopmentAction other = costing("B", 0);
        DevelopmentAction mine = new DevelopmentAction(
                "B", other.scope(), other.form(), new Effort(9, 9), other.effect(), List.of(), other.text());
        CatalogOverlay overlay =
                overlay(List.of(needing("Z", "A"), mine, needing("D")), changes(List.of("B"), List.of("C")));
        CatalogMerge merge = CatalogMerge.of(shared(needing("C"), other, needing("A")), overlay);
        assertThat(merge.findings()).isEmpty();
        assertThat(merge.setAside()).isEmpty();
        assertThat(codes(merge.catalog().actions())).containsExactly("B", "A", "D", "Z");
        assertThat(merge.catalog().action("B")).hasValue(mine);
        assertThat(merge.catalog().code()).isEqualTo("tenant");
    }

    @Test
    void theSameCodeWithoutAWordIsAConflictAndTheSharedActionStays() {
        CatalogMerge merge = CatalogMerge.of(
                shared(needing("A"), needing("B")),
                overlay(List.of(needing("A"), costing("B", 7)), CatalogOverlay.Changes.NONE));
        assertThat(found(merge)).containsExactly("PLAN_OVERLAY_CONFLICT tenant#/actions/1");
        assertThat(merge.catalog().action("B")).hasValue(needing("B"));
        assertThat(merge.setAside()).containsExactly(costing("B", 7));
        assertThat(merge.findings().list().get(0).message())
                .isEqualTo(
                        "Action (B) of (tenant) differs from the one with the same code below it, and must say that it "
                                + "overrides it, but doesn't.");
    }

    @Test
    void whatIsOverriddenOrWithdrawnMustBeThere() {
        CatalogMerge merge = CatalogMerge.of(
                shared(needing("REL-A1")), overlay(List.of(needing("X")), changes(List.of("X"), List.of("REL-A2"))));
        assertThat(found(merge)).containsExactly("PLAN_OVERLAY_UNKNOWN tenant", "PLAN_OVERLAY_UNKNOWN tenant");
        assertThat(merge.findings().list())
                .anySatisfy(f -> assertThat(f.advice()).isEqualTo("Maybe REL-A1 was meant."));
        assertThat(codes(merge.catalog().actions())).containsExactly("REL-A1", "X");
    }

    @Test
    void whatNeedsAWithdrawnActionIsSetAsideToo() {
        CatalogMerge merge = CatalogMerge.of(
                shared(needing("A"), needing("B", "A"), needing("C", "B"), needing("D")),
                overlay(List.of(), changes(List.of(), List.of("A"))));
        assertThat(found(merge)).containsExactly("PLAN_REF tenant#/actions/B", "PLAN_LEFT_OUT tenant#/actions/C");
        assertThat(codes(merge.catalog().actions())).containsExactly("D");
        assertThat(codes(merge.setAside())).containsExactly("B", "C");
    }

    @Test
    void aCycleAcrossCatalogues() {
        CatalogMerge merge = CatalogMerge.of(
                shared(needing("A"), needing("B", "A")),
                overlay(List.of(needing("A", "B")), changes(List.of("A"), List.of())));
        assertThat(found(merge)).containsExactly("PLAN_CYCLE tenant#/actions/A", "PLAN_LEFT_OUT tenant#/actions/B");
        assertThat(merge.catalog().actions()).isEmpty();
    }

    @Test
    void costsInAnotherCurrencyAreSetAside() {
        ActionCatalog shared = new ActionCatalog("shared", "EUR", List.of(costing("A", 5)));
        CatalogOverlay overlay = new CatalogOverlay(TENANT.currency("PLN"), List.of(costing("B", 5), costing("C", 0)));
        CatalogMerge merge = CatalogMerge.of(shared, overlay);
        assertThat(found(merge)).containsExactly("PLAN_CURRENCY tenant#/actions/0");
        assertThat(merge.findings().list().get(0).facts())
                .isEqualTo(Map.of("action", "B", "expected", "EUR", "found", "PLN"));
        assertThat(codes(merge.catalog().actions())).containsExactly("A", "C");
        assertThat(merge.catalog().currency()).hasValue("EUR");
    }

    @Test
    void aCurrencyIsTakenOverWhereNothingCostsAnythingYet() {
        CatalogMerge merge = CatalogMerge.of(
                shared(needing("A")), new CatalogOverlay(TENANT.currency("PLN"), List.of(costing("B", 5))));
        assertThat(merge.findings()).isEmpty();
        assertThat(merge.catalog().currency()).hasValue("PLN");
    }

    @Test
    void anOverlayForAnotherModelIsPassedOver() {
        CatalogHead head = new CatalogHead("shared", "2.0", "kam", LocalizedText.of("Shared"), null);
        ActionCatalog shared = new ActionCatalog(head, List.of(needing("A")));
        CatalogHead other = new CatalogHead("tenant", "1.0", "other", null, null);
        CatalogMerge merge = CatalogMerge.of(shared, new CatalogOverlay(other, List.of(needing("B"))));
        assertThat(found(merge)).containsExactly("DOCUMENT_VALUE tenant#/model");
        assertThat(merge.catalog()).isEqualTo(shared);
        assertThat(codes(merge.setAside())).containsExactly("B");
        assertThat(CatalogMerge.of(shared, new CatalogOverlay(TENANT, List.of()))
                        .catalog()
                        .head())
                .isEqualTo(new CatalogHead("tenant", "1.0", "kam", LocalizedText.of("Shared"), null));
    }

    @Test
    void foreignFieldsGoWithTheirAction() {
        ForeignFields below = new ForeignFields(List.of(
                new ForeignField("", "top", "1"),
                new ForeignField("/actions/A", "x", "1"),
                new ForeignField("/actions/B/effect", "x", "1"),
                new ForeignField("/actions/C", "x", "1")));
        ForeignFields above =
                new ForeignFields(List.of(new ForeignField("", "top", "2"), new ForeignField("/actions/B", "y", "2")));
        ActionCatalog shared =
                new ActionCatalog(CatalogHead.of("shared"), List.of(needing("A"), needing("B"), needing("C")), below);
        CatalogOverlay overlay =
                new CatalogOverlay(TENANT, List.of(costing("B", 1)), changes(List.of("B"), List.of("C")), above);
        assertThat(CatalogMerge.of(shared, overlay).catalog().foreign().fields())
                .extracting(ForeignField::toString)
                .containsExactly("/top: 2", "/actions/A/x: 1", "/actions/B/y: 2");
        assertThat(shared.only(List.of(needing("A"))).foreign().fields()).hasSize(2);
    }

    @Test
    void overlaysRefuseWhatContradictsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overlay(List.of(), changes(List.of("A"), List.of())))
                .withMessage("Overridden action (A) must be among the overlay's.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overlay(List.of(needing("A")), changes(List.of(), List.of("A"))))
                .withMessage("Withdrawn action (A) must not be among the overlay's.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overlay(List.of(needing("A"), needing("A")), CatalogOverlay.Changes.NONE));
        CatalogOverlay euro = new CatalogOverlay(TENANT.currency("EUR"), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euro.then(new CatalogOverlay(TENANT.currency("PLN"), List.of())))
                .withMessage("Currency of later overlay (PLN) must be that of the earlier one, EUR.");
    }

    private static DevelopmentAction drawnAction(String code, Random random) {
        List<String> before = new ArrayList<>();
        while (random.nextInt(4) == 0) {
            String other = "A" + random.nextInt(6);
            if (!other.equals(code)) {
                before.add(other);
            }
        }
        return Actions.action(code, random.nextInt(2), before);
    }

    private static CatalogOverlay drawn(String name, Random random) {
        Map<String, DevelopmentAction> actions = new TreeMap<>();
        List<String> overridden = new ArrayList<>();
        List<String> withdrawn = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            switch (random.nextInt(5)) {
                case 0 -> actions.put("A" + i, drawnAction("A" + i, random));
                case 1 -> {
                    actions.put("A" + i, drawnAction("A" + i, random));
                    overridden.add("A" + i);
                }
                case 2 -> withdrawn.add("A" + i);
                default -> {}
            }
        }
        List<DevelopmentAction> shuffled = new ArrayList<>(actions.values());
        Collections.shuffle(shuffled, random);
        List<ForeignField> fields = new ArrayList<>();
        shuffled.forEach(a -> fields.add(new ForeignField("/actions/" + a.code(), "from", "\"" + name + "\"")));
        CatalogHead head = CatalogHead.of(name).currency(random.nextBoolean() ? "EUR" : null);
        return new CatalogOverlay(head, shuffled, changes(overridden, withdrawn), new ForeignFields(fields));
    }

    private static ActionCatalog catalog(Random random) {
        List<DevelopmentAction> actions = new ArrayList<>();
        for (int i : new int[] {3, 0, 5, 1}) {
            actions.add(needing("A" + i));
        }
        return new ActionCatalog("shared", actions.subList(0, random.nextInt(5)));
    }

    @Property(tries = 500)
    void overlaysLaidTogetherOrOneAfterTheOtherGiveTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        ActionCatalog shared = catalog(random);
        CatalogOverlay one = drawn("one", random);
        CatalogOverlay two = drawn("two", random);
        CatalogOverlay three = drawn("three", random);
        ActionCatalog all = CatalogMerge.of(shared, List.of(one, two, three)).catalog();
        assertThat(CatalogMerge.of(shared, List.of(one.then(two), three)).catalog())
                .isEqualTo(all);
        assertThat(CatalogMerge.of(shared, List.of(one, two.then(three))).catalog())
                .isEqualTo(all);
        assertThat(CatalogMerge.of(shared, one.then(two).then(three)).catalog()).isEqualTo(all);
        assertThat(CatalogMerge.of(shared, one.then(two.then(three))).catalog()).isEqualTo(all);
    }

    @Property(tries = 200)
    void theOrderOfAnOverlaysActionsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        ActionCatalog shared = catalog(random);
        CatalogOverlay overlay = drawn("one", random);
        List<DevelopmentAction> shuffled = new ArrayList<>(overlay.actions());
        Collections.shuffle(shuffled, random);
        CatalogMerge merge = CatalogMerge.of(shared, overlay);
        CatalogMerge again = CatalogMerge.of(
                shared, new CatalogOverlay(overlay.head(), shuffled, overlay.changes(), overlay.foreign()));
        assertThat(again.catalog()).isEqualTo(merge.catalog());
        assertThat(again.setAside()).isEqualTo(merge.setAside());
    }

    @Property(tries = 200)
    void nothingIsLost(@ForAll long seed) {
        Random random = new Random(seed);
        ActionCatalog shared = catalog(random);
        CatalogOverlay overlay = drawn("one", random);
        CatalogMerge merge = CatalogMerge.of(shared, overlay);
        TreeSet<String> expected = new TreeSet<>(shared.byCode().keySet());
        expected.addAll(codes(overlay.actions()));
        expected.removeAll(overlay.changes().withdrawn());
        TreeSet<String> accounted = new TreeSet<>(codes(merge.catalog().actions()));
        accounted.addAll(codes(merge.setAside()));
        assertThat(accounted).isEqualTo(expected);
        long rejected =
                merge.findings().of(org.openkam.core.finding.Severity.REJECTED).size();
        assertThat(rejected).isGreaterThanOrEqualTo(merge.setAside().size());
        assertThat(merge.findings().of(FindingCode.PLAN_OVERLAY_CONFLICT))
                .hasSizeLessThanOrEqualTo(overlay.actions().size());
    }

    @Test
    void withoutOverlaysTheCatalogueStaysAsItWas() {
        ActionCatalog shared = shared(needing("B"), needing("A", "B"));
        assertThat(CatalogMerge.of(shared, List.of()).catalog()).isEqualTo(shared);
        assertThat(CatalogMerge.of(shared, List.of()).findings()).isEmpty();
    }
}
