package org.openkam.scoring.selection;

import java.util.List;
import java.util.function.Function;
import org.openkam.core.model.UnknownCodeException;

/** Finds what belongs to a stage. */
final class StageCodes {
    private StageCodes() {}

    static <T> T find(List<T> parts, Function<T, String> codeOf, String code) {
        return parts.stream()
                .filter(part -> codeOf.apply(part).equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownCodeException(
                        "Stage", code, parts.stream().map(codeOf).toList()));
    }
}
