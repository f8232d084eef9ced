package org.openkam.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.openkam.house.planted.order.high.High;
import org.openkam.house.planted.order.low.Low;

/** Packages that need each other can be neither read nor tested one at a time. */
class PackageCyclesTest {
    private static final ArchRule NO_CYCLES =
            slices().assignedFrom(new OneSliceAPackage()).should().beFreeOfCycles();

    @Test
    void noPackageNeedsItselfThroughOthers() {
        NO_CYCLES.check(Library.CLASSES);
    }

    @Test
    void aPlantedCycleFails() {
        Planted.assertFails(NO_CYCLES, Low.class, High.class).contains("Cycle detected");
    }

    private static final class OneSliceAPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }
}
