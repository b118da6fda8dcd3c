package dev.portalaccess.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Digest;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-111")
class CheckpointTest {

    private static final PracticeId PRACTICE = new PracticeId("river:side");
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static Checkpoint keyed() {
        Digest last = Digest.ofHex(HASH, Optional.of("-"));
        return new Checkpoint(PRACTICE, Optional.of(new ChartId("zoë/7")), new AuditHead(17, Optional.of(last)));
    }

    static Stream<Checkpoint> checkpoints() {
        AuditHead plain = new AuditHead(Long.MAX_VALUE, Optional.of(Digest.ofHex(HASH, Optional.empty())));
        return Stream.of(
                keyed(),
                new Checkpoint(PRACTICE, Optional.empty(), plain),
                new Checkpoint(PRACTICE, Optional.empty(), AuditHead.EMPTY));
    }

    @ParameterizedTest
    @MethodSource("checkpoints")
    void comes_back_as_it_was_exported(Checkpoint checkpoint) {
        assertThat(Checkpoint.parse(checkpoint.text())).contains(checkpoint);
    }

    @Test
    void is_one_line_of_visible_ascii() {
        assertThat(keyed().text()).isEqualTo("pac1:cml2ZXI6c2lkZQ:em_Dqy83:17:" + HASH + ":-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pac1",
                "pac2:cml2ZXI:::0::",
                "pac1:cml2ZXI::0:::",
                "pac1:::0::",
                "pac1:cml2ZXI::1::",
                "pac1:cml2ZXI::0:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff:",
                "pac1:cml2ZXI::17:00112233:",
                "pac1:cml2ZXI::17:00112233445566778899AABBCCDDEEFF00112233445566778899aabbccddeeff:",
                "pac1:cml2ZXI::-1:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff:",
                "pac1:cml2ZXI::+7:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff:",
                "pac1:cml2Z!I::0::",
                "pac1:cml2ZXI::0::k1",
                " pac1:cml2ZXI::0::"
            })
    void is_empty_if_it_is_anything_else(String text) {
        assertThat(Checkpoint.parse(text)).isEmpty();
    }
}
