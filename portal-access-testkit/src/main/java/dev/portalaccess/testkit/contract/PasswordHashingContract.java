package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link PasswordHashing}. The tests compute about forty hashes, so a host may lower the cost for the
 * test.
 */
public abstract class PasswordHashingContract {

    private static final String PASSWORD = "K7QM4XTR9WHF2C5P";

    private static final List<PasswordHash> STRANGE = List.of(
            new PasswordHash("$"),
            new PasswordHash("$$$$$"),
            new PasswordHash("$unheard-of$v=1$c2FsdA$aGFzaA"),
            new PasswordHash("$unheard-of$" + "x".repeat(480)));

    /** For subclasses. */
    protected PasswordHashingContract() {}

    /** Returns the hashing under test. */
    protected abstract PasswordHashing hashing();

    /** Returns a hash of any password at a cost that the implementation must refuse. If empty, that test is skipped. */
    protected Optional<PasswordHash> tooDear() {
        return Optional.empty();
    }

    /** Returns a hash that was made with weaker parameters than the current ones. If empty, that test is skipped. */
    protected Optional<PasswordHash> weaker() {
        return Optional.empty();
    }

    @Test
    public final void knows_the_password_behind_a_hash() {
        assertTrue(verifies(PASSWORD, hash()), "the right password was refused");
    }

    @Test
    public final void refuses_every_other_password() {
        PasswordHash hash = hash();
        for (String other :
                List.of("", "K", PASSWORD.substring(1), PASSWORD + "P", PASSWORD + " ", "k7qm4xtr9whf2c5p")) {
            assertFalse(verifies(other, hash), "another password was accepted");
        }
        for (int place = 0; place < PASSWORD.length(); place += 3) {
            String other = PASSWORD.substring(0, place) + "Z" + PASSWORD.substring(place + 1);
            assertFalse(verifies(other, hash), "a password that differs in one place was accepted");
        }
    }

    @Test
    public final void looks_at_the_whole_of_a_long_password() {
        String start = "0123456789".repeat(8);
        PasswordHash hash = hash(start + "A");
        assertTrue(verifies(start + "A", hash), "a long password was refused");
        assertFalse(verifies(start + "B", hash), "only the beginning of a long password counts");
    }

    @Test
    public final void gives_another_hash_each_time() {
        assertNotEquals(hash(), hash(), "the same password, the same hash: there is no salt in it");
    }

    @Test
    public final void keeps_the_password_out_of_the_hash() {
        assertFalse(hash().phc().contains(PASSWORD), "the password stands in its hash");
    }

    @Test
    public final void leaves_the_password_to_the_caller() {
        try (Secret password = Secret.of(PASSWORD)) {
            hashing().verify(password, hashing().hash(password));
            assertTrue(Secret.of(PASSWORD).length() == password.reveal().length, "the password was changed");
        }
    }

    @Test
    public final void answers_a_hash_in_an_unknown_format_with_no() {
        for (PasswordHash strange : STRANGE) {
            assertFalse(verifies(PASSWORD, strange), "a hash in an unknown format was accepted");
        }
    }

    @Test
    public final void answers_a_hash_that_was_tampered_with_with_no() {
        String phc = hash().phc();
        for (int place = phc.lastIndexOf('$') + 1; place < phc.length() - 1; place += 10) {
            char other = phc.charAt(place) == 'A' ? 'B' : 'A';
            PasswordHash altered = new PasswordHash(phc.substring(0, place) + other + phc.substring(place + 1));
            assertFalse(verifies(PASSWORD, altered), "a hash that was altered was accepted");
        }
    }

    @Test
    public final void answers_a_hash_that_costs_too_much_with_no() {
        PasswordHash hash = tooDear().orElseGet(() -> abort("no hash that costs too much was given"));
        assertFalse(verifies(PASSWORD, hash), "a hash that costs too much was accepted");
    }

    @Test
    public final void knows_what_is_outdated() {
        assertFalse(hashing().isOutdated(hash()), "a hash made just now is outdated");
        for (PasswordHash strange : STRANGE) {
            assertTrue(hashing().isOutdated(strange), "an unknown format is not outdated");
        }
    }

    @Test
    public final void finds_weaker_parameters_outdated() {
        PasswordHash hash = weaker().orElseGet(() -> abort("no hash with weaker parameters was given"));
        assertTrue(hashing().isOutdated(hash), "weaker parameters are not outdated");
    }

    @Test
    public final void hashes_for_several_threads_at_once() {
        List<Boolean> verified = ConcurrentCalls.each(thread -> verifies(PASSWORD + thread, hash(PASSWORD + thread)));
        assertEquals(
                Collections.nCopies(ConcurrentCalls.THREADS, true),
                verified,
                "passwords of several threads got mixed up");
    }

    private PasswordHash hash() {
        return hash(PASSWORD);
    }

    private PasswordHash hash(String password) {
        try (Secret secret = Secret.of(password)) {
            return hashing().hash(secret);
        }
    }

    private boolean verifies(String password, PasswordHash hash) {
        try (Secret secret = Secret.of(password)) {
            return hashing().verify(secret, hash);
        }
    }
}
