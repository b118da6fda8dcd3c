package dev.portalaccess.mail.server;

import java.time.Duration;

/** What a server does at a step, instead of what is usual. */
public sealed interface ServerAction {

    /** Answers that. */
    record Say(String reply) implements ServerAction {}

    /** Answers that and closes the connection. */
    record SayAndHangUp(String reply) implements ServerAction {}

    /** Answers that and then neither says nor hears anything. */
    record SayAndHang(String reply) implements ServerAction {}

    /** Closes the connection without a word. */
    record HangUp() implements ServerAction {}

    /** Says nothing until it is stopped. */
    record Hang() implements ServerAction {}

    /** One octet after the other, without an end. */
    record Trickle(Duration pause) implements ServerAction {}

    /** Says more and more, as fast as it can. */
    record Babble() implements ServerAction {}
}
