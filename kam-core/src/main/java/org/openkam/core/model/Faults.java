package org.openkam.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with a model, so that its author hears of all of it at once. For one use. */
final class Faults {
    private final List<Fault> all = new ArrayList<>();

    /** A part that can't be made before all is known about it. */
    interface Part<T> {
        /** Returns the part; nothing if it can't be made, and then the faults say why. */
        Optional<T> build(Faults faults);
    }

    private record Fault(String where, IllegalArgumentException reason) {
        String line() {
            return "- " + where + ": " + reason.getMessage().replace("\n", "\n  ");
        }
    }

    /** Returns what can be made; nothing if it can't, and then the reason is kept. */
    <T> Optional<T> attempt(String where, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (IllegalArgumentException reason) {
            all.add(new Fault(where, reason));
            return Optional.empty();
        }
    }

    /** Keeps the reason if a check fails. */
    void check(String where, Runnable check) {
        attempt(where, () -> {
            check.run();
            return where;
        });
    }

    /** Returns those of the parts that can be made. */
    <T> List<T> sound(Collection<Part<T>> parts) {
        return parts.stream()
                .map(part -> part.build(this))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns whether there is none. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Fails with the first fault, if there is one. */
    void throwFirst() {
        if (!all.isEmpty()) {
            throw all.get(0).reason();
        }
    }

    /** Fails with all faults, if there is one; each exception is kept as a suppressed one. */
    void throwAll(String model) {
        if (all.isEmpty()) {
            return;
        }
        String number = all.size() == 1 ? "1 fault:" : all.size() + " faults:";
        StringBuilder message = new StringBuilder("Model (" + model + ") must be sound, but has " + number);
        all.forEach(fault -> message.append('\n').append(fault.line()));
        IllegalArgumentException together = new IllegalArgumentException(message.toString());
        all.forEach(fault -> together.addSuppressed(fault.reason()));
        throw together;
    }
}
