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
 * The portal accounts, which belong to the host. A new account is disabled and belongs to an invitation. The host
 * enables it after the invitation has been redeemed for it (PA-041), so an abandoned account opens nothing.
 *
 * <p>Thread-safe. Neither the answer to a sign-in nor its duration shows whether a user name exists. Creating an
 * account does show that a name is taken, but it requires an open invitation and the number of attempts is limited.
 */
public final class PortalAccounts {

    private static final Duration WHILE = Duration.ofMinutes(15);
    private static final int FEW = 10;
    private static final int MANY = 100;

    /** Stand-in for input that is too long for any account: it is checked the same way but matches no account. */
    private static final Typed NOBODY = new Typed("", "");

    private final AccountTable table;
    private final PasswordHasher passwords;
    private final TryLimit pairs;
    private final TryLimit names;
    private final TryLimit addresses;
    private final TryLimit invitations;
    private final TryLimit makers;

    /** Creates the accounts in the database. */
    public PortalAccounts(DataSource database, InstantSource clock) {
        this(database, clock, PasswordHasher.standard());
    }

    /** Creates the accounts in the database with another password hasher. */
    PortalAccounts(DataSource database, InstantSource clock, PasswordHasher passwords) {
        this.table = new AccountTable(database);
        this.passwords = passwords;
        this.pairs = new TryLimit(FEW, WHILE, clock);
        this.names = new TryLimit(MANY, WHILE, clock);
        this.addresses = new TryLimit(MANY, WHILE, clock);
        this.invitations = new TryLimit(FEW, WHILE, clock);
        this.makers = new TryLimit(MANY, WHILE, clock);
    }

    /** A user name and a password as the person typed them. */
    public record Typed(String name, String password) {

        /** Returns a text that contains neither the user name nor the password. */
        @Override
        public String toString() {
            return "Typed[redacted]";
        }
    }

    /**
     * An account that was created but not enabled. It holds no grants other than those of its invitation.
     *
     * @param login the account
     * @param invitation the invitation that the account was created for
     */
    public record HalfMade(PortalAccount login, InvitationId invitation) {}

    /** The result of an attempt to create an account. */
    public sealed interface AccountCreation {
        /** The account exists and is disabled. */
        record Made(PortalAccount login) implements AccountCreation {}

        /** Another account has the name, or the same invitation created it with another password. */
        record Taken() implements AccountCreation {}

        /** The address or the invitation has tried too many names that were taken; no account was created. */
        record Wait() implements AccountCreation {}

        /** Too many passwords are being hashed; no account was created. */
        record Busy() implements AccountCreation {}
    }

    /** The result of an attempt to sign in. */
    public sealed interface SignIn {
        /** The user name and password are right. The caller must check whether the account is enabled. */
        record Right(PortalAccount login) implements SignIn {}

        /** There is no such user name, or the password does not match it. */
        record Wrong() implements SignIn {}

        /** There were too many failures from the address or for the name; nothing was checked. */
        record Wait() implements SignIn {}

        /** Too many passwords are being hashed; nothing was checked. */
        record Busy() implements SignIn {}
    }

    /**
     * Creates a disabled account for an invitation. A repeat with the same name and password returns the same account.
     *
     * @param address the network address of the request
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

    /** Returns the account with the name, if it was created but not enabled. */
    public Optional<HalfMade> halfMade(String name) {
        return table.named(name)
                .filter(row -> !row.login().isEnabled())
                .map(row -> new HalfMade(row.login(), row.invitation()));
    }

    /**
     * Enables an account. The caller must have redeemed its invitation first.
     *
     * @throws IllegalStateException if the account does not exist; its owner then has access and cannot sign in
     */
    public void enable(PortalAccount login) {
        if (!table.enable(login.id())) {
            throw new IllegalStateException("there is no " + login.id() + " to enable");
        }
    }

    /**
     * Removes an account that was created for the invitation and is still disabled. An enabled account stays.
     *
     * @return whether this call removed the account
     */
    public boolean abandon(PortalAccount login, InvitationId invitation) {
        return table.removeDisabled(login.id(), invitation);
    }

    /** Removes the other disabled accounts of an invitation, after it has been redeemed for the account. */
    public void abandonOthers(PortalAccount login, InvitationId invitation) {
        table.removeOtherDisabled(login.id(), invitation);
    }

    /**
     * Checks a user name and password.
     *
     * @param address the network address of the request
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

    /**
     * Returns the limits of a sign-in: a low one for a name from one address, and a high one for a name from any
     * address, because its owner would have to wait as well.
     */
    private LimitedTry tries(String name, String address) {
        return new LimitedTry(
                List.of(new Count(pairs, pair(name, address)), new Count(names, name), new Count(addresses, address)));
    }

    private static String pair(String name, String address) {
        return address + " " + name;
    }

    /** Returns the user name of an account. */
    public Optional<String> nameOf(AccountId id) {
        return table.of(id).map(row -> row.login().name());
    }
}
