package org.openkam.ipd.tck;

import org.junit.jupiter.api.Nested;
import org.openkam.ipd.json.NeedTableReader;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.ipd.rule.PriorityRule;

/** The library's own rules keep the contracts that those from outside are to keep. */
class StandardRulesTest {

    @Nested
    class BundledTable extends NeedRuleContract {
        @Override
        protected NeedRule rule() {
            return NeedRule.of(NeedTableReader.bundled());
        }
    }

    @Nested
    class GapByWeight extends PriorityRuleContract {
        @Override
        protected PriorityRule rule() {
            return PriorityRule.gapByWeight();
        }
    }
}
