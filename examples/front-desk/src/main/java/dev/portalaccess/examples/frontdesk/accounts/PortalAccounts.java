package dev.portalaccess.examples.frontdesk.accounts;

import dev.portalaccess.examples.frontdesk.accounts.AccountTable.Row;
import dev.portalaccess.examples.frontdesk.accounts.LimitedTry.Count;
import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The logins of the portal, which are the host's own. A new one is disabled and belongs to an invitation; it is enabled
 * once that was redeemed for it (PA-041), so that one that is left over opens nothing.
 *
 * <p>Safe for several threads. Nobody learns by signing in whether a user name exists: neither from the answer nor from its
 * time. Whoever makes a login is told that a name is taken; that needs an open invitation, and there are so many tries.
 */
public final class PortalAccounts {

    private static final Duration WHILE = Duration.ofMinutes(15);
    private static final int FEW = 10;
    private static final int MANY = 100;

    /** What is too long to be anybody's is checked as if it were this, which is nobody's. */
    private static final Typed NOBODY = new Typed("", "");

    private final AccountTable table;
    private final PasswordHasher passwords;
    private final TryLimit pairs;
    private final TryLimit names;
    private final TryLimit addresses;
    private final TryLimit invitations;
    private final TryLimit makers;

    /** In that database. */
    public PortalAccounts(DataSource database, InstantSource clock) {
        this(database, clock, PasswordHasher.standard());
    }

    /** The same, with another line of those who wait for a hash. */
    PortalAccounts(DataSource database, InstantSource clock, PasswordHasher passwords) {
        this.table = new AccountTable(database);
        this.passwords = passwords;
        this.pairs = new TryLimit(FEW, WHILE, clock);
        this.names = new TryLimit(MANY, WHILE, clock);
        this.addresses = new TryLimit(MANY, WHILE, clock);
        this.invitations = new TryLimit(FEW, WHILE, clock);
        this.makers = new TryLimit(MANY, WHILE, clock);
    }

    /** A user name and a password as somebody typed them. */
    public record Typed(String name, String password) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Typed[redacted]";
        }
    }

    /**
     * A login that was made and not enabled. It holds nothing but what its invitation may have brought.
     *
     * @param login which
     * @param invitation for which it was made
     */
    public record HalfMade(PortalAccount login, InvitationId invitation) {}

    /** What became of an attempt to make a login. */
    public sealed interface AccountCreation {
        /** It is there, disabled. */
        record Made(PortalAccount login) implements AccountCreation {}

        /** Somebody else has the name, or it was given with another password. */
        record Taken() implements AccountCreation {}

        /** Too many names that were taken, from there or with that invitation; nothing was made. */
        record Wait() implements AccountCreation {}

        /** Too many passwords are being hashed; nothing was made. */
        record Busy() implements AccountCreation {}
    }

    /** What became of an attempt to sign in. */
    public sealed interface SignIn {
        /** Right; whether the login is enabled is for the caller to look at. */
        record Right(PortalAccount login) implements SignIn {}

        /** No such user name, or not its password. */
        record Wrong() implements SignIn {}

        /** Too many wrong ones from there or for that name; nothing was checked. */
        record Wait() implements SignIn {}

        /** Too many passwords are being hashed; nothing was checked. */
        record Busy() implements SignIn {}
    }

    /**
     * Makes a disabled login for an invitation. Repeated with the same name and password it is the same login.
     *
     * @param address the network address that the request came from
     */
    public AccountCreation make(InvitationId invitation, Typed typed, String address) {
        LimitedTry tries =
                new LimitedTry(List.of(new Count(invitations, invitation.value()), new Count(makers, address)));
        if (!tries.take()) {
            return new AccountCreation.Wait();
        }
        AccountCreation answer = made(invitation, typed);
        if (!(answer instanceof AccountCreation.Taken)) {
            tries.giveBack();
        }
        return answer;
    }

    private AccountCreation made(InvitationId invitation, Typed typed) {
        Optional<String> hash = passwords.hash(typed.password());
        if (hash.isEmpty()) {
            return new AccountCreation.Busy();
        }
        PortalAccount login = new PortalAccount(
                new AccountId("login-" + SystemSources.fresh()), typed.name(), PortalAccount.State.DISABLED);
        if (table.insert(new Row(login, hash.get(), invitation))) {
            return new AccountCreation.Made(login);
        }
        return table.named(typed.name())
                .filter(row -> row.invitation().equals(invitation))
                .map(row -> madeBefore(row, typed))
                .orElseGet(AccountCreation.Taken::new);
    }

    private AccountCreation madeBefore(Row row, Typed typed) {
        return switch (passwords.check(typed.password(), Optional.of(row.hash()))) {
            case RIGHT -> new AccountCreation.Made(row.login());
            case WRONG -> new AccountCreation.Taken();
            case BUSY -> new AccountCreation.Busy();
        };
    }

    /** The login of that name, if it was made and not enabled. */
    public Optional<HalfMade> halfMade(String name) {
        return table.named(name)
                .filter(row -> !row.login().isEnabled())
                .map(row -> new HalfMade(row.login(), row.invitation()));
    }

    /**
     * Enables a login, once its invitation was redeemed.
     *
     * @throws IllegalStateException if it is gone: then somebody has access and cannot sign in
     */
    public void enable(PortalAccount login) {
        if (!table.enable(login.id())) {
            throw new IllegalStateException("there is no " + login.id() + " to enable");
        }
    }

    /**
     * Takes a login away again that was made for that invitation and for nothing; one that is enabled stays.
     *
     * @return whether it is gone by this
     */
    public boolean abandon(PortalAccount login, InvitationId invitation) {
        return table.removeDisabled(login.id(), invitation);
    }

    /** Takes away what else was begun for an invitation, once it was redeemed for that login. */
    public void abandonOthers(PortalAccount login, InvitationId invitation) {
        table.removeOtherDisabled(login.id(), invitation);
    }

    /**
     * Checks a user name and password.
     *
     * @param address the network address that the request came from
     */
    public SignIn signIn(Typed typed, String address) {
        Typed looked = AccountRules.isPossible(typed.name(), typed.password()) ? typed : NOBODY;
        String name = AccountRules.folded(looked.name());
        LimitedTry tries = tries(name, address);
        if (!tries.take()) {
            return new SignIn.Wait();
        }
        SignIn answer = checked(looked);
        if (!(answer instanceof SignIn.Wrong)) {
            tries.giveBack();
        }
        if (answer instanceof SignIn.Right) {
            pairs.forget(pair(name, address));
        }
        return answer;
    }

    private SignIn checked(Typed typed) {
        Optional<Row> row = table.named(typed.name());
        return switch (passwords.check(typed.password(), row.map(Row::hash))) {
            case RIGHT -> new SignIn.Right(row.orElseThrow().login());
            case WRONG -> new SignIn.Wrong();
            case BUSY -> new SignIn.Busy();
        };
    }

    /** Few for a name from one address; many for a name from anywhere, as its owner would have to wait, too. */
    private LimitedTry tries(String name, String address) {
        return new LimitedTry(
                List.of(new Count(pairs, pair(name, address)), new Count(names, name), new Count(addresses, address)));
    }

    private static String pair(String name, String address) {
        return address + " " + name;
    }

    /** The user name of a login. */
    public Optional<String> nameOf(AccountId id) {
        return table.of(id).map(row -> row.login().name());
    }
}
