package dev.portalaccess.examples.frontdesk.web.practice;

import java.util.List;

/** What the chart page shows; words and ids, ready to be shown. */
public final class ChartView {

    private ChartView() {}

    /**
     * The facts of a chart.
     *
     * @param id the chart
     * @param name the patient
     * @param born birth date and age
     * @param email the address on file; empty if there is none
     * @param guarantor who pays; empty if nobody is named
     * @param associated other charts
     * @param status what the chart is, if it is not in use; else empty
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
     * Another chart.
     *
     * @param id which
     * @param text how it is called
     * @param more what it is to the patient
     */
    public record Link(String id, String text, String more) {}

    /**
     * Somebody who has, or had, access.
     *
     * @param id of the grant
     * @param name of the holder
     * @param relationship to the patient
     * @param since when it began
     * @param state in a word
     * @param holds what holds it back
     * @param open whether something can be done to it
     * @param because why it was last changed; empty if it was not
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
     * What holds somebody back.
     *
     * @param id of the hold
     * @param text since when, and why
     * @param ours whether staff can lift it
     */
    public record HeldBack(String id, String text, boolean ours) {}

    /**
     * An invitation.
     *
     * @param id which
     * @param name of the person
     * @param way how it travels, and where to
     * @param email the address
     * @param issued when
     * @param until until when it is good
     * @param state in a word
     * @param serial by which it is found on the phone, and the temporary user name
     * @param also what else it opens; empty if nothing
     * @param sent how each message got on
     * @param can what can be done
     */
    public record Invited(
            String id,
            String name,
            String way,
            String email,
            String issued,
            String until,
            StateBadge state,
            String serial,
            String also,
            List<Sent> sent,
            Can can) {}

    /**
     * How a message got on.
     *
     * @param state how far it has got
     * @param at since when
     * @param answer what was answered to it, in words; empty if nothing worth telling
     */
    public record Sent(StateBadge state, String at, String answer) {}

    /**
     * What can be done with an invitation.
     *
     * @param letter the message to print; empty if none waits
     * @param uncertain whether nobody knows if the letter was printed
     * @param remind whether a reminder can be sent
     * @param reissue whether it can be issued again
     * @param cancel whether it can be cancelled
     */
    public record Can(String letter, boolean uncertain, boolean remind, boolean reissue, boolean cancel) {
        /** Whether anything can be done. */
        public boolean any() {
            return remind || reissue || cancel;
        }
    }
}
