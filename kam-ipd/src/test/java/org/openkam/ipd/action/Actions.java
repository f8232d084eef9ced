package org.openkam.ipd.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/** Actions for tests. */
public final class Actions {
    private Actions() {}

    /** Returns an action that needs others. */
    public static DevelopmentAction needing(String code, String... prerequisites) {
        return action(code, 0, List.of(prerequisites));
    }

    /** Returns an action that costs something. */
    public static DevelopmentAction costing(String code, long cost) {
        return action(code, cost, List.of());
    }

    public static DevelopmentAction action(String code, long cost, List<String> prerequisites) {
        LocalizedText words = LocalizedText.of("words of " + code);
        return new DevelopmentAction(
                code,
                ActionScope.of("REL"),
                new ActionForm(LearningMode.EXPERIENCE, ActionKind.WORK_TASK, StepOwner.ASSESSEE),
                new Effort(5, 4, cost),
                new ExpectedEffect(0.5, LocalizedText.of("assumed")),
                prerequisites,
                new ActionText(words, words, null, words, words));
    }

    /** Returns an action with everything drawn at random. */
    public static DevelopmentAction random(String code, List<String> prerequisites, Random random) {
        StepOwner owner = StepOwner.values()[random.nextInt(3)];
        boolean limited = random.nextBoolean();
        int lowest = random.nextInt(5) - 2;
        return new DevelopmentAction(
                code,
                new ActionScope(
                        "C" + random.nextInt(4),
                        random.nextBoolean() ? null : IndicatorFacet.values()[random.nextInt(3)],
                        limited ? lowest : ActionScope.EVERY_LOWER,
                        limited || random.nextBoolean() ? lowest + random.nextInt(4) : ActionScope.EVERY_HIGHER),
                new ActionForm(
                        LearningMode.values()[random.nextInt(3)],
                        ActionKind.values()[random.nextInt(ActionKind.values().length)],
                        owner),
                new Effort(
                        1 + random.nextInt(10_000), 1 + random.nextInt(10_000), random.nextInt(3) * 500_000_000_000L),
                new ExpectedEffect(0.000_001 + random.nextDouble() * 199, text(random)),
                prerequisites,
                new ActionText(
                        text(random),
                        text(random),
                        owner == StepOwner.PARTNER || random.nextBoolean() ? text(random) : null,
                        text(random),
                        text(random)));
    }

    private static LocalizedText text(Random random) {
        String[] words = {
            "\"quoted\" \\ back", "развитие", "żółć", "line\nbreak", "${1+1}{code}<b>", " blank at both ends ", "\u2028"
        };
        Map<Language, String> texts = new TreeMap<>();
        texts.put(Language.BUNDLED.get(random.nextInt(3)), words[random.nextInt(words.length - 1)]);
        texts.put(Language.BUNDLED.get(random.nextInt(3)), words[random.nextInt(words.length - 1)]);
        return LocalizedText.of(texts);
    }

    /** Returns the codes of actions. */
    public static List<String> codes(List<DevelopmentAction> actions) {
        return actions.stream().map(DevelopmentAction::code).toList();
    }

    /** Returns prerequisites among so many codes, cyclic or not. */
    static Map<String, List<String>> graph(long seed, int size) {
        Random random = new Random(seed);
        Map<String, List<String>> graph = new TreeMap<>();
        int edges = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            List<String> before = new ArrayList<>();
            for (int e = 0; e < random.nextInt(edges + 2); e++) {
                before.add("A" + random.nextInt(size + (random.nextInt(20) == 0 ? 2 : 0)));
            }
            graph.put("A" + i, before);
        }
        return graph;
    }
}
