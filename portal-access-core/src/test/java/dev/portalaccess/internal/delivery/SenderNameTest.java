package dev.portalaccess.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-142")
class SenderNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Riverside Family Practice",
                "Smith, Jones & Partners (North)",
                "Dr. M\u00fcller",
                "U.S. Naval Clinic",
                "J.R. Smith, M.D.",
                "Women's Health/Pediatrics",
                "Clinic No. 5",
                "24/7 Care",
                "\u6f22\u5b57\u533b\u9662",
                "Cl\u00ednica 4.0 Norte"
            })
    void is_the_practices(String name) {
        assertThat(SenderName.of(name)).contains(name);
        assertThat(SenderName.of("  " + name + " ")).contains(name);
    }

    @ParameterizedTest
    @Tag("T39")
    @ValueSource(
            strings = {
                "staff@evil.example",
                "Clinic <staff",
                "a>b",
                "Clinic evil.example",
                "evil.example/login",
                "https://clinic",
                "EVIL.EXAMPLE",
                "evil\uff0eexample",
                "evil\u3002example",
                "evil\uff61example",
                "evil\u2024example",
                "evil.\u0440\u0444",
                "\u4f8b\u5b50.\u4e2d\u56fd",
                "evil.xn--p1ai",
                "call 192.0.2.9",
                "staff\uff20evil",
                "a\\b",
                "Clinic\u202eelpmaxe",
                "Cli\u200bnic",
                "Clinic\u2028X",
                "Clinic\u0000"
            })
    void that_could_be_an_address_or_hides_something_is_not_shown(String name) {
        assertThat(SenderName.of(name)).isEmpty();
    }
}
