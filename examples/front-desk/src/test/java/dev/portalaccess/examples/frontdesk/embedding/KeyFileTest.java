package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.seal.SealMode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest extends KeyringContract {

    @TempDir
    Path folder;

    @Override
    protected Keyring keyring() {
        KeyFile.makeIfMissing(folder.resolve("keys"));
        return KeyFile.at(folder.resolve("keys"));
    }

    @Override
    protected Optional<byte[]> bytesOf(Keyring.KeyPurpose use, String keyId) {
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
        assertThat(folder).isDirectoryContaining("glob:**keys").isDirectoryNotContaining("glob:**.half");
    }

    @Test
    void is_not_made_where_there_has_to_be_one() {
        assertThatExceptionOfType(KeyFile.Unusable.class).isThrownBy(() -> KeyFile.at(folder.resolve("keys")));
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PEPPER=0123", "PEPPER=xyz\nAUDIT=00", "PEPPER=01\nAUDIT=02\nSEAL=03\nSEALS=some"})
    void is_not_read_halfway(String content) throws IOException {
        Files.writeString(folder.resolve("keys"), content);
        assertThatExceptionOfType(KeyFile.Unusable.class)
                .isThrownBy(this::keyring)
                .withMessageEndingWith("are damaged.");
    }

    @Test
    void from_before_there_were_seals_gets_a_key_and_adopts_them_practice_by_practice() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "PEPPER=01\nAUDIT=02\n");
        PracticeId one = new PracticeId("one");
        PracticeId other = new PracticeId("other");
        KeyFile keys = KeyFile.at(file);
        byte[] sealed = keys.hmac(Keyring.KeyPurpose.SEAL, "first", new byte[1]);
        assertThat(keys.seals(one)).isEqualTo(SealMode.ADOPTING);
        keys.requireSeals(one);
        KeyFile again = KeyFile.at(file);
        assertThat(again.seals(one)).isEqualTo(SealMode.REQUIRED);
        assertThat(again.seals(other)).isEqualTo(SealMode.ADOPTING);
        assertThat(again.hmac(Keyring.KeyPurpose.SEAL, "first", new byte[1])).isEqualTo(sealed);
        assertThat(Files.readString(file)).contains("PEPPER=01", "AUDIT=02");
    }

    @Test
    void that_is_new_requires_seals() {
        keyring();
        assertThat(KeyFile.at(folder.resolve("keys")).seals(new PracticeId("any")))
                .isEqualTo(SealMode.REQUIRED);
    }
}
