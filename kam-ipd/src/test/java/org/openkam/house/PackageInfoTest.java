package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens a package is told what it is for and where to start; and nothing in it is null unless it says so. */
class PackageInfoTest {
    private static final Pattern SAYS_WHERE_TO_START =
            Pattern.compile("/\\*\\*(?:(?!\\*/).)*(?:Start at|The door)", Pattern.DOTALL);

    @Test
    void everyPackageSaysWhereToStart() {
        Repository.mainSources().forEach(folder -> {
            assertThat(Repository.javaFiles(folder)).isNotEmpty();
            assertThat(faults(folder)).isEmpty();
        });
    }

    @Test
    void plantedPackagesFail(@TempDir Path folder) throws IOException {
        plant(folder, "without/Type.java", "class Type {}");
        plant(folder, "silent/package-info.java", "/** Texts. */ @NullMarked package silent; // Start at x");
        plant(folder, "nullable/package-info.java", "/** Start at {@link X}. */ package nullable;");
        plant(folder, "good/package-info.java", "/** Texts.\n * Start at {@link X}. */\n@NullMarked\npackage good;");
        assertThat(faults(folder))
                .containsExactly(
                        "nullable must be @NullMarked",
                        "silent must say where to start, in Javadoc",
                        "without must have a package-info.java");
    }

    private static List<String> faults(Path folder) {
        List<String> faults = new ArrayList<>();
        Repository.javaFiles(folder).stream().map(Path::getParent).distinct().forEach(inside -> {
            String name = folder.relativize(inside).toString();
            Path info = inside.resolve("package-info.java");
            if (!Files.exists(info)) {
                faults.add(name + " must have a package-info.java");
                return;
            }
            String text = Repository.read(info);
            if (!text.contains("@NullMarked")) {
                faults.add(name + " must be @NullMarked");
            }
            if (!SAYS_WHERE_TO_START.matcher(text).find()) {
                faults.add(name + " must say where to start, in Javadoc");
            }
        });
        return faults;
    }

    private static void plant(Path folder, String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
