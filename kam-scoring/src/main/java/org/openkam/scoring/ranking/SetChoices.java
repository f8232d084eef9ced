package org.openkam.scoring.ranking;

/** Choices out of sets of any size, laid out once for many walks. */
final class SetChoices implements Choices {
    private final long[] chosen;
    private final int[][] sets;
    private final long[] times;

    SetChoices(ChoiceTally tally) {
        chosen = new long[tally.objects()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = tally.chosen(i);
        }
        sets = tally.memberSets();
        times = tally.setTimes();
    }

    @Override
    public int objects() {
        return chosen.length;
    }

    @Override
    public double chosen(int object) {
        return chosen[object];
    }

    @Override
    public void forEachSet(SetVisitor visitor) {
        for (int s = 0; s < sets.length; s++) {
            visitor.visit(sets[s], sets[s].length, times[s]);
        }
    }
}
