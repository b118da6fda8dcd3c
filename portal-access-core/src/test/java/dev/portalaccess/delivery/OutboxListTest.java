package dev.portalaccess.delivery;

import static dev.portalaccess.model.MessageState.BOUNCED;
import static dev.portalaccess.model.MessageState.DEFERRED;
import static dev.portalaccess.model.MessageState.HANDED_OVER;
import static dev.portalaccess.model.MessageState.PARKED;
import static dev.portalaccess.model.MessageState.PRINT_UNCERTAIN;
import static dev.portalaccess.model.MessageState.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Requirement("PA-060")
class OutboxListTest {

    private final DeliveryPortal out = DeliveryPortal.create();

    private List<MessageId> in(MessageState... states) {
        return out.deliveries
                .messages(out.portal.clerk(), Set.of(states), Page.Request.first(10))
                .map(Message::id)
                .items();
    }

    @Test
    void each_message_is_listed_with_how_far_it_has_got() {
        out.portal.mailer.next(TransportAnswer.deferred("4.2.2"));
        MessageId deferred = out.mailed().message();
        out.run();
        MessageId handedOver = out.invitedAmelie().message();
        out.run();
        MessageId queued = out.invitedCamille().message();

        assertThat(in(QUEUED)).containsExactly(queued);
        assertThat(in(DEFERRED)).containsExactly(deferred);
        assertThat(in(HANDED_OVER)).containsExactly(handedOver);
    }

    @Test
    void those_that_staff_have_to_see_to_are_listed_too() {
        out.portal.mailer.next(TransportAnswer.refused("5.1.1"));
        MessageId parked = out.mailed().message();
        out.run();
        MessageId bounced = out.invitedAmelie().message();
        out.run();
        out.bounced(out.portal.mailer.last().attempt());
        MessageId uncertain = out.invitedCamille().message();
        out.portal.printer.next(TransportAnswer.unknown("jam"));
        out.handOver(uncertain);

        assertThat(in(PARKED, BOUNCED, PRINT_UNCERTAIN)).containsExactly(uncertain, bounced, parked);
    }

    @Test
    void whom_a_message_is_for_is_told_to_staff_who_may_see_it() {
        out.mailed();
        out.run();
        Message message = page(Page.Request.first(1)).items().get(0);
        MessageRecipient recipient =
                out.deliveries.recipients(out.portal.clerk(), List.of(message)).get(message.id());
        assertThat(recipient.holder()).isEqualTo(message.holder());
        assertThat(recipient.name().orElseThrow().spoken()).isEqualTo("Anthony Patient");
        assertThat(recipient.chart()).contains(out.portal.anthony);
        assertThat(recipient.toString()).doesNotContain("Anthony Patient");
        out.portal.rights.forbid(any -> true);
        assertThatThrownBy(() -> out.deliveries.recipients(out.portal.clerk(), List.of(message)))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    @Requirement("PA-061")
    void the_list_comes_in_pages() {
        out.mailed();
        out.invitedAmelie();
        Page<Message> first = page(Page.Request.first(1));
        Page<Message> second = page(Page.Request.first(1).after(first.next().orElseThrow()));

        assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(1);
    }

    private Page<Message> page(Page.Request request) {
        return out.deliveries.messages(out.portal.clerk(), EnumSet.allOf(MessageState.class), request);
    }
}
