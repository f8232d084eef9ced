package org.openkam.ipd.tck;

import org.junit.jupiter.api.Nested;
import org.openkam.ipd.rule.ActionSelection;

class SelectionsKeepTheContractTest {

    @Nested
    class Standard extends ActionSelectionContract {
        @Override
        protected ActionSelection selection() {
            return ActionSelection.standard();
        }
    }

    @Nested
    class Greedy extends ActionSelectionContract {
        @Override
        protected ActionSelection selection() {
            return ActionSelection.greedy();
        }
    }
}
