package org.openkam.core.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkam.core.text.LocalizedText;

/** A model laid out flat: every element by its address with everything that can change about it. */
final class ModelContent {
    /**
     * What is known of an element.
     *
     * @param ownerOrNull what it is removed with, or null
     * @param facts every aspect it has; one that isn't a text has one language
     * @param orders the addresses of what belongs to it, in order
     */
    record Node(
            @Nullable ModelAddress ownerOrNull,
            Map<ModelAspect, LocalizedText> facts,
            Map<ModelAspect, List<ModelAddress>> orders) {
        private Node text(ModelAspect aspect, LocalizedText text) {
            facts.put(aspect, text);
            return this;
        }

        private Node value(ModelAspect aspect, Object value) {
            return text(aspect, LocalizedText.of(value.toString()));
        }

        private Node flag(ModelAspect aspect, boolean value) {
            return value(aspect, value ? "YES" : "NO");
        }

        private Node codes(ModelAspect aspect, List<String> codes) {
            return value(aspect, String.join(", ", codes));
        }
    }

    /** What a withdrawn code has instead of successors. */
    static final String NOTHING = "-";

    private final TreeMap<ModelAddress, Node> nodes = new TreeMap<>();

    private ModelContent() {}

    /** Lays a model out. */
    static ModelContent of(CompetencyModel model) {
        ModelContent content = new ModelContent();
        content.addModel(model);
        model.competencies().forEach(content::addCompetency);
        model.roles().forEach(content::addRole);
        if (!model.foreignFields().isEmpty()) {
            content.addForeign(model, model.places());
        }
        return content;
    }

    /** Returns all elements, sorted. */
    TreeMap<ModelAddress, Node> nodes() {
        return nodes;
    }

    /** Returns the addresses of career paths, in their order: paths between the same roles are counted. */
    static List<ModelAddress> addresses(List<CareerPath> paths) {
        Map<String, Integer> seen = new HashMap<>();
        List<ModelAddress> addresses = new ArrayList<>();
        for (CareerPath path : paths) {
            String code = path.from() + "->" + path.to();
            int times = seen.merge(code, 1, Integer::sum);
            addresses.add(ModelAddress.of(ModelElement.CAREER_PATH, times == 1 ? code : code + "#" + times));
        }
        return addresses;
    }

    private void addModel(CompetencyModel model) {
        ModelAddress root = ModelAddress.ofModel();
        Node node = add(root, null).text(ModelAspect.NAME, model.name()).value(ModelAspect.SCALE, model.ratingScale());
        model.scale()
                .levels()
                .forEach(level -> add(ModelAddress.of(ModelElement.LEVEL, Integer.toString(level.level())), root)
                        .text(ModelAspect.NAME, level.name())
                        .text(ModelAspect.DESCRIPTION, level.description()));
        put(node, ModelAspect.CLUSTERS, model.clusters(), c -> ModelAddress.of(ModelElement.CLUSTER, c.code()));
        put(node, ModelAspect.COMPETENCIES, model.competencies(), c -> competency(c.code()));
        put(node, ModelAspect.ROLE_COMPONENTS, model.roleComponents(), ModelContent::component);
        put(node, ModelAspect.ROLES, model.roles(), r -> ModelAddress.of(ModelElement.ROLE, r.code()));
        model.clusters()
                .forEach(c -> add(ModelAddress.of(ModelElement.CLUSTER, c.code()), null)
                        .text(ModelAspect.NAME, c.name()));
        model.roleComponents().forEach(this::addComponent);
        addPaths(node, model.careerPaths());
        addConstruction(node, model.construction());
        put(node, ModelAspect.REPLACEMENTS, model.replacements(), r -> replacement(r.code()));
        model.replacements()
                .forEach(r -> add(replacement(r.code()), null)
                        .value(ModelAspect.SUCCESSORS, r.isWithdrawn() ? NOTHING : String.join(", ", r.by())));
    }

    private void addForeign(CompetencyModel model, ForeignPlaces places) {
        List<ForeignField> fields = model.foreignFields().fields();
        Node root = nodes.get(ModelAddress.ofModel());
        put(root, ModelAspect.FOREIGN_FIELDS, fields, ModelContent::foreign);
        fields.forEach(f -> add(foreign(f), places.around(f.path())).value(ModelAspect.VALUE, f.json()));
    }

    private void addPaths(Node model, List<CareerPath> paths) {
        List<ModelAddress> addresses = addresses(paths);
        model.orders().put(ModelAspect.CAREER_PATHS, addresses);
        for (int i = 0; i < paths.size(); i++) {
            add(addresses.get(i), null).text(ModelAspect.CONDITION, paths.get(i).condition());
        }
    }

    private void addConstruction(Node model, ConstructionChain chain) {
        put(model, ModelAspect.FUNCTIONS, chain.functions(), f -> ModelAddress.of(ModelElement.FUNCTION, f.code()));
        put(model, ModelAspect.PROCESSES, chain.processes(), p -> ModelAddress.of(ModelElement.PROCESS, p.code()));
        chain.functions()
                .forEach(f -> add(ModelAddress.of(ModelElement.FUNCTION, f.code()), null)
                        .text(ModelAspect.NAME, f.name()));
        chain.processes()
                .forEach(p -> add(ModelAddress.of(ModelElement.PROCESS, p.code()), null)
                        .text(ModelAspect.NAME, p.name())
                        .value(ModelAspect.FUNCTION, p.function())
                        .codes(ModelAspect.TAKES_PART, p.roles())
                        .codes(ModelAspect.NEEDS, p.indicators()));
    }

    private void addComponent(RoleComponent component) {
        Node node = add(component(component), null)
                .text(ModelAspect.NAME, component.name())
                .codes(ModelAspect.LEANS_ON, component.competencies())
                .value(ModelAspect.DELEGABILITY, component.delegability());
        component.backup().ifPresent(backup -> node.text(ModelAspect.BACKUP, backup));
    }

    private void addCompetency(Competency competency) {
        ModelAddress address = competency(competency.code());
        Node node = add(address, null)
                .text(ModelAspect.NAME, competency.name())
                .text(ModelAspect.DEFINITION, competency.definition())
                .value(ModelAspect.CLUSTER, competency.cluster())
                .flag(ModelAspect.EXTENSION, competency.extension());
        put(node, ModelAspect.INDICATORS, competency.indicators(), i -> indicator(i.code()));
        competency
                .indicators()
                .forEach(i -> add(indicator(i.code()), address)
                        .text(ModelAspect.TEXT, i.text())
                        .value(ModelAspect.COMPETENCY, competency.code())
                        .value(ModelAspect.POLARITY, i.polarity())
                        .value(ModelAspect.PROVENANCE, i.provenance())
                        .value(ModelAspect.FACET, i.facet()));
        competency
                .anchors()
                .forEach(a -> add(anchor(competency.code(), a.level()), address).text(ModelAspect.TEXT, a.text()));
    }

    private void addRole(RoleProfile role) {
        ModelAddress address = ModelAddress.of(ModelElement.ROLE, role.code());
        Node node = add(address, null).text(ModelAspect.NAME, role.name());
        put(node, ModelAspect.REQUIREMENTS, role.requirements(), r -> requirement(role.code(), r.competency()));
        put(node, ModelAspect.QUALIFICATIONS, role.qualifications(), q -> qualification(role.code(), q.code()));
        role.requirements().forEach(r -> addRequirement(address, r));
        role.qualifications()
                .forEach(q -> add(qualification(role.code(), q.code()), address)
                        .text(ModelAspect.TEXT, q.text())
                        .value(ModelAspect.KIND, q.kind())
                        .value(ModelAspect.NECESSITY, q.necessity()));
    }

    private void addRequirement(ModelAddress role, RoleRequirement r) {
        ModelAddress address = requirement(role.code(), r.competency());
        Node node = add(address, role)
                .value(ModelAspect.TARGET, r.targetLevel())
                .value(ModelAspect.WEIGHT, r.weight().toPlainString())
                .flag(ModelAspect.MUST_HAVE, r.mustHave());
        put(node, ModelAspect.INDICATORS, r.indicators(), i -> indicator(role.code(), i.indicator()));
        r.indicators()
                .forEach(i -> add(indicator(role.code(), i.indicator()), address)
                        .value(ModelAspect.TARGET, i.targetLevel())
                        .value(ModelAspect.WEIGHT, i.weight().toPlainString())
                        .flag(ModelAspect.MUST_HAVE, i.mustHave()));
    }

    private Node add(ModelAddress address, @Nullable ModelAddress owner) {
        Node node = new Node(owner, new EnumMap<>(ModelAspect.class), new EnumMap<>(ModelAspect.class));
        nodes.put(address, node);
        return node;
    }

    private static <T> void put(Node node, ModelAspect aspect, List<T> parts, Function<T, ModelAddress> address) {
        node.orders().put(aspect, parts.stream().map(address).toList());
    }

    /** Returns the address of a competency. */
    static ModelAddress competency(String code) {
        return ModelAddress.of(ModelElement.COMPETENCY, code);
    }

    /** Returns the address of an indicator. */
    static ModelAddress indicator(String code) {
        return ModelAddress.of(ModelElement.INDICATOR, code);
    }

    /** Returns the address of an anchor. */
    static ModelAddress anchor(String competency, int level) {
        return new ModelAddress(ModelElement.ANCHOR, competency, Integer.toString(level));
    }

    /** Returns the address of a requirement. */
    static ModelAddress requirement(String role, String competency) {
        return new ModelAddress(ModelElement.REQUIREMENT, role, competency);
    }

    /** Returns the address of what a role asks of an indicator, whose code is unique in the model. */
    static ModelAddress indicator(String role, String indicator) {
        return new ModelAddress(ModelElement.INDICATOR_REQUIREMENT, role, indicator);
    }

    /** Returns the address of a qualification. */
    static ModelAddress qualification(String role, String code) {
        return new ModelAddress(ModelElement.QUALIFICATION, role, code);
    }

    /** Returns the address of what a model says about a code that is gone. */
    static ModelAddress replacement(String code) {
        return ModelAddress.of(ModelElement.REPLACEMENT, code);
    }

    private static ModelAddress foreign(ForeignField field) {
        return ModelAddress.of(ModelElement.FOREIGN_FIELD, field.place());
    }

    private static ModelAddress component(RoleComponent component) {
        return ModelAddress.of(ModelElement.ROLE_COMPONENT, component.code());
    }
}
