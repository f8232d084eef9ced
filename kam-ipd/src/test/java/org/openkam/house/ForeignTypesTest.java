package org.openkam.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.openkam.house.planted.foreign.Leaks;
import org.openkam.house.planted.foreign.json.Border;

/**
 * Other people's libraries stay behind a wall: documents at the border packages, special functions in one package. So a
 * user meets only the JDK's types and ours, and another version of a library never changes a signature.
 */
class ForeignTypesTest {
    private static final ArchRule DOCUMENTS_AT_THE_BORDER = noClasses()
            .that()
            .resideOutsideOfPackages("..json..", "..csv..", "..exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "jakarta.validation..", "org.hibernate.validator..", "de.siegmar..");

    private static final ArchRule MATHS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.openkam.scoring.internal.math")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math3..");

    private static final ArchRule NOTHING_ELSE_AT_ALL = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..", // of java.base, like java..
                    "org.openkam..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson..",
                    "jakarta.validation..",
                    "org.hibernate.validator..",
                    "de.siegmar.fastcsv..",
                    "org.apache.commons.math3..");

    private static final ArchRule SIGNATURES_OF_OUR_OWN = classes()
            .that(DescribedPredicate.describe("are public", Library::isPublic))
            .should(SignatureTypes.onlyFrom("java.", "org.openkam."));

    private static final ArchRule NO_INTERNAL_SIGNATURES = classes()
            .that(DescribedPredicate.describe("are public and not internal", ForeignTypesTest::isExported))
            .should(SignatureTypes.none(".internal"));

    private static boolean isExported(JavaClass type) {
        return Library.isPublic(type) && !type.getPackageName().contains(".internal");
    }

    @Test
    void documentLibrariesStayAtTheBorder() {
        DOCUMENTS_AT_THE_BORDER.check(Library.CLASSES);
    }

    @Test
    void commonsMathStaysInOnePackage() {
        MATHS_IN_ONE_PACKAGE.check(Library.CLASSES);
    }

    @Test
    void noFurtherLibraryIsUsed() {
        NOTHING_ELSE_AT_ALL.check(Library.CLASSES);
    }

    @Test
    void noForeignTypeStandsInAPublicSignature() {
        SIGNATURES_OF_OUR_OWN.check(Library.CLASSES);
    }

    @Test
    void noInternalTypeStandsInAPublicSignature() {
        NO_INTERNAL_SIGNATURES.check(Library.CLASSES);
    }

    @Test
    void plantedUsesOutsideTheirPackagesFail() {
        Planted.assertFails(DOCUMENTS_AT_THE_BORDER, Leaks.class)
                .contains("com.fasterxml.jackson.databind.JsonNode")
                .contains("jakarta.validation.ValidationException")
                .contains("org.hibernate.validator.HibernateValidator")
                .contains("de.siegmar.fastcsv.reader.CsvRecord");
        Planted.assertFails(MATHS_IN_ONE_PACKAGE, Leaks.class).contains("org.apache.commons.math3.special.Erf");
        Planted.assertFails(NOTHING_ELSE_AT_ALL, Leaks.class).contains("org.junit.jupiter.api.Test");
    }

    @Test
    void plantedSignaturesFail() {
        Planted.assertFails(SIGNATURES_OF_OUR_OWN, Leaks.class)
                .contains("Leaks> shows com.fasterxml.jackson.databind.ser.std.StdSerializer")
                .contains("Leaks.node> shows com.fasterxml.jackson.databind.JsonNode")
                .contains("Leaks.returned()> shows org.apache.commons.math3.special.Erf")
                .contains("Leaks.typeArgument()> shows com.fasterxml.jackson.databind.JsonNode")
                .contains("Leaks.bound()> shows com.fasterxml.jackson.databind.JsonNode")
                .contains("Leaks.array()> shows com.fasterxml.jackson.databind.JsonNode")
                .contains("Leaks.taken(de.siegmar.fastcsv.reader.CsvRecord)> shows de.siegmar.fastcsv")
                .contains("Leaks.thrown()> shows jakarta.validation.ValidationException");
        Planted.assertFails(SIGNATURES_OF_OUR_OWN, Border.class).contains("shows com.fasterxml");
        Planted.assertFails(NO_INTERNAL_SIGNATURES, Leaks.class)
                .contains("Leaks.internal()> shows org.openkam.scoring.internal.math");
    }
}
