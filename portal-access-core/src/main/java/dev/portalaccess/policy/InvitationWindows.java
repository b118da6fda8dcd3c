package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationPurpose;
import java.time.Duration;

/** The time for which an invitation can be redeemed, for each channel and purpose (PA-016). */
final class InvitationWindows {

    /** Five days by e-mail, ten days on paper (PA-013, PA-015). */
    static final InvitationWindows STANDARD = new InvitationWindows(ImmutableTable.of())
            .with(Channel.EMAIL, Duration.ofDays(5))
            .with(Channel.PRINT, Duration.ofDays(10));

    /** 24 hours by e-mail, as NIST SP 800-63A-4 limits codes sent to a validated address; ten days on paper. */
    static final InvitationWindows NIST_24H = STANDARD.with(Channel.EMAIL, Duration.ofHours(24));

    private final ImmutableTable<Channel, InvitationPurpose, Duration> windows;

    private InvitationWindows(Table<Channel, InvitationPurpose, Duration> windows) {
        this.windows = ImmutableTable.copyOf(windows);
    }

    /** Returns the window of one purpose on one channel. */
    Duration of(Channel channel, InvitationPurpose purpose) {
        return requireNonNull(windows.get(channel, purpose));
    }

    /** Returns the same windows with another one for every purpose on that channel. */
    InvitationWindows with(Channel channel, Duration window) {
        InvitationWindows changed = this;
        for (InvitationPurpose purpose : InvitationPurpose.values()) {
            changed = changed.with(channel, purpose, window);
        }
        return changed;
    }

    /** Returns the same windows with another one for one purpose on one channel. */
    InvitationWindows with(Channel channel, InvitationPurpose purpose, Duration window) {
        Table<Channel, InvitationPurpose, Duration> changed = TreeBasedTable.create();
        changed.putAll(windows);
        changed.put(
                requireNonNull(channel, "channel"),
                requireNonNull(purpose, "purpose"),
                requireNonNull(window, "window"));
        return new InvitationWindows(changed);
    }
}
