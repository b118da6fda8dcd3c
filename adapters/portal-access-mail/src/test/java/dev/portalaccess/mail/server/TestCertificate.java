package dev.portalaccess.mail.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that nobody believes unless told to, made anew for each run by the JDK's own tool. */
public final class TestCertificate {

    private static final String PASSWORD = "changeit";

    private final Path file;
    private final SSLContext context;

    private TestCertificate(Path file) {
        this.file = file;
        this.context = context(file);
    }

    private static final class Localhost {
        private static final TestCertificate ONLY = naming("dns:localhost,ip:127.0.0.1");
    }

    private static final class Elsewhere {
        private static final TestCertificate ONLY = naming("dns:mail.example.org");
    }

    /** For localhost and 127.0.0.1. */
    public static TestCertificate ofLocalhost() {
        return Localhost.ONLY;
    }

    /** For another host. */
    public static TestCertificate ofAnotherHost() {
        return Elsewhere.ONLY;
    }

    /** Serves with the certificate, and believes in it. */
    public SSLContext context() {
        return context;
    }

    /** Where GreenMail finds it. */
    public void giveToGreenMail() {
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
    }

    private static TestCertificate naming(String names) {
        try {
            Path file = Files.createTempDirectory("certificate").resolve("test.p12");
            // Deleted in the opposite order.
            file.getParent().toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            make(file, names);
            return new TestCertificate(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file, String names) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options =
                "-genkeypair -alias test -keyalg EC -groupname secp256r1 -dname CN=test -validity 2 -storetype PKCS12";
        ProcessBuilder process = new ProcessBuilder(tool);
        process.command().addAll(List.of(options.split(" ")));
        process.command().addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
        process.command().addAll(List.of("-ext", "san=" + names));
        Process running = process.redirectErrorStream(true).start();
        running.getInputStream().readAllBytes();
        if (running.onExit().join().exitValue() != 0) {
            throw new IOException("no certificate was made");
        }
    }

    private static SSLContext context(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD.toCharArray());
            KeyStore believed = KeyStore.getInstance("PKCS12");
            believed.load(null, null);
            believed.setCertificateEntry("test", keys.getCertificate("test"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
