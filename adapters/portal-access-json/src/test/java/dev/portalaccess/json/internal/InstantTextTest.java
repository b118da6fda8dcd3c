package dev.portalaccess.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T15:00:00Z",
                "2026-12-31T23:59:59.999Z",
                "2024-02-29T00:00:00.001Z",
                "1969-12-31T23:59:59.500Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "2026-03-02T24:00:00Z",
                "2026-06-30T23:59:60Z",
                "2026-03-02T15:00:00.000001Z",
                "2026-03-02T15:00:00.5Z",
                "-0044-03-15T12:00:00Z",
                "+10000-01-01T00:00:00Z",
                "2026-03-02T16:00:00+01:00",
                "2026-03-02t15:00:00z"
            })
    void is_what_the_jdk_reads(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-10T00:00:00.000Z",
                "2026-03-02T25:00:00Z",
                "2026-03-02T15:60:00Z",
                "2026-03-02T15:00:61Z",
                "2026-03-02 15:00:00Z",
                "2026-03-02T15:00:00",
                "2026-03-02T15:00:0٣Z",
                "20260-3-02T15:00:00Z"
            })
    void refuses_what_the_jdk_refuses(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
