package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/** Takes a process from its author: its function, who takes part, and which behaviour it needs. */
public final class BusinessProcessBuilder {
    private final String code;
    private final Texts name = new Texts("name");
    private final List<String> roles = new ArrayList<>();
    private final List<String> indicators = new ArrayList<>();
    private @Nullable String functionOrNull;

    BusinessProcessBuilder(String code) {
        this.code = code;
    }

    /** Names its function; unless told, it belongs to the model's only one. */
    public BusinessProcessBuilder function(String code) {
        functionOrNull = Arguments.notNull(code, "function");
        return this;
    }

    /** Gives the name in a language, such as {@code en}; each language once. */
    public BusinessProcessBuilder name(String language, String text) {
        name.add(language, text);
        return this;
    }

    /** Gives the name in all of its languages. */
    public BusinessProcessBuilder name(LocalizedText text) {
        name.add(text);
        return this;
    }

    /** Adds codes of roles that take part. */
    public BusinessProcessBuilder roles(String... codes) {
        roles.addAll(List.of(codes));
        return this;
    }

    /** Adds codes of indicators it needs. */
    public BusinessProcessBuilder indicators(String... codes) {
        indicators.addAll(List.of(codes));
        return this;
    }

    Optional<BusinessProcess> build(Faults faults, Set<String> functions) {
        String where = "process " + code;
        LocalizedText words = name.build(where, faults);
        return faults.attempt(where, () -> ModelBuilder.only(functionOrNull, functions, "function"))
                .flatMap(f -> faults.attempt(where, () -> new BusinessProcess(code, f, words, roles, indicators)));
    }
}
