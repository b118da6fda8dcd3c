package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Scope;
import dev.portalaccess.testkit.arbitrary.AnyGrant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Scopes between the version that knew four areas and this one, by documents as that version wrote them. */
class ScopeDocumentProperties {

    private static final RecordCodec CODEC = new RecordCodec();
    private static final String BARE = CODEC.writeGrant(RecordSamples.grants().get(0));

    @Provide
    Arbitrary<GrantTerms> terms() {
        return AnyGrant.terms();
    }

    private static String before(
            AccessLevel appointments, AccessLevel messages, AccessLevel clinical, AccessLevel billing) {
        String scope = "{\"appointments\":\"" + appointments + "\",\"messages\":\"" + messages + "\",\"clinical\":\""
                + clinical + "\",\"billing\":\"" + billing + "\"}";
        return BARE.replaceAll("\\{\"appointments\"[^}]*}", scope);
    }

    @Property
    void a_document_of_four_areas_is_read_with_its_old_meaning_and_written_as_it_was(
            @ForAll AccessLevel appointments,
            @ForAll AccessLevel messages,
            @ForAll AccessLevel clinical,
            @ForAll AccessLevel billing) {
        String document = before(appointments, messages, clinical, billing);
        Grant grant = CODEC.readGrant(document);
        Scope scope = grant.terms().scope();
        Map<String, AccessLevel> old =
                Map.of("appointments", appointments, "messages", messages, "clinical", clinical, "billing", billing);

        assertThat(ChartArea.STANDARD).allSatisfy(area -> {
            AccessLevel expected = old.get(area.path().replaceAll("/.*", ""));
            assertThat(scope.level(area)).isEqualTo(expected);
            assertThat(scope.covers(area, expected)).isTrue();
        });
        assertThat(CODEC.writeGrant(grant)).isEqualTo(document).contains("\"format\":1,");
    }

    @Property
    void terms_that_the_version_before_would_misread_are_in_a_format_that_it_refuses(
            @ForAll("terms") GrantTerms terms) {
        Grant bare = CODEC.readGrant(BARE);
        Grant grant = new Grant(
                bare.id(),
                bare.chart(),
                bare.holder(),
                bare.account(),
                terms,
                bare.validity(),
                bare.standing(),
                bare.provenance(),
                Optional.empty());
        boolean isAsBefore = terms.obligations().isEmpty()
                && ChartArea.ROOTS.containsAll(terms.scope().levels().keySet());

        assertThat(CODEC.writeGrant(grant)).contains("\"format\":" + (isAsBefore ? 1 : 2) + ",");
        assertThat(CODEC.readGrant(CODEC.writeGrant(grant))).isEqualTo(grant);
    }
}
