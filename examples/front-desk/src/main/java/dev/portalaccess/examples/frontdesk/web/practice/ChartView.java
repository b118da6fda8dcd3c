package dev.portalaccess.examples.frontdesk.web.practice;

import java.util.List;

/** The texts and ids that the chart page shows. */
public final class ChartView {

    private ChartView() {}

    /**
     * The facts of a chart.
     *
     * @param id the chart
     * @param name the name of the patient
     * @param born the birth date and age
     * @param email the address on file; empty if there is none
     * @param guarantor the guarantor; empty if the chart names none
     * @param associated the associated charts
     * @param status the status of the chart if it is not open; otherwise empty
     */
    public record Facts(
            String id,
            String name,
            String born,
            String email,
            String guarantor,
            List<Link> associated,
            String status) {}

    /**
     * A link to another chart.
     *
     * @param id the chart
     * @param text the text of the link
     * @param more the relationship to the patient
     */
    public record Link(String id, String text, String more) {}

    /**
     * A person who has or had access.
     *
     * @param id the id of the grant
     * @param name the name of the holder
     * @param relationship the relationship to the patient
     * @param since the beginning of the access
     * @param state the state of the grant
     * @param holds the holds on the grant
     * @param open whether staff can change the grant
     * @param because the reason of the last change; empty if there was none
     */
    public record Holder(
            String id,
            String name,
            String relationship,
            String since,
            StateBadge state,
            List<HeldBack> holds,
            boolean open,
            String because) {}

    /**
     * A hold that suspends a grant.
     *
     * @param id the id of the hold
     * @param text the beginning and the reason of the hold
     * @param ours whether staff can lift the hold
     */
    public record HeldBack(String id, String text, boolean ours) {}

    /**
     * An invitation.
     *
     * @param id the invitation
     * @param name the name of the person
     * @param way the channel and the destination
     * @param channel by e-mail or on paper, as the form names it
     * @param email the address
     * @param issued the time of issue
     * @param until the time of expiry
     * @param state the state of the invitation
     * @param serial the serial number, which identifies the invitation on the phone, and the temporary user name
     * @param also the other charts that the invitation opens; empty if there are none
     * @param sent the progress of each message
     * @param can the actions that are possible
     */
    public record Invited(
            String id,
            String name,
            String way,
            String channel,
            String email,
            String issued,
            String until,
            StateBadge state,
            String serial,
            String also,
            List<Sent> sent,
            Can can) {}

    /**
     * The progress of a message.
     *
     * @param state the state of the message
     * @param at the beginning of the state
     * @param answer the response to the message, as text; empty if there is nothing to show
     */
    public record Sent(StateBadge state, String at, String answer) {}

    /**
     * The actions that are possible on an invitation.
     *
     * @param letter the message to print; empty if none is waiting
     * @param uncertain whether it is unknown if the letter was printed
     * @param remind whether staff can send a reminder
     * @param reissue whether staff can reissue the invitation
     * @param cancel whether staff can cancel the invitation
     */
    public record Can(String letter, boolean uncertain, boolean remind, boolean reissue, boolean cancel) {
        /** Reports whether any action is possible. */
        public boolean any() {
            return remind || reissue || cancel;
        }
    }
}
