package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Requirement("PA-050")
class PhoneNumberProperties {

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> likely =
                Arbitraries.strings().withChars("0123456789 \u00A0+()-./x").ofMaxLength(24);
        return Arbitraries.oneOf(likely, Arbitraries.strings().all().ofMaxLength(12));
    }

    @Property
    void any_text_is_read_without_an_exception_and_what_is_kept_is_kept_as_it_is(@ForAll("typed") String typed) {
        PhoneNumber.parse(typed)
                .ifPresent(
                        number -> assertThat(PhoneNumber.parse(number.value())).contains(number));
    }
}
