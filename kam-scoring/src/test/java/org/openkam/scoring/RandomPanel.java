package org.openkam.scoring;

import java.util.Random;
import org.openkam.core.instrument.Item;
import org.openkam.core.scale.Answer;

/** Panels as they come: unequal groups, answers missing for every reason, a manager or none. */
public final class RandomPanel {
    private static final String[] ITEMS = {"REL-1", "REL-2", "!REL-3", "PLN-1", "PLN-2"};
    private static final String[] ANONYMOUS = {"CLIENT", "DIRECT_REPORT", "PEER"};

    private final Random random;
    private final Panel panel;

    private RandomPanel(long seed, int k) {
        this.random = new Random(seed);
        this.panel = Panel.of(k, ITEMS);
    }

    /** Same arguments, same panel. */
    public static Panel of(long seed, int k, int assessees) {
        RandomPanel random = new RandomPanel(seed, k);
        for (int a = 0; a < assessees; a++) {
            random.person(Panel.code(a));
        }
        return random.panel;
    }

    private void person(String assessee) {
        panel.assessee(assessee);
        sheet(assessee, assessee, "SELF");
        for (int m = random.nextInt(6) == 0 ? 0 : 1; m > 0; m--) {
            sheet(assessee, assessee + "-M" + m, "MANAGER");
        }
        for (String source : ANONYMOUS) {
            for (int r = random.nextInt(6); r > 0; r--) {
                sheet(assessee, assessee + "-" + source.charAt(0) + r, source);
            }
        }
    }

    private void sheet(String assessee, String rater, String source) {
        int tendency = random.nextInt(3) - 1;
        for (Item item : panel.items()) {
            if (random.nextInt(12) > 0) {
                panel.add(new Panel.Row(assessee, rater, source, item.code(), answer(tendency)));
            }
        }
    }

    private Answer answer(int tendency) {
        return random.nextInt(6) == 0
                ? Answer.Unrated.values()[random.nextInt(4)]
                : Answer.of(Math.max(1, Math.min(5, 2 + random.nextInt(3) + tendency)));
    }
}
