package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.Keyring;
import dev.portalaccess.testkit.contract.KeyringContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest extends KeyringContract {

    @TempDir
    Path folder;

    @Override
    protected Keyring keyring() {
        return KeyFile.at(folder.resolve("keys"));
    }

    @Override
    protected Optional<byte[]> bytesOf(Keyring.Use use, String keyId) {
        try (Stream<String> lines = Files.lines(folder.resolve("keys"))) {
            String start = use + "=";
            return lines.filter(line -> line.startsWith(start))
                    .map(line -> HexFormat.of().parseHex(line.substring(start.length())))
                    .findFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void is_for_its_owner_alone() throws IOException {
        keyring();
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys"))).hasSize(2);
    }
}
