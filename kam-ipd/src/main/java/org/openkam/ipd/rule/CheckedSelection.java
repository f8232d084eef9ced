package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;

/**
 * Asks a selection. One from outside the library is asked twice, the second time with the catalogue turned round, and its answer is held
 * against every rule: what throws, gives nothing, breaks a rule or answers differently ends in a {@link SelectionFailedException} that
 * names it. The library's own are held to the same rules by their tests. Immutable and thread-safe.
 */
public final class CheckedSelection implements ActionSelection {
    private static final long serialVersionUID = 1L;

    private final ActionSelection selection;

    private CheckedSelection(ActionSelection selection) {
        this.selection = Arguments.notNull(selection, "selection");
    }

    /** Returns a selection that is checked at each call. */
    public static CheckedSelection of(ActionSelection selection) {
        return selection instanceof CheckedSelection checked ? checked : new CheckedSelection(selection);
    }

    /** Returns the code of the selection; {@code -} if it gives none. */
    @Override
    public String code() {
        try {
            String code = selection.code();
            return Arguments.isCode(code) ? code : "-";
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return "-";
        }
    }

    /** @throws SelectionFailedException if the selection breaks a rule */
    @Override
    public ActionChoice select(SelectionTask task) {
        if (isOwn()) {
            return selection.select(task);
        }
        ActionChoice choice = once(task);
        ChoiceCheck.firstBroken(task, choice).ifPresent(broken -> {
            throw broke(broken.rule(), broken.found());
        });
        if (!choice.equals(once(turned(task)))) {
            throw broke("A5", "two answers");
        }
        return choice;
    }

    private boolean isOwn() {
        Class<?> own = CheckedSelection.class;
        return selection.getClass().getClassLoader() == own.getClassLoader()
                && selection.getClass().getPackageName().equals(own.getPackageName());
    }

    /** An outside class may fail in any way but those that concern the whole machine. */
    private ActionChoice once(SelectionTask task) {
        @Nullable ActionChoice choice;
        try {
            choice = selection.select(task);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw broke("A5", e.getClass().getName());
        }
        if (choice == null) {
            throw broke("A1", "null");
        }
        return choice;
    }

    private static SelectionTask turned(SelectionTask task) {
        ActionCatalog catalog = task.catalog();
        List<DevelopmentAction> actions = new ArrayList<>(catalog.actions());
        Collections.reverse(actions);
        return new SelectionTask(
                task.goals(), new ActionCatalog(catalog.code(), catalog.currencyOrNull(), actions), task.limits());
    }

    private SelectionFailedException broke(String rule, String found) {
        return new SelectionFailedException(
                new SelectionFailure(code(), selection.getClass().getName(), rule, found));
    }

    @Override
    public String toString() {
        return code();
    }
}
