package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.testkit.Requirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every state: the moves that are written here are legal, and no others. */
class LifeCycleTest {

    private static final Map<InvitationState.Kind, Set<InvitationState.Kind>> INVITATIONS = Map.of(
            InvitationState.Kind.LIVE,
            EnumSet.of(InvitationState.Kind.REDEEMED, InvitationState.Kind.CANCELLED, InvitationState.Kind.VOIDED));

    private static final Map<RegistrationStep.Kind, Set<RegistrationStep.Kind>> REGISTRATIONS = Map.of(
            RegistrationStep.Kind.INVITED, EnumSet.of(RegistrationStep.Kind.CLAIMED, RegistrationStep.Kind.CLOSED),
            RegistrationStep.Kind.CLAIMED,
                    EnumSet.of(
                            RegistrationStep.Kind.WAITING,
                            RegistrationStep.Kind.REGISTERED,
                            RegistrationStep.Kind.CLOSED),
            RegistrationStep.Kind.WAITING, EnumSet.of(RegistrationStep.Kind.REGISTERED, RegistrationStep.Kind.CLOSED),
            RegistrationStep.Kind.REGISTERED, EnumSet.of(RegistrationStep.Kind.GRANTED));

    private static final Set<MessageState> OUT_OF_WAITING = EnumSet.of(
            MessageState.DEFERRED,
            MessageState.HANDED_OVER,
            MessageState.BOUNCED,
            MessageState.PARKED,
            MessageState.PRINT_UNCERTAIN,
            MessageState.WITHDRAWN);
    private static final Map<MessageState, Set<MessageState>> MESSAGES = Map.of(
            MessageState.QUEUED,
            OUT_OF_WAITING,
            MessageState.DEFERRED,
            OUT_OF_WAITING,
            MessageState.HANDED_OVER,
            EnumSet.of(MessageState.BOUNCED, MessageState.BOUNCE_UNCERTAIN),
            MessageState.BOUNCE_UNCERTAIN,
            EnumSet.of(MessageState.BOUNCED),
            MessageState.PARKED,
            EnumSet.of(MessageState.WITHDRAWN));

    static Stream<Arguments> invitations() {
        return pairs(InvitationState.Kind.values());
    }

    static Stream<Arguments> registrations() {
        return pairs(RegistrationStep.Kind.values());
    }

    static Stream<Arguments> messages() {
        return pairs(MessageState.values());
    }

    private static <E> Stream<Arguments> pairs(E[] states) {
        return Arrays.stream(states).flatMap(from -> Arrays.stream(states).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("invitations")
    @Requirement("PA-048")
    void an_invitation_leaves_live_once_and_never_comes_back(InvitationState.Kind from, InvitationState.Kind to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(INVITATIONS.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest
    @MethodSource("registrations")
    @Requirement("PA-054")
    void a_registration_goes_forward_step_by_step(RegistrationStep.Kind from, RegistrationStep.Kind to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(REGISTRATIONS.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest
    @MethodSource("messages")
    @Requirement({"PA-074", "PA-120", "PA-123"})
    void a_message_that_left_can_only_bounce_and_one_that_is_parked_can_only_be_settled(
            MessageState from, MessageState to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(MESSAGES.getOrDefault(from, Set.of()).contains(to));
    }

    @Test
    @Requirement("PA-120")
    void only_queued_and_deferred_messages_wait() {
        assertThat(MessageState.values())
                .filteredOn(MessageState::isWaiting)
                .containsExactly(MessageState.QUEUED, MessageState.DEFERRED);
    }
}
