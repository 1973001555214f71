package dev.stoa.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for [#HOST] that lives as long as the tests, and the trust in it.
public final class TestTls {

    public static final String HOST = "hooks.example";

    private static final char[] PASSWORD = "password".toCharArray();
    private static final Path FILE = made();
    private static final SSLContext CONTEXT = context();

    private TestTls() {}

    /// Shows the certificate as a server and trusts it as a client.
    public static SSLContext trusting() {
        return CONTEXT;
    }

    /// The certificate and its key in PKCS#12, with the password `password`.
    public static Path file() {
        return FILE;
    }

    private static SSLContext context() {
        try {
            KeyStore keys = keys();
            KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            mine.init(keys, PASSWORD);
            TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            others.init(keys);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(mine.getKeyManagers(), others.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore keys() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(FILE)) {
            keys.load(in, PASSWORD);
        }
        // A certificate alone is trusted; one with a key is not.
        keys.setCertificateEntry("trusted", keys.getCertificate("one"));
        return keys;
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("tls");
            Path file = folder.resolve("keys.p12");
            String tool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            String arguments = "-genkeypair -alias one -keyalg EC -validity 2 -storetype PKCS12 -dname CN=test"
                    + " -ext SAN=dns:" + HOST + ",dns:localhost -storepass password -keystore " + file;
            Process process = new ProcessBuilder((tool + " " + arguments).split(" "))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
