package dev.portalaccess.mail.server;

import java.time.Duration;

/** What a server does at a step, instead of what is usual. */
public sealed interface Act {

    /** Answers that. */
    record Say(String reply) implements Act {}

    /** Answers that and closes the connection. */
    record SayAndHangUp(String reply) implements Act {}

    /** Answers that and then neither says nor hears anything. */
    record SayAndHang(String reply) implements Act {}

    /** Closes the connection without a word. */
    record HangUp() implements Act {}

    /** Says nothing until it is stopped. */
    record Hang() implements Act {}

    /** One octet after the other, without an end. */
    record Trickle(Duration pause) implements Act {}

    /** Says more and more, as fast as it can. */
    record Babble() implements Act {}
}
