package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.model.CompetencyModel;

/**
 * One rule of good practice over competency models. An implementation keeps these rules:
 *
 * <ol>
 *   <li>{@link #code} always returns the same code, whose severity is a warning or a note: a model that exists has no error.
 *   <li>Every finding has that code.
 *   <li>Every place has the model's code as document and a path that starts with {@code /} and names parts by code, such as
 *       {@code /competencies/PLN/indicators/PLN-3}.
 *   <li>A sound model gives an empty list; no model makes the check fail.
 *   <li>Equal models give equal lists; the check is immutable and thread-safe.
 * </ol>
 */
public interface ModelCheck {
    /** Returns the code of all its findings. */
    FindingCode code();

    /** Returns what it finds, in any order that depends on the model only; empty if nothing. */
    List<Finding> check(CompetencyModel model);
}
