package dev.portalaccess.jdbc;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.jdbc.internal.commit.CommitExecutor;
import dev.portalaccess.jdbc.internal.read.AccessReads;
import dev.portalaccess.jdbc.internal.read.FeedReads;
import dev.portalaccess.jdbc.internal.read.JdbcOutbox;
import dev.portalaccess.jdbc.internal.read.ListReads;
import dev.portalaccess.jdbc.internal.read.PointReads;
import dev.portalaccess.jdbc.internal.read.RecordPurge;
import dev.portalaccess.jdbc.internal.read.ReviewReads;
import dev.portalaccess.jdbc.internal.read.SpoolReads;
import dev.portalaccess.jdbc.internal.read.UseReads;
import dev.portalaccess.jdbc.internal.schema.SchemaVersion;
import dev.portalaccess.jdbc.internal.sql.DatabaseDialect;
import dev.portalaccess.jdbc.internal.sql.HostsTransaction;
import dev.portalaccess.jdbc.internal.sql.ManagedTransactions;
import dev.portalaccess.jdbc.internal.sql.OwnTransactions;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TransactionSource;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import dev.portalaccess.spi.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A store of access, messages and audit trail in a database: SQLite, H2 or PostgreSQL, detected from the connection.
 *
 * <p>The following applies to all calls:
 *
 * <ul>
 *   <li>Threads: any number, and any number of application servers on one database.
 *   <li>Transactions: the storage's own ({@link #on}), or the host's ({@link #joining}, {@link #inTransactionsOf}). On
 *       PostgreSQL a commit is one statement, unless {@link #inPortableStatements} was chosen.
 *   <li>Repeats: the storage retries an operation a few times if the database refused it because of concurrent work, or
 *       if the connection broke. It never retries within the host's transaction.
 *   <li>Failure: {@link AccessStoreException} with one of the codes {@code timeout}, {@code unavailable},
 *       {@code writer-queue} (SQLite: other writers of this storage took too long), {@code busy} (SQLite: another
 *       program wrote for too long), {@code contended}, {@code interrupted}, {@code unreadable} (the record is damaged
 *       or was written by a newer version), {@code sqlstate-} and the SQLSTATE, {@code sqlite-} and the result code.
 *   <li>Privacy: the storage logs nothing. The driver's message stays in the exception's cause; it may contain stored
 *       data.
 * </ul>
 */
public final class JdbcStorage implements Storage {

    private final Base base;
    private final Duration timeout;
    private final DatabaseDialect database;
    private final PointReads reads;
    private final AccessReads accesses;
    private final CommitExecutor commits;
    private final JdbcOutbox deliveries;
    private final ListReads lists;
    private final RecordPurge cleaning;
    private final ReviewReads reviews;
    private final UseReads uses;
    private final SpoolReads spool;
    private final FeedReads feed;

    /** The origin of connections; a storage with another timeout has the same one. */
    private interface Base {
        TransactionSource transactions(Duration timeout);
    }

    private JdbcStorage(Base base, Duration timeout) {
        SqlRunner runner = new SqlRunner(base.transactions(timeout));
        this.base = base;
        this.timeout = timeout;
        this.database = runner.database();
        this.reads = new PointReads(runner);
        this.accesses = new AccessReads(runner);
        this.commits = new CommitExecutor(runner);
        this.deliveries = new JdbcOutbox(runner);
        this.lists = new ListReads(runner);
        this.cleaning = new RecordPurge(runner);
        this.reviews = new ReviewReads(runner);
        this.uses = new UseReads(runner);
        this.spool = new SpoolReads(runner);
        this.feed = new FeedReads(runner);
    }

    /**
     * Uses its own transactions. The source should be a pool.
     *
     * @throws SchemaException if the schema is missing, too old or too new
     * @throws AccessStoreException if the database cannot be reached
     * @throws IllegalArgumentException if it is none of SQLite, H2 and PostgreSQL
     */
    public static JdbcStorage on(DataSource source) {
        return over(DatabaseDetection.own(source)::apply);
    }

    /**
     * In the host's transaction wherever there is one: over a source that hands out the connection of the transaction
     * that the thread is in. A connection with auto-commit off counts as joined to the host's transaction.
     *
     * @throws SchemaException if the schema is missing, too old or too new
     * @throws AccessStoreException if the database cannot be reached
     * @throws IllegalArgumentException if it is none of SQLite, H2 and PostgreSQL
     */
    public static JdbcStorage inTransactionsOf(DataSource source) {
        Function<Duration, OwnTransactions> own = DatabaseDetection.own(source);
        return over(timeout -> new ManagedTransactions(source, own.apply(timeout), timeout));
    }

    private static JdbcStorage over(Base base) {
        JdbcSchema.check(base.transactions(DatabaseDetection.TIMEOUT), SchemaVersion.WITH_SEALS);
        return new JdbcStorage(base, DatabaseDetection.TIMEOUT);
    }

    /**
     * Returns the same storage within the host's transaction on the connection. Its writes take effect when the host
     * commits, and are lost if the host rolls back.
     *
     * <p>A refused or failed operation is rolled back to a savepoint, so that the host's other work is not affected.
     * Nothing is retried. Only the thread that has the connection may use the result, and only until the transaction
     * ends.
     *
     * @throws IllegalArgumentException if the connection is in auto-commit mode, so that it is in no transaction
     */
    public JdbcStorage joining(Connection connection) {
        requireNonNull(connection, "connection");
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("connection must be in a transaction, with auto-commit off");
            }
            return new JdbcStorage(within -> new HostsTransaction(connection, database, within), timeout);
        } catch (SQLException e) {
            throw new AccessStoreException("unavailable", e);
        }
    }

    /**
     * Returns the same storage with another timeout for each statement. The default is 10 seconds.
     *
     * @param timeout 1 second to 10 minutes, in whole seconds
     */
    public JdbcStorage timingOutAfter(Duration timeout) {
        return new JdbcStorage(base, DatabaseDetection.required(timeout));
    }

    /**
     * Returns the same storage, which sends only statements that engines with PostgreSQL's protocol understand that
     * spread rows over machines. A commit is then a transaction of several ordinary statements, no statement locks rows
     * of more than one practice, and none changes a table twice. What is stored, and what every call promises, stays
     * the same; on one PostgreSQL it only takes more round trips.
     *
     * <p>This is the default where the server's {@code version()} names CockroachDB. It makes no difference on SQLite
     * and H2, which always work in this way.
     */
    public JdbcStorage inPortableStatements() {
        return new JdbcStorage(within -> base.transactions(within).portable(), timeout);
    }

    @Override
    public Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        return reads.charts(requireNonNull(practice, "practice"), requireNonNull(charts, "charts"));
    }

    @Override
    public Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        return reads.invitations(requireNonNull(practice, "practice"), requireNonNull(keys, "keys"));
    }

    @Override
    public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        return reads.holders(requireNonNull(practice, "practice"), requireNonNull(keys, "keys"));
    }

    @Override
    public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        return accesses.holdersOf(requireNonNull(practice, "practice"), requireNonNull(accounts, "accounts"));
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return reads.registration(requireNonNull(practice, "practice"), requireNonNull(key, "key"));
    }

    @Override
    public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        return reads.request(requireNonNull(practice, "practice"), requireNonNull(key, "key"));
    }

    @Override
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        return lists.requests(
                requireNonNull(practice, "practice"), requireNonNull(filter, "filter"), requireNonNull(page, "page"));
    }

    @Override
    public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        return accesses.access(
                requireNonNull(practice, "practice"),
                requireNonNull(account, "account"),
                requireNonNull(chart, "chart"));
    }

    @Override
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        return accesses.access(
                requireNonNull(practice, "practice"), requireNonNull(account, "account"), requireNonNull(page, "page"));
    }

    @Override
    public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        return lists.closedGrants(
                requireNonNull(practice, "practice"), requireNonNull(filter, "filter"), requireNonNull(page, "page"));
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        return reads.receipt(requireNonNull(practice, "practice"), requireNonNull(key, "key"));
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return commits.commit(requireNonNull(changes, "changes"));
    }

    @Override
    public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return reads.practiceRecord(requireNonNull(practice, "practice"));
    }

    @Override
    public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
        return deliveries.claimDue(requireNonNull(wanted, "wanted"));
    }

    @Override
    public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
        return deliveries.claim(
                requireNonNull(practice, "practice"),
                requireNonNull(message, "message"),
                requireNonNull(wanted, "wanted"));
    }

    @Override
    public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return deliveries.renew(requireNonNull(claim, "claim"), requireNonNull(leaseUntil, "leaseUntil"));
    }

    @Override
    public List<Boolean> markAll(List<ProgressMark> marks) {
        ProgressMark.requireDistinct(marks);
        return deliveries.markAll(marks);
    }

    @Override
    public boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        return deliveries.mark(
                requireNonNull(claim, "claim"),
                requireNonNull(progress, "progress"),
                requireNonNull(afterwards, "afterwards"));
    }

    @Override
    public Optional<Message> message(PracticeId practice, MessageId message) {
        return deliveries.message(requireNonNull(practice, "practice"), requireNonNull(message, "message"));
    }

    @Override
    public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
        return deliveries.bounced(
                requireNonNull(practice, "practice"),
                requireNonNull(message, "message"),
                requireNonNull(progress, "progress"));
    }

    @Override
    public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return lists.invitations(
                requireNonNull(practice, "practice"), requireNonNull(filter, "filter"), requireNonNull(page, "page"));
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page) {
        return lists.messages(
                requireNonNull(practice, "practice"), requireNonNull(states, "states"), requireNonNull(page, "page"));
    }

    @Override
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        return lists.registrations(
                requireNonNull(practice, "practice"), requireNonNull(steps, "steps"), requireNonNull(page, "page"));
    }

    @Override
    public Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page) {
        return lists.history(
                requireNonNull(practice, "practice"), requireNonNull(chart, "chart"), requireNonNull(page, "page"));
    }

    @Override
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        return lists.trail(
                requireNonNull(practice, "practice"), requireNonNull(chart, "chart"), requireNonNull(page, "page"));
    }

    @Override
    public Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return lists.refusals(requireNonNull(practice, "practice"), requireNonNull(page, "page"));
    }

    @Override
    public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        return lists.sharing(requireNonNull(practice, "practice"), requireNonNull(mailbox, "mailbox"));
    }

    @Override
    public Map<Mailbox, List<Holder>> sharing(PracticeId practice, Set<Mailbox> mailboxes) {
        return lists.sharing(requireNonNull(practice, "practice"), requireNonNull(mailboxes, "mailboxes"));
    }

    @Override
    public List<Holder> underRevocation(int max) {
        return accesses.underRevocation(max);
    }

    @Override
    public Page<String> ids(PracticeId practice, RecordType type, Page.Request page) {
        return lists.ids(requireNonNull(practice, "practice"), requireNonNull(type, "type"), page);
    }

    @Override
    public Page<String> restricted(PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page) {
        return lists.restricted(
                requireNonNull(practice, "practice"),
                requireNonNull(type, "type"),
                requireNonNull(reviewBy, "reviewBy"),
                page);
    }

    @Override
    public Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts) {
        return reads.trailStarts(requireNonNull(practice, "practice"), requireNonNull(charts, "charts"));
    }

    @Override
    public Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most) {
        return lists.trails(requireNonNull(practice, "practice"), requireNonNull(charts, "charts"), most);
    }

    @Override
    public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
        return deliveries.replaceSeal(
                requireNonNull(practice, "practice"),
                requireNonNull(message, "message"),
                requireNonNull(from, "from"),
                requireNonNull(to, "to"));
    }

    @Override
    public FeedCursor feedEnd(PracticeId practice) {
        return feed.end(requireNonNull(practice, "practice"));
    }

    @Override
    public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
        return feed.after(requireNonNull(practice, "practice"), requireNonNull(after, "after"), max);
    }

    @Override
    public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return reads.trailStart(requireNonNull(practice, "practice"), requireNonNull(chart, "chart"));
    }

    @Override
    public int purge(Purgeable kind, Instant before, int max) {
        return cleaning.purge(requireNonNull(kind, "kind"), requireNonNull(before, "before"), max);
    }

    @Override
    public Page<Grant> due(PracticeId practice, ReviewFilter filter, Page.Request page) {
        return reviews.due(
                requireNonNull(practice, "practice"), requireNonNull(filter, "filter"), requireNonNull(page, "page"));
    }

    @Override
    public Page<Grant> unused(PracticeId practice, Instant before, Page.Request page) {
        return reviews.unused(
                requireNonNull(practice, "practice"), requireNonNull(before, "before"), requireNonNull(page, "page"));
    }

    @Override
    public boolean markUse(PracticeId practice, AccountId account, ChartId chart, LocalDate day) {
        return uses.mark(
                requireNonNull(practice, "practice"),
                requireNonNull(account, "account"),
                requireNonNull(chart, "chart"),
                requireNonNull(day, "day"));
    }

    @Override
    public Map<AccountId, LocalDate> lastUses(PracticeId practice, ChartId chart, Set<AccountId> accounts) {
        return uses.lastUses(
                requireNonNull(practice, "practice"),
                requireNonNull(chart, "chart"),
                requireNonNull(accounts, "accounts"));
    }

    @Override
    public void spool(AccessRecord record) {
        spool.add(requireNonNull(record, "record"));
    }

    @Override
    public Page<AccessRecord> spooled(Page.Request page) {
        return spool.page(requireNonNull(page, "page"));
    }

    @Override
    public int removeSpooled(PracticeId practice, Set<AccessRecordId> records) {
        return spool.remove(requireNonNull(practice, "practice"), requireNonNull(records, "records"));
    }

    @Override
    public SpoolCount spoolCount(PracticeId practice, Optional<ChartId> chart) {
        return spool.count(requireNonNull(practice, "practice"), requireNonNull(chart, "chart"));
    }

    /** Reveals no stored data. */
    @Override
    public String toString() {
        return "JdbcStorage[timeout=" + timeout + "]";
    }
}
