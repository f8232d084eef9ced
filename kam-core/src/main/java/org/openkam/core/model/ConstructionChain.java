package org.openkam.core.model;

import java.io.Serializable;
import java.util.List;

/**
 * How a model was built: function, process, role, indicator, competency, each step traceable.
 *
 * @param functions may be empty
 * @param processes each belongs to a function
 */
public record ConstructionChain(List<BusinessFunction> functions, List<BusinessProcess> processes)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ConstructionChain {
        functions = List.copyOf(functions);
        processes = List.copyOf(processes);
    }

    /** Returns the chain of a model that doesn't tell how it was built. */
    public static ConstructionChain none() {
        return new ConstructionChain(List.of(), List.of());
    }

    /** Returns the processes in which a role takes part. */
    public List<BusinessProcess> processesOf(String role) {
        return processes.stream().filter(p -> p.roles().contains(role)).toList();
    }
}
