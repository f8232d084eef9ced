package org.openkam.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads Java sources with the compiler's own parser, so that no comment or text block can mislead a rule. */
final class Sources extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<Declaration> found = new ArrayList<>();

    /** What surrounds a declaration: its name, whether users see it, and the type it is, unless it is a method. */
    private record Scope(String name, boolean visible, ClassTree type) {
        boolean isInterface() {
            return type != null
                    && (type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE);
        }

        List<String> components() {
            return type == null || type.getKind() != Tree.Kind.RECORD ? List.of() : Sources.components(type);
        }
    }

    private Sources(Trees trees, CompilationUnitTree unit) {
        this.trees = trees;
        this.unit = unit;
        scopes.push(new Scope("", true, null));
    }

    /** Returns everything that the files below some folders declare. */
    static List<Declaration> in(List<Path> folders) {
        return parse(folders.stream()
                .flatMap(folder -> Repository.javaFiles(folder).stream())
                .<JavaFileObject>map(
                        file -> new Text(Repository.ROOT.toUri().relativize(file.toUri()), Repository.read(file)))
                .toList());
    }

    /** Returns everything that a text declares. */
    static List<Declaration> of(String text) {
        return parse(List.of(new Text(URI.create("Planted.java"), text)));
    }

    /** Returns what the compiler says about the Javadoc of a text. */
    static List<String> lint(String option, String text) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        said,
                        List.of("-proc:none", option),
                        null,
                        List.of(new Text(URI.create("Planted.java"), text)));
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.getDiagnostics().stream()
                .map(fault -> fault.getMessage(Locale.ROOT))
                .toList();
    }

    private static List<Declaration> parse(List<JavaFileObject> files) {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        List<Declaration> all = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Sources scanner = new Sources(Trees.instance(task), unit);
                scanner.scan(unit, null);
                all.addAll(scanner.found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        String name = qualified(type.getSimpleName().toString());
        boolean visible = !type.getSimpleName().isEmpty() && isVisible(type.getModifiers());
        List<String> components = type.getKind() == Tree.Kind.RECORD ? components(type) : List.of();
        add(Declaration.Kind.TYPE, type, name, visible, type.getModifiers(), false, components);
        return inside(new Scope(name, visible, type), () -> super.visitClass(type, null));
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        Scope around = scopes.peek();
        boolean constructor = method.getReturnType() == null;
        String name = qualified(
                constructor
                        ? around.type().getSimpleName().toString()
                        : method.getName().toString());
        List<String> parameters = method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
        boolean canonical = constructor
                ? isCompact(method, around.type()) || !parameters.isEmpty() && parameters.equals(around.components())
                : parameters.isEmpty()
                        && around.components().contains(method.getName().toString());
        add(
                constructor ? Declaration.Kind.CONSTRUCTOR : Declaration.Kind.METHOD,
                method,
                name,
                isVisible(method.getModifiers()),
                method.getModifiers(),
                canonical,
                parameters);
        return inside(new Scope(name, false, null), () -> super.visitMethod(method, null));
    }

    @Override
    public Void visitVariable(VariableTree field, Void nothing) {
        Scope around = scopes.peek();
        if (around.type() != null) {
            String name = qualified(field.getName().toString());
            boolean visible = isVisible(field.getModifiers());
            add(Declaration.Kind.FIELD, field, name, visible, field.getModifiers(), false, List.of());
        }
        return inside(new Scope(around.name(), false, null), () -> super.visitVariable(field, null));
    }

    private Void inside(Scope scope, Runnable visit) {
        scopes.push(scope);
        visit.run();
        scopes.pop();
        return null;
    }

    private void add(
            Declaration.Kind kind,
            Tree tree,
            String name,
            boolean visible,
            ModifiersTree modifiers,
            boolean canonical,
            List<String> names) {
        boolean overrides = modifiers.getAnnotations().stream()
                .anyMatch(mark -> mark.getAnnotationType().toString().equals("Override"));
        String doc = trees.getDocComment(getCurrentPath());
        long first = line(trees.getSourcePositions().getStartPosition(unit, tree));
        long last = line(trees.getSourcePositions().getEndPosition(unit, tree));
        String where = unit.getSourceFile().toUri() + ":" + first;
        found.add(new Declaration(
                kind, where, name, visible, overrides, canonical, last - first + 1, names, doc == null ? "" : doc));
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private String qualified(String name) {
        String around = scopes.peek().name();
        return around.isEmpty() ? name : around + "." + name;
    }

    private boolean isVisible(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        Scope around = scopes.peek();
        boolean open = flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || around.isInterface() && !flags.contains(Modifier.PRIVATE);
        return around.visible() && open;
    }

    private static List<String> components(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> field.getName().toString())
                .toList();
    }

    /** A compact constructor is written without parentheses; the parser's public trees don't tell it otherwise. */
    private boolean isCompact(MethodTree method, ClassTree type) {
        if (type.getKind() != Tree.Kind.RECORD || !method.getParameters().isEmpty()) {
            return false;
        }
        long from = trees.getSourcePositions().getStartPosition(unit, method);
        long to = trees.getSourcePositions().getStartPosition(unit, method.getBody());
        try {
            String head = unit.getSourceFile()
                    .getCharContent(true)
                    .subSequence((int) from, (int) to)
                    .toString();
            return head.strip().endsWith(type.getSimpleName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(URI name, String text) {
            super(name, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
