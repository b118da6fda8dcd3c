package dev.portalaccess.model.text;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.internal.IdSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One letter, ready to print, in parts that a printer lays out. It carries secrets, so it is kept and printed nowhere
 * else.
 *
 * <p>Immutable but for the secrets in it, which the library wipes once the printer
 * has returned.
 */
public final class Letter {

    private final Header header;
    private final List<TextBlock> opening;
    private final Optional<Access> access;
    private final List<TextBlock> closing;

    /**
     * What stands on top.
     *
     * @param practice whose letter
     * @param attempt the random id of this attempt
     * @param language in which it is written
     * @param sender who writes
     * @param title one line
     */
    public record Header(PracticeId practice, String attempt, Locale language, Sender sender, String title) {
        /** Needs every part. */
        public Header {
            requireNonNull(practice, "practice");
            IdSyntax.requireId(attempt, "attempt");
            requireNonNull(language, "language");
            requireNonNull(sender, "sender");
            requireNonNull(title, "title");
        }
    }

    /**
     * The practice, as its letters show it.
     *
     * @param name what it is called
     * @param phone where somebody helps
     * @param page the address of its page at the portal
     */
    public record Sender(String name, String phone, String page) {
        /** Needs every part. */
        public Sender {
            requireNonNull(name, "name");
            requireNonNull(phone, "phone");
            requireNonNull(page, "page");
        }
    }

    /** The part that opens things. */
    public static final class Access {
        private final Labelled userName;
        private final Labelled password;
        private final Labelled serial;
        private final Secret link;

        /**
         * A line of the part that opens things; a class, because one of them is a secret.
         */
        public static final class Labelled {
            private final String label;
            private final Secret value;

            /** What it is called, and what it is. */
            public Labelled(String label, Secret value) {
                this.label = requireNonNull(label, "label");
                this.value = requireNonNull(value, "value");
            }

            /** What it is called, in the letter's language. */
            public String label() {
                return label;
            }

            /** What it is. */
            public Secret value() {
                return value;
            }

            /** The label only. */
            @Override
            public String toString() {
                return "Labelled[" + label + ", redacted]";
            }
        }

        /** User name, password in groups, the link for a QR code, and the serial. */
        public Access(Labelled userName, Labelled password, Secret link, Labelled serial) {
            this.userName = requireNonNull(userName, "userName");
            this.password = requireNonNull(password, "password");
            this.link = requireNonNull(link, "link");
            this.serial = requireNonNull(serial, "serial");
        }

        /** The temporary user name. */
        public Labelled userName() {
            return userName;
        }

        /** The temporary password, in groups of four. */
        public Labelled password() {
            return password;
        }

        /** The whole link, for a QR code. */
        public Secret link() {
            return link;
        }

        /** What the holder reads out on the phone; no secret. */
        public Labelled serial() {
            return serial;
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Access[redacted]";
        }
    }

    /** A letter with these parts. */
    public Letter(Header header, List<TextBlock> opening, Optional<Access> access, List<TextBlock> closing) {
        this.header = requireNonNull(header, "header");
        this.opening = List.copyOf(opening);
        this.access = requireNonNull(access, "access");
        this.closing = List.copyOf(closing);
    }

    /** What stands on top. */
    public Header header() {
        return header;
    }

    /** What to do, step by step; above the part that opens things. */
    public List<TextBlock> opening() {
        return opening;
    }

    /** The part that opens things; empty for login instructions. */
    public Optional<Access> access() {
        return access;
    }

    /** Until when it is good and whom to call; below the part that opens things. */
    public List<TextBlock> closing() {
        return closing;
    }

    /** The attempt's id only. */
    @Override
    public String toString() {
        return "Letter[" + header.attempt() + ", redacted]";
    }
}
