package dev.stoa.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The few files that pages use, under a path that names their content: it changes when any of them does, so
/// browsers may keep them for ever.
@Singleton
public final class Assets {

    static final String FOLDER = "/assets/";

    private static final String LIST = "/dev/stoa/web/assets.properties";
    private static final int VERSION = 12;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    static final class Asset {
        private final byte[] bytes;
        private final String type;

        private Asset(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        /// Its media type.
        String type() {
            return type;
        }
    }

    private final Map<String, Asset> files;
    private final String version;

    Assets() {
        this.files = new TreeMap<>();
        list().forEach((name, path) -> files.put((String) name, read((String) name, (String) path)));
        this.version = digest(files);
    }

    /// Where a page finds the file, such as `/assets/0f3a…/stoa.css`.
    ///
    /// @throws IllegalArgumentException if there is no such file
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return FOLDER + version + "/" + name;
    }

    /// The file, if `asked` is the version of now.
    Optional<Asset> find(String asked, String name) {
        return asked.equals(version) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    private static Properties list() {
        Properties list = new Properties();
        try (InputStream in = open(LIST)) {
            list.load(in);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset read(String name, String path) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("what type is " + name);
        }
        try (InputStream in = open(path)) {
            return new Asset(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = Assets.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " was not packed");
        }
        return in;
    }

    private static String digest(Map<String, Asset> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, file) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(file.bytes());
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
