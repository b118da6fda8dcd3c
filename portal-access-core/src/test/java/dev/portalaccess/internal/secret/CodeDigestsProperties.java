package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CodeDigestsProperties {

    /** Chosen so that many different triples give the same text when they are run together. */
    private static final List<String> PARTS =
            List.of("", "a", "b", "ab", "bc", "abc", "c", "|", "a|b", "\0", "a\0", "\ud835");

    private final CodeDigests digests = new CodeDigests(Optional.empty());
    private final TicketCode ticket = TicketCode.issue("0".repeat(26), new SplittableRandom(9)::nextBytes);

    @Example
    void no_two_domains_share_a_digest() {
        List<DigestContext> domains = domains().toList();

        assertThat(domains.stream()
                        .map(domain -> digests.of(domain, ticket).hex())
                        .distinct())
                .hasSameSizeAs(domains);
    }

    @Property
    void a_code_is_good_in_its_own_domain_only(
            @ForAll String practice, @ForAll String kind, @ForAll String owner, @ForAll Other other) {
        DigestContext domain = new DigestContext(practice, kind, owner);

        assertThat(digests.matches(domain, ticket, digests.of(domain, ticket))).isTrue();
        assertThat(digests.matches(other.than(domain), ticket, digests.of(domain, ticket)))
                .isFalse();
    }

    private enum Other {
        PRACTICE(domain -> new DigestContext(domain.practice() + 'x', domain.kind(), domain.owner())),
        KIND(domain -> new DigestContext(domain.practice(), domain.kind() + 'x', domain.owner())),
        OWNER(domain -> new DigestContext(domain.practice(), domain.kind(), domain.owner() + 'x')),
        SHIFTED(domain -> new DigestContext(domain.practice() + 'x' + domain.kind(), "", domain.owner()));

        private final UnaryOperator<DigestContext> change;

        Other(UnaryOperator<DigestContext> change) {
            this.change = change;
        }

        private DigestContext than(DigestContext domain) {
            return change.apply(domain);
        }
    }

    private static Stream<DigestContext> domains() {
        return PARTS.stream()
                .flatMap(practice -> PARTS.stream()
                        .flatMap(kind -> PARTS.stream().map(owner -> new DigestContext(practice, kind, owner))));
    }
}
