package dev.portalaccess.enabling;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of the instructions, as the clerk entered it.
 *
 * @param channel by e-mail or on paper; {@code null} if nothing was chosen, which is a finding
 * @param email the address as it was typed; {@code null} or blank if nothing was
 * @param language an IETF language tag such as {@code es}; {@code null} for the practice's default
 */
public record DeliveryChoice(
        @Nullable Channel channel,

        @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String email,

        @Size(max = 35, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String language) {

    /** Returns a choice of e-mail to the typed address. */
    public static DeliveryChoice email(@Nullable String typed) {
        return new DeliveryChoice(Channel.EMAIL, typed, null);
    }

    /** Returns a choice of e-mail to the address on file. */
    public static DeliveryChoice email(EmailAddress onFile) {
        return email(onFile.value());
    }

    /** Returns a choice of paper, without an address. */
    public static DeliveryChoice print() {
        return new DeliveryChoice(Channel.PRINT, null, null);
    }

    /** Returns a choice of paper, with an address for later. */
    public static DeliveryChoice print(@Nullable String typed) {
        return new DeliveryChoice(Channel.PRINT, typed, null);
    }

    /** Returns a copy in that language. */
    public DeliveryChoice in(String tag) {
        return new DeliveryChoice(channel, email, tag);
    }

    /** The way only; addresses stay out of logs. */
    @Override
    public String toString() {
        return "DeliveryChoice[" + channel + ", redacted]";
    }
}
