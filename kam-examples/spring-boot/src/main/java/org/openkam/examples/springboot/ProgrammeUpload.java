package org.openkam.examples.springboot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the files of a programme folder out of a request: the files themselves, or one zip of them, with the folder or without.
 * A file has a plain name and no place, so none can be written elsewhere; sizes are counted while unpacking, whatever the zip
 * says of itself.
 */
final class ProgrammeUpload {
    private static final int MOST_FILES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,58}\\.(csv|json)");
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,63}");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final long largest;
    private long bytes;
    private @Nullable String folder;

    private ProgrammeUpload(long largest) {
        this.largest = largest;
    }

    /** The upload itself, not what is in the files, was refused. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final HttpStatus status;
        private final String key;
        private final String value;

        RefusedException(HttpStatus status, String key, String value) {
            super(key);
            this.status = status;
            this.key = key;
            this.value = value;
        }

        HttpStatus status() {
            return status;
        }

        /** Returns the key of the sentence that says why. */
        String key() {
            return key;
        }

        /** Returns what is wrong, fit to be shown. */
        String value() {
            return value;
        }
    }

    /**
     * Returns the files of an upload.
     *
     * @param largest most bytes of all files together, unpacked
     * @throws RefusedException if it holds something else than files of a programme folder, or too much
     */
    static ProgrammeFiles files(List<MultipartFile> parts, long largest) throws IOException {
        if (parts.isEmpty()) {
            throw refused("upload.parts", "");
        }
        ProgrammeUpload upload = new ProgrammeUpload(largest);
        for (MultipartFile part : parts) {
            String name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
            try (InputStream in = part.getInputStream()) {
                if (parts.size() == 1 && name.endsWith(".zip")) {
                    upload.addZip(in);
                } else {
                    upload.add(name, in);
                }
            }
        }
        return ProgrammeFiles.of(upload.files);
    }

    private void addZip(InputStream in) throws IOException {
        boolean empty = true;
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                empty = false;
                if (!entry.isDirectory()) {
                    add(inFolder(entry.getName()), zip);
                } else if (zip.read() >= 0) { // what a folder holds would be unpacked without being counted
                    throw refused("upload.zip", "");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last of names that aren't UTF-8
            throw refused("upload.zip", "");
        }
        if (empty) {
            throw refused("upload.zip", "");
        }
    }

    /** Returns the name without the folder that everything in the zip lies in. */
    private String inFolder(String path) {
        int slash = path.indexOf('/');
        String parent = path.substring(0, Math.max(slash, 0));
        boolean plain = parent.isEmpty() ? slash < 0 : FOLDER.matcher(parent).matches();
        if (!plain || folder != null && !folder.equals(parent)) {
            throw refused("upload.name", path);
        }
        folder = parent;
        return path.substring(slash + 1);
    }

    private void add(String name, InputStream in) throws IOException {
        if (name.length() > 64 || !NAME.matcher(name).matches()) {
            throw refused("upload.name", name);
        }
        if (files.size() == MOST_FILES) {
            throw tooLarge();
        }
        byte[] content = in.readNBytes((int) Math.min(largest - bytes + 1, Integer.MAX_VALUE - 8));
        bytes += content.length;
        if (bytes > largest) {
            throw tooLarge();
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) { // on some file systems one would be written over the other
            throw refused("upload.twice", name);
        }
        files.put(name, content);
    }

    private static RefusedException tooLarge() {
        return new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "upload.large", "");
    }

    private static RefusedException refused(String key, String value) {
        return new RefusedException(HttpStatus.BAD_REQUEST, key, Finding.shown(value));
    }
}
