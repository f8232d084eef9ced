package org.openkam.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** What the rules look at: the library's compiled classes, read once. */
final class Library {
    /** The base package of each module, by the order in which they may see each other. */
    static final List<String> BASES = List.of("org.openkam.core", "org.openkam.scoring", "org.openkam.ipd");

    /** All main classes of kam-core, kam-scoring and kam-ipd. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASES);

    private Library() {}

    /** Returns the module of a base package, such as {@code kam-core}. */
    static String module(String base) {
        return "kam-" + base.substring(base.lastIndexOf('.') + 1);
    }

    /** Returns whether a type can be named from outside its package. */
    static boolean isPublic(JavaClass type) {
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
        return open && type.getEnclosingClass().map(Library::isPublic).orElse(true);
    }
}
