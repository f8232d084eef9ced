package org.openkam.examples.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.CodeDistance;
import org.openkam.scoring.json.PolicyReader;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.ScoringPolicy;

/**
 * Which policy scores: a preset of the library by its code, or a policy file by its path.
 *
 * @param text code or path
 */
record PolicyChoice(String text) {
    static final PolicyChoice STANDARD =
            new PolicyChoice(PolicyPresets.standard().code());

    PolicyChoice {
        if (preset(text).isEmpty() && !isFile(text)) {
            List<String> codes =
                    PolicyPresets.all().stream().map(ScoringPolicy::code).toList();
            throw new IllegalArgumentException("Policy (" + text + ") must be one of " + codes
                    + " or the path of a policy file.\n"
                    + CodeDistance.nearest(text, codes)
                            .map(nearest -> "Maybe " + nearest + " was meant.")
                            .orElse("Maybe the file has another name."));
        }
    }

    private static Optional<ScoringPolicy> preset(String text) {
        return PolicyPresets.all().stream()
                .filter(policy -> policy.code().equals(text))
                .findFirst();
    }

    /** A name that ends like a file stands for one, so that a missing file is told from a wrong code. */
    private static boolean isFile(String text) {
        return text.endsWith(".json") || Files.isRegularFile(Path.of(text));
    }

    /** Returns the policy, or all that is wrong with its file. */
    Reading<ScoringPolicy> read() {
        return preset(text)
                .map(policy -> Reading.of(policy, Findings.none()))
                .orElseGet(() -> PolicyReader.read(Path.of(text)));
    }
}
