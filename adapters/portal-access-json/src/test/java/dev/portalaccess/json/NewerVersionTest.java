package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer version has written permits nothing, is never lost, and otherwise is a failure. */
class NewerVersionTest {

    private static final RecordCodec CODEC = new RecordCodec();
    private static final Set<String> WITH_A_STATE =
            Set.of("grant", "invitation", "registration", "access-request", "message");
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

    private static String newer(Object record) {
        Map<String, Object> tree = DocumentTree.of(AnyDocument.write(record));
        tree.put("format", RecordCodec.FORMAT + 1);
        tree.put("jurisdiction", "MA");
        return DocumentTree.text(tree);
    }

    static Stream<Object> withoutState() {
        return RecordSamples.all().values().stream()
                .filter(record -> !WITH_A_STATE.contains(
                        DocumentTree.of(AnyDocument.write(record)).get("record")));
    }

    @Test
    void a_grant_in_a_newer_format_permits_nothing_and_is_written_back_as_it_was() {
        String document = newer(RecordSamples.grants().get(0));
        Grant grant = CODEC.readGrant(document);
        assertThat(grant.statusAt(NOW)).isEqualTo(Grant.Status.UNRECOGNISED);
        assertThat(grant.id()).isEqualTo(RecordSamples.grants().get(0).id());
        assertThat(CODEC.writeGrant(grant)).isEqualTo(document);
    }

    @Test
    void a_grant_in_a_newer_format_that_was_changed_keeps_both() {
        String document = newer(RecordSamples.grants().get(0));
        Grant changed =
                CODEC.readGrant(document).because(new Grant.Change(NOW, RecordSamples.CLERK, Reason.UNDER_REVIEW));
        assertThat(CODEC.readGrant(CODEC.writeGrant(changed))).isEqualTo(changed);
        assertThat(changed.standing()).isEqualTo(new GrantState.Unrecognised(document));
    }

    @Test
    void an_invitation_in_a_newer_format_cannot_be_redeemed_and_is_written_back_as_it_was() {
        String document = newer(RecordSamples.invitations().get(0));
        Invitation invitation = CODEC.readInvitation(document);
        assertThat(invitation.isLiveAt(NOW)).isFalse();
        assertThat(invitation.state()).isEqualTo(new InvitationState.Unrecognised(document));
        assertThat(CODEC.writeInvitation(invitation)).isEqualTo(document);
    }

    @Test
    void a_registration_in_a_newer_format_goes_nowhere_and_is_written_back_as_it_was() {
        String document = newer(RecordSamples.registrations().get(0));
        Registration registration = CODEC.readRegistration(document);
        assertThat(registration.step()).isEqualTo(new RegistrationStep.Unrecognised(document));
        assertThat(CODEC.writeRegistration(registration)).isEqualTo(document);
    }

    @Test
    void a_request_in_a_newer_format_is_not_decided_and_is_written_back_as_it_was() {
        String document = newer(RecordSamples.requests().get(0));
        AccessRequest request = CODEC.readRequest(document);
        assertThat(request.state()).isEqualTo(new RequestState.Unrecognised(document));
        assertThat(CODEC.writeRequest(request)).isEqualTo(document);
    }

    @Test
    void a_message_in_a_newer_format_is_not_sent() {
        Message message = (Message) RecordSamples.all().get("message-1");
        assertThat(CODEC.readMessage(newer(message)).state()).isEqualTo(MessageState.UNRECOGNISED);
    }

    @Test
    void a_message_that_is_not_fully_known_is_written_back_as_it_was() {
        Message message = (Message) RecordSamples.all().get("message-2");
        String known = AnyDocument.write(message);
        String kind = known.replace(message.kind().name(), "TELEGRAM");
        String state = known.replace(message.state().name(), "DREAMT");
        for (String document : List.of(kind, state, kind.replace(message.state().name(), "DREAMT"), newer(message))) {
            assertThat(CODEC.writeMessage(CODEC.readMessage(document))).isEqualTo(document);
        }
        Message read = CODEC.readMessage(kind);
        Message.Progress later = read.progress().ended(MessageState.BOUNCED, NOW, "5.1.1");
        assertThat(CODEC.writeMessage(read.with(later)))
                .as("a message of a kind that is not known, after it came back")
                .contains("\"TELEGRAM\"", "\"BOUNCED\"")
                .isEqualTo(CODEC.writeMessage(message.with(later))
                        .replace(message.kind().name(), "TELEGRAM"));
    }

    @Test
    void a_message_of_a_kind_or_in_a_state_that_is_not_known_says_so() {
        String document = AnyDocument.write(RecordSamples.all().get("message-1"));
        assertThat(CODEC.readMessage(document.replace("ACTIVATION_LINK", "TELEGRAM"))
                        .kind())
                .isEqualTo(Message.Kind.UNRECOGNISED);
        assertThat(CODEC.readMessage(document.replace("QUEUED", "DREAMT")).state())
                .isEqualTo(MessageState.UNRECOGNISED);
    }

    @ParameterizedTest
    @MethodSource("withoutState")
    void any_other_record_in_a_newer_format_is_a_failure(Object record) {
        assertThatThrownBy(() -> AnyDocument.read(newer(record)))
                .isInstanceOfSatisfying(
                        UnreadableRecordException.class,
                        failure -> assertThat(failure.code()).isEqualTo(UnreadableRecordException.NEWER_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant-1", "invitation-1", "registration-1", "message-1"})
    void a_newer_format_without_the_fields_of_today_is_a_failure(String name) {
        Map<String, Object> tree = DocumentTree.of(newer(RecordSamples.all().get(name)));
        tree.remove("holder");
        assertThatThrownBy(() -> AnyDocument.read(DocumentTree.text(tree)))
                .isInstanceOfSatisfying(
                        UnreadableRecordException.class,
                        failure -> assertThat(failure.code()).isEqualTo(UnreadableRecordException.NEWER_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"ESCROWED\",\"by\":{\"court\":[7,2.5,true]}}",
                "{\"kind\":\"REVOKED\",\"at\":\"not an instant\"}",
                "{\"kind\":\"OPEN\",\"holds\":[{\"id\":\"h\"}]}",
                "{\"kind\":7}",
                "{}"
            })
    void a_state_that_cannot_be_read_is_kept_as_it_was(String standing) {
        String document = CODEC.writeGrant(RecordSamples.grants().get(0))
                .replace("\"standing\":{\"kind\":\"OPEN\"}", "\"standing\":" + standing);
        Grant grant = CODEC.readGrant(document);
        assertThat(grant.standing()).isEqualTo(new GrantState.Unrecognised(standing));
        assertThat(CODEC.writeGrant(grant)).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"OPEN\"}",
                "{ \"kind\" : \"OPEN\" }",
                "{\"kind\":\"UNRECOGNISED\",\"stored\":\"{}\"}",
                "{\"kind\":\"UNRECOGNISED\"}",
                "OPEN",
                "[]",
                ""
            })
    void no_text_turns_an_unread_state_into_a_state_that_permits(String stored) {
        Grant bare = RecordSamples.grants().get(0);
        Grant grant = new Grant(
                bare.id(),
                bare.chart(),
                bare.holder(),
                bare.account(),
                bare.terms(),
                bare.validity(),
                new GrantState.Unrecognised(stored),
                bare.provenance());
        assertThat(CODEC.readGrant(CODEC.writeGrant(grant))).isEqualTo(grant);
    }

    @Test
    void an_unread_state_that_is_a_document_of_the_known_format_stays_unread() {
        Grant bare = RecordSamples.grants().get(0);
        Grant grant = CODEC.readGrant(CODEC.writeGrant(bare)
                .replace(
                        "\"standing\":{\"kind\":\"OPEN\"}",
                        "\"standing\":{\"kind\":\"UNRECOGNISED\",\"stored\":\""
                                + CODEC.writeGrant(bare).replace("\"", "\\\"") + "\"}"));
        assertThat(grant.standing()).isEqualTo(new GrantState.Unrecognised(CODEC.writeGrant(bare)));
        assertThat(CODEC.readGrant(CODEC.writeGrant(grant))).isEqualTo(grant);
    }

    @Test
    void a_field_that_is_not_known_is_ignored_in_a_known_format() {
        String document = AnyDocument.write(RecordSamples.holders().get(1));
        assertThat(CODEC.readHolder(document.replace("\"name\":{", "\"nickname\":\"Z\",\"name\":{\"middle\":\"Q\",")))
                .isEqualTo(RecordSamples.holders().get(1));
    }

    @Test
    void a_level_that_is_not_known_is_no_access() {
        String document = AnyDocument.write(RecordSamples.grants().get(1));
        Grant grant = CODEC.readGrant(document.replace("\"clinical\":\"NONE\"", "\"clinical\":\"AMEND\""));
        assertThat(grant.terms().scope().level(ChartArea.CLINICAL)).isEqualTo(AccessLevel.NONE);
    }

    @Test
    void a_level_that_is_not_known_is_no_access_below_a_root_either() {
        Grant narrow = (Grant) RecordSamples.all().get("grant-10");
        String document = AnyDocument.write(narrow)
                .replace("\"clinical/results/genetics\":\"NONE\"", "\"clinical/results\":\"AMEND\"");
        assertThat(CODEC.readGrant(document).terms().scope().level(ChartArea.RESULTS))
                .isEqualTo(AccessLevel.NONE);
    }

    @Test
    void an_area_and_an_obligation_that_are_not_known_are_kept() {
        Grant read = CODEC.readGrant(AnyDocument.write(RecordSamples.all().get("grant-10")));
        assertThat(read.terms().scope().levels()).containsKey(new ChartArea("of-a-later-version"));
        Grant obliging = CODEC.readGrant(AnyDocument.write(RecordSamples.all().get("grant-11")));
        assertThat(obliging.terms().obligations()).contains(new Obligation("later"));
    }
}
