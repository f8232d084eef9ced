package org.openkam.core.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fields that nobody knows, in every place that a model's document has. It shares no code with what is tested. */
final class RandomForeign {
    private static final List<String> NAMES = List.of(
            "new",
            "x/y~z",
            "ж",
            "",
            "version",
            "language",
            "text",
            "data",
            "value",
            "field",
            "setAside",
            "kind",
            "position",
            "standIn",
            "code",
            "level",
            "competency",
            "name",
            "org.openkam",
            "mustUnderstand2",
            "#2",
            "a b");

    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("", Set.of("version", "code", "name")),
            Map.entry("scale", Set.of()),
            Map.entry("levels", Set.of("level", "name")),
            Map.entry("clusters", Set.of("code", "name")),
            Map.entry("competencies", Set.of("code", "name")),
            Map.entry("indicators", Set.of("code", "text")),
            Map.entry("anchors", Set.of("level", "text")),
            Map.entry("roleComponents", Set.of("code", "name")),
            Map.entry("roles", Set.of("code", "name")),
            Map.entry("requirements", Set.of("competency")),
            Map.entry("qualifications", Set.of("code", "kind", "text")),
            Map.entry("careerPaths", Set.of()),
            Map.entry("functions", Set.of("code", "name")),
            Map.entry("processes", Set.of("code", "name")),
            Map.entry("replacements", Set.of("code")));

    private final Random random;

    private RandomForeign(Random random) {
        this.random = random;
    }

    static ForeignFields in(CompetencyModel model, Random random) {
        return new RandomForeign(random).fields(model);
    }

    private ForeignFields fields(CompetencyModel model) {
        List<ForeignField> fields = new ArrayList<>();
        places(model).forEach((path, kind) -> {
            if (random.nextInt(3) == 0) {
                Set<String> names = new LinkedHashSet<>();
                IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> names.add(any(NAMES)));
                names.removeAll(KNOWN.get(kind));
                names.forEach(name -> fields.add(new ForeignField(path, name, json(3))));
            }
        });
        return new ForeignFields(fields);
    }

    /** Returns the kind of every place by its path. */
    static Map<String, String> places(CompetencyModel model) {
        Map<String, String> places = new LinkedHashMap<>(Map.of("", "", "/scale", "scale"));
        model.scale().levels().forEach(l -> places.put("/scale/levels/" + l.level(), "levels"));
        model.clusters().forEach(c -> places.put("/clusters/" + c.code(), "clusters"));
        for (Competency c : model.competencies()) {
            String path = "/competencies/" + c.code();
            places.put(path, "competencies");
            c.indicators().forEach(i -> places.put(path + "/indicators/" + i.code(), "indicators"));
            c.anchors().forEach(a -> places.put(path + "/anchors/" + a.level(), "anchors"));
        }
        model.roleComponents().forEach(c -> places.put("/roleComponents/" + c.code(), "roleComponents"));
        for (RoleProfile r : model.roles()) {
            String path = "/roles/" + r.code();
            places.put(path, "roles");
            r.requirements().forEach(q -> places.put(path + "/requirements/" + q.competency(), "requirements"));
            r.qualifications().forEach(q -> places.put(path + "/qualifications/" + q.code(), "qualifications"));
        }
        for (CareerPath p : model.careerPaths()) {
            String path = "/careerPaths/" + p.from() + "->" + p.to();
            int times = 1;
            while (places.containsKey(times == 1 ? path : path + "#" + times)) {
                times++;
            }
            places.put(times == 1 ? path : path + "#" + times, "careerPaths");
        }
        model.construction().functions().forEach(f -> places.put("/functions/" + f.code(), "functions"));
        model.construction().processes().forEach(p -> places.put("/processes/" + p.code(), "processes"));
        model.replacements().forEach(r -> places.put("/replacements/" + r.code(), "replacements"));
        return places;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String json(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> any(List.of("null", "true", "false"));
            case 1 -> new BigInteger(random.nextInt(120), random).toString();
            case 2 -> new BigDecimal(new BigInteger(50, random).negate(), random.nextInt(1200) - 600).toString();
            case 3 -> any(List.of("1E+400", "1.10", "0.0", "-0.100", "1E-999999999", "9.99E+2000000000"));
            case 4 -> "\"" + any(List.of("", "null", "ж\\n", "\\\"{}", "\uD83D\uDE00")) + "\"";
            case 5 -> any(List.of("{}", "[]", "[[]]", "{\"\":{}}"));
            case 6 ->
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> json(depth - 1))
                        .collect(Collectors.joining(",", "[", "]"));
            default -> "{\"z\":" + json(depth - 1) + ",\"a\":" + json(depth - 1) + "}";
        };
    }
}
