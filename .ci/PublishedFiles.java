import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Looks at the files that would be published, in two Maven repositories on disk that two builds of the same sources filled:
 * the same bytes, complete, with licences, and nothing of the machine in them. Prints one line a fault and ends with 1.
 *
 * <p>java PublishedFiles.java REPOSITORY-A FOLDER-A REPOSITORY-B FOLDER-B VERSION CLASS-PATH: the repositories, the folders
 * they were built in, the version, and a folder with the jars that a project got which depends on kam-ipd alone.
 */
public final class PublishedFiles {
    private static final List<String> MODULES = List.of("kam-core", "kam-scoring", "kam-ipd");
    private static final Set<String> WITH_CONTRACTS = Set.of("kam-scoring", "kam-ipd");
    private static final Set<String> LICENCES =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-1.0", "EPL-2.0");
    private static final int JAVA_17 = 61;

    private final Path repository;
    private final String version;
    private final List<byte[]> machine;
    private final byte[] license;
    private final List<String> faults = new ArrayList<>();

    private PublishedFiles(Path repository, String version, List<Path> folders) throws IOException {
        this.repository = repository;
        this.version = version;
        this.machine = Stream.concat(folders.stream().map(Path::toString), Stream.of(System.getProperty("user.home") + "/.m2"))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.license = Files.readAllBytes(folders.get(0).resolve("LICENSE"));
    }

    public static void main(String[] arguments) throws Exception {
        Path first = Path.of(arguments[0]);
        List<Path> folders = List.of(Path.of(arguments[1]), Path.of(arguments[3]));
        PublishedFiles check = new PublishedFiles(first, arguments[4], folders);
        check.sameBytes(Path.of(arguments[2]));
        check.onlyTheLibrary();
        check.pom("openkam");
        for (String module : MODULES) {
            check.pom(module);
            check.jars(module);
            check.billOfMaterials(module);
        }
        check.billIsTheClassPath(Path.of(arguments[5]));
        check.faults.forEach(System.err::println);
        System.exit(check.faults.isEmpty() ? 0 : 1);
    }

    private void sameBytes(Path second) throws IOException {
        Set<String> names = published(repository);
        if (names.isEmpty() || !names.equals(published(second))) {
            faults.add("the builds published different files: " + names + " and " + published(second));
            return;
        }
        for (String name : names) {
            if (Files.mismatch(repository.resolve(name), second.resolve(name)) >= 0) {
                faults.add(name + ": two builds of the same sources differ");
            }
        }
    }

    /** Without signatures, which differ by nature, and the repository's own lists, which say when they were written. */
    private static Set<String> published(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> repository.relativize(file).toString())
                    .filter(name -> !name.contains("maven-metadata") && !name.contains(".asc"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void onlyTheLibrary() throws IOException {
        try (Stream<Path> modules = Files.list(repository.resolve("org/openkam"))) {
            Set<String> names = modules.map(module -> module.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            Set<String> expected = new TreeSet<>(MODULES);
            expected.add("openkam");
            if (!names.equals(expected)) {
                faults.add("published are " + names + ", not " + expected);
            }
        }
    }

    private Path file(String module, String ending) {
        return repository.resolve("org/openkam").resolve(module).resolve(version).resolve(module + "-" + version + ending);
    }

    private void jars(String module) throws IOException {
        for (String ending : List.of("-cyclonedx.json", "-cyclonedx.xml", ".pom")) {
            exists(file(module, ending));
        }
        jar(file(module, ".jar"), true);
        jar(file(module, "-sources.jar"), true);
        jar(file(module, "-javadoc.jar"), false);
        if (WITH_CONTRACTS.contains(module)) {
            jar(file(module, "-tests.jar"), true);
        }
    }

    private boolean exists(Path file) {
        if (!Files.exists(file)) {
            faults.add(file + " is missing");
        }
        return Files.exists(file);
    }

    private void jar(Path file, boolean withLicense) throws IOException {
        if (!exists(file)) {
            return;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            boolean licensed = false;
            for (ZipEntry entry : Collections.list(jar.entries())) {
                byte[] bytes = read(jar, entry);
                entry(file.getFileName() + "!" + entry.getName(), bytes);
                licensed |= entry.getName().equals("META-INF/LICENSE") && Arrays.equals(bytes, license);
            }
            if (withLicense && !licensed) {
                faults.add(file + " lacks META-INF/LICENSE");
            }
            manifest(file, jar.getManifest());
        }
    }

    private static byte[] read(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private void entry(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (byte[] trace : machine) {
            if (text.contains(new String(trace, StandardCharsets.ISO_8859_1))) {
                faults.add(name + " names a folder of the machine that built it");
            }
        }
        if (name.endsWith(".class") && (bytes[6] << 8 | bytes[7]) != JAVA_17) {
            faults.add(name + " is not for Java 17");
        }
        if (name.contains("-javadoc.jar") && name.contains("/internal/")) {
            faults.add(name + " documents what is internal");
        }
    }

    private void manifest(Path file, Manifest manifest) {
        Set<String> names = manifest.getMainAttributes().keySet().stream().map(Object::toString).collect(Collectors.toSet());
        if (names.contains("Built-By") || names.contains("Build-Time")) {
            faults.add(file + ": the manifest says who built it or when");
        }
        boolean classes = file.toString().endsWith(version + ".jar") || file.toString().endsWith("-tests.jar");
        if (classes && !names.contains("Automatic-Module-Name")) {
            faults.add(file + ": the manifest has no module name");
        }
        if (classes && !version.equals(manifest.getMainAttributes().getValue("Implementation-Version"))) {
            faults.add(file + ": the manifest has another version");
        }
    }

    private void pom(String module) throws Exception {
        Element pom = xml(file(module, ".pom")).getDocumentElement();
        for (String tag : List.of("name", "description")) {
            if (pom.getElementsByTagName(tag).getLength() == 0) {
                faults.add(module + ": the pom has no " + tag);
            }
        }
        for (String tag : List.of("url", "licenses", "developers", "scm")) {
            if (module.equals("openkam") && pom.getElementsByTagName(tag).getLength() == 0) {
                faults.add(module + ": the pom has no " + tag);
            }
        }
        String text = Files.readString(file(module, ".pom"));
        for (String never : List.of("-SNAPSHOT", "<repositories>", "<systemPath>")) {
            if (text.contains(never)) {
                faults.add(module + ": the pom holds " + never);
            }
        }
    }

    private void billOfMaterials(String module) throws Exception {
        for (Element component : components(module)) {
            String name = text(component, "name") + " " + text(component, "version");
            NodeList licenses = component.getElementsByTagName("license");
            boolean known = false;
            for (int i = 0; i < licenses.getLength(); i++) {
                known |= LICENCES.contains(text((Element) licenses.item(i), "id"));
            }
            if (!known) {
                faults.add(module + ": " + name + " has no licence that is allowed: " + LICENCES);
            }
        }
    }

    /** The bill lists what a project really gets: nothing of the tests, nothing missing. */
    private void billIsTheClassPath(Path classPath) throws Exception {
        Set<String> bill = components("kam-ipd").stream()
                .map(component -> text(component, "name") + "-" + text(component, "version") + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
        bill.add("kam-ipd-" + version + ".jar");
        try (Stream<Path> jars = Files.list(classPath)) {
            Set<String> got = jars.map(jar -> jar.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            if (!got.equals(bill)) {
                faults.add("the bill of materials lists " + bill + ", a project gets " + got);
            }
        }
    }

    private List<Element> components(String module) throws Exception {
        Document bill = xml(file(module, "-cyclonedx.xml"));
        if (bill.getDocumentElement().hasAttribute("serialNumber") || bill.getElementsByTagName("timestamp").getLength() > 0) {
            faults.add(module + ": the bill of materials says when it was made");
        }
        List<Element> found = new ArrayList<>();
        NodeList all = bill.getElementsByTagName("component");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i).getParentNode().getParentNode() == bill.getDocumentElement()
                    && all.item(i).getParentNode().getNodeName().equals("components")) {
                found.add((Element) all.item(i));
            }
        }
        if (found.isEmpty()) {
            faults.add(module + ": the bill of materials is empty");
        }
        return found;
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
