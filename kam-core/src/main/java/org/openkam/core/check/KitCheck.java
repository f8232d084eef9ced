package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.instrument.AssessmentKit;

/**
 * One rule of good practice over a model together with what it is assessed by. An implementation keeps these rules:
 *
 * <ol>
 *   <li>{@link #code} always returns the same code, whose severity is a warning or a note.
 *   <li>Every finding has that code.
 *   <li>Every place has the model's code as document and a path that starts with {@code /} and names parts by code.
 *   <li>A sound kit gives an empty list; no kit makes the check fail.
 *   <li>Equal kits give equal lists; the check is immutable and thread-safe.
 * </ol>
 */
public interface KitCheck {
    /** Returns the code of all its findings. */
    FindingCode code();

    /** Returns what it finds in a kit; empty if nothing. */
    List<Finding> check(AssessmentKit kit);
}
