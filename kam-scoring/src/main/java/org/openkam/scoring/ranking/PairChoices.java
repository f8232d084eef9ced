package org.openkam.scoring.ranking;

/** Comparisons in pairs as choices out of sets of two. */
record PairChoices(PairwiseWins wins) implements Choices {

    @Override
    public int objects() {
        return wins.objects();
    }

    @Override
    public double chosen(int object) {
        return wins.wins(object);
    }

    @Override
    public void forEachSet(SetVisitor visitor) {
        int[] pair = new int[2];
        for (int i = 0; i < wins.objects(); i++) {
            for (int j = i + 1; j < wins.objects(); j++) {
                long times = wins.comparisons(i, j);
                if (times > 0) {
                    pair[0] = i;
                    pair[1] = j;
                    visitor.visit(pair, 2, times);
                }
            }
        }
    }
}
