package dev.portalaccess.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.spi.Keyring.KeyPurpose;
import org.junit.jupiter.api.Test;

class FixedKeyringTest {

    private static final byte[] DATA = {1, 2, 3};

    private final FixedKeyring keyring = new FixedKeyring();

    @Test
    void is_the_same_in_every_run() {
        assertThat(keyring.hmac(KeyPurpose.PEPPER, "pepper-1", DATA))
                .isEqualTo(new FixedKeyring().hmac(KeyPurpose.PEPPER, "pepper-1", DATA));
    }

    @Test
    void goes_on_answering_for_a_former_key() {
        assertThat(keyring.rotate(KeyPurpose.PEPPER)).isEqualTo("pepper-2");
        assertThat(keyring.currentKey(KeyPurpose.PEPPER)).isEqualTo("pepper-2");
        assertThat(keyring.knows(KeyPurpose.PEPPER, "pepper-1")).isTrue();
        assertThat(keyring.hmac(KeyPurpose.PEPPER, "pepper-1", DATA))
                .isNotEqualTo(keyring.hmac(KeyPurpose.PEPPER, "pepper-2", DATA));
    }

    @Test
    void forgets_a_key_for_good() {
        keyring.rotate(KeyPurpose.AUDIT);
        keyring.forget("audit-1");
        assertThat(keyring.knows(KeyPurpose.AUDIT, "audit-1")).isFalse();
        assertThatThrownBy(() -> keyring.hmac(KeyPurpose.AUDIT, "audit-1", DATA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fails_when_told_to() {
        keyring.outage().begin();
        assertThatThrownBy(() -> keyring.knows(KeyPurpose.AUDIT, "audit-1")).isInstanceOf(StagedFailure.class);
        keyring.outage().end();
        assertThat(keyring.knows(KeyPurpose.AUDIT, "audit-1")).isTrue();
    }
}
