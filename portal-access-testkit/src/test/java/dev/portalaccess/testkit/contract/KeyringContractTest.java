package dev.portalaccess.testkit.contract;

import dev.portalaccess.spi.Keyring;
import dev.portalaccess.spi.Keyring.KeyPurpose;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class KeyringContractTest extends PlantedFaults<KeyringContractTest.Tampered> {

    private static Tampered subject = new Tampered();

    KeyringContractTest() {
        super(Subject.class);
    }

    static final class Subject extends KeyringContract {

        @Override
        protected Keyring keyring() {
            return subject;
        }

        @Override
        protected boolean rotate(KeyPurpose use) {
            subject.rotate(use);
            return true;
        }

        @Override
        protected Optional<byte[]> bytesOf(KeyPurpose use, String keyId) {
            return Optional.of(sha256(keyId.getBytes(StandardCharsets.US_ASCII)));
        }

        @Override
        protected Optional<Keyring> unreachable() {
            return Optional.of(subject.down());
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sound until a method is overridden. */
    static class Tampered implements Keyring {

        final FixedKeyring sound = new FixedKeyring();

        void rotate(KeyPurpose use) {
            sound.rotate(use);
        }

        Keyring down() {
            FixedKeyring down = new FixedKeyring();
            down.outage().begin();
            return down;
        }

        @Override
        public String currentKey(KeyPurpose use) {
            return sound.currentKey(use);
        }

        @Override
        public boolean knows(KeyPurpose use, String keyId) {
            return sound.knows(use, keyId);
        }

        @Override
        public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
            return sound.hmac(use, keyId, data);
        }
    }

    /** Changes what comes out. */
    private static class Odd extends Tampered {

        byte[] changed(byte[] right, byte[] data) {
            return right;
        }

        @Override
        public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
            return changed(super.hmac(use, keyId, data), data);
        }
    }

    private static final class Verbose extends Tampered {
        @Override
        public String currentKey(KeyPurpose use) {
            return "arn:aws:kms/" + super.currentKey(use);
        }

        @Override
        public boolean knows(KeyPurpose use, String keyId) {
            return true;
        }
    }

    private static final class Salted extends Odd {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        byte[] changed(byte[] right, byte[] data) {
            right[0] = (byte) calls.incrementAndGet();
            return right;
        }
    }

    private static final class Cut extends Odd {
        @Override
        byte[] changed(byte[] right, byte[] data) {
            return Arrays.copyOf(right, 20);
        }
    }

    private static final class ShortSighted extends Tampered {
        @Override
        public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
            return super.hmac(use, keyId, Arrays.copyOf(data, Math.min(1, data.length)));
        }
    }

    private static final class OneKey extends Tampered {
        @Override
        public String currentKey(KeyPurpose use) {
            return super.currentKey(KeyPurpose.PEPPER);
        }

        @Override
        public boolean knows(KeyPurpose use, String keyId) {
            return super.knows(KeyPurpose.PEPPER, keyId);
        }

        @Override
        public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
            return super.hmac(KeyPurpose.PEPPER, keyId, data);
        }
    }

    private static final class Greedy extends Odd {
        @Override
        byte[] changed(byte[] right, byte[] data) {
            Arrays.fill(data, (byte) 0);
            return right;
        }
    }

    private static final class Lenient extends Tampered {
        @Override
        public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
            return super.hmac(use, knows(use, keyId) ? keyId : currentKey(use), data);
        }
    }

    private static final class Forgetful extends Tampered {
        @Override
        void rotate(KeyPurpose use) {
            String former = sound.currentKey(use);
            sound.rotate(use);
            sound.forget(former);
        }
    }

    private static final class Hash extends Tampered {
        @Override
        public byte[] hmac(KeyPurpose use, String keyId, byte[] data) {
            byte[] key = super.hmac(use, keyId, new byte[0]);
            byte[] both = Arrays.copyOf(key, key.length + data.length);
            System.arraycopy(data, 0, both, key.length, data.length);
            return sha256(both);
        }
    }

    private static final class Crowded extends Odd {
        private final OneCallerOnly door = new OneCallerOnly();

        @Override
        byte[] changed(byte[] right, byte[] data) {
            return door.pass(() -> right, new byte[32]);
        }
    }

    private static final class Guessing extends Tampered {
        @Override
        Keyring down() {
            return sound;
        }
    }

    @Override
    Tampered sound() {
        return new Tampered();
    }

    @Override
    void put(Tampered next) {
        subject = next;
    }

    @Override
    Stream<Planted<Tampered>> faults() {
        return Stream.of(
                planted("has ids of its own form", "names_a_current_key_that_it_knows", Verbose::new),
                planted("gives other bytes each time", "gives_32_bytes_and_always_the_same", Salted::new),
                planted("gives too few bytes", "gives_32_bytes_and_always_the_same", Cut::new),
                planted("looks at the first byte", "gives_other_bytes_for_other_data", ShortSighted::new),
                planted("has one key for both", "has_a_key_of_its_own_for_each_use", OneKey::new),
                planted("wipes the data", "leaves_the_data_alone_and_the_result_to_the_caller", Greedy::new),
                planted("takes any id", "refuses_a_key_that_it_does_not_know", Lenient::new),
                planted("forgets when it rotates", "goes_on_answering_for_a_former_key", Forgetful::new),
                planted("hashes key and data", "is_an_hmac_sha_256", Hash::new),
                planted("serves one thread at a time", "answers_several_threads_at_once", Crowded::new),
                planted("guesses", "throws_if_the_host_cannot_tell", Guessing::new));
    }
}
