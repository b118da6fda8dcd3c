-- Portal Access, schema 1.0, for H2 2.2 or newer.
--
-- Every key begins with the practice, so that a distributed engine can keep a practice's rows in one place. There are
-- no sequences, no triggers and no foreign keys: what belongs together is written in one statement.
-- Ids and keys are compared character by character, as H2 does unless a collation was set.
-- Instants are UTC, in whole milliseconds. Columns named "body" and "details" hold JSON that only this library reads.

-- What is kept of a chart beside its grants: its version, who is barred from it, the end of its audit chain.
-- "barred" has the holders whom "blocks" names, each with a line end before and after it.
CREATE TABLE IF NOT EXISTS portal_chart (
    practice      varchar NOT NULL,
    id            varchar NOT NULL,
    version       bigint NOT NULL,
    merged_into   varchar,
    blocks        varchar,
    barred        varchar,
    trail_length  bigint NOT NULL,
    trail_last    varchar,
    PRIMARY KEY (practice, id)
);

-- Who may open a chart, or once might; one row for each grant as it stands now.
CREATE TABLE IF NOT EXISTS portal_grant (
    practice  varchar NOT NULL,
    chart     varchar NOT NULL,
    id        varchar NOT NULL,
    place     bigint NOT NULL,
    holder    varchar NOT NULL,
    account   varchar NOT NULL,
    body      varchar NOT NULL,
    PRIMARY KEY (practice, chart, id)
);
-- The read behind each decision.
CREATE INDEX IF NOT EXISTS portal_grant_account ON portal_grant (practice, account);
CREATE INDEX IF NOT EXISTS portal_grant_holder ON portal_grant (practice, holder);

-- Each grant as it was before it was replaced, in the order of the chart's versions.
CREATE TABLE IF NOT EXISTS portal_former_grant (
    practice     varchar NOT NULL,
    chart        varchar NOT NULL,
    version      bigint NOT NULL,
    id           varchar NOT NULL,
    place        bigint NOT NULL,
    holder       varchar NOT NULL,
    account      varchar NOT NULL,
    body         varchar NOT NULL,
    replaced_at  timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (practice, chart, version, id)
);
CREATE INDEX IF NOT EXISTS portal_former_grant_holder ON portal_former_grant (practice, holder);
CREATE INDEX IF NOT EXISTS portal_former_grant_age ON portal_former_grant (replaced_at);

CREATE TABLE IF NOT EXISTS portal_invitation (
    practice      varchar NOT NULL,
    id            varchar NOT NULL,
    version       bigint NOT NULL,
    purpose       varchar NOT NULL,
    holder        varchar NOT NULL,
    channel       varchar NOT NULL,
    issued_at     timestamp(3) with time zone NOT NULL,
    issued_until  timestamp(3) with time zone NOT NULL,
    issuer_kind   varchar NOT NULL,
    issuer        varchar NOT NULL,
    state         varchar NOT NULL,
    details       varchar,
    ended_at      timestamp(3) with time zone,
    body          varchar NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX IF NOT EXISTS portal_invitation_newest ON portal_invitation (practice, issued_at, id);
CREATE INDEX IF NOT EXISTS portal_invitation_holder ON portal_invitation (practice, holder, issued_at, id);
CREATE INDEX IF NOT EXISTS portal_invitation_issuer ON portal_invitation (practice, issuer, issued_at, id);
CREATE INDEX IF NOT EXISTS portal_invitation_window ON portal_invitation (issued_until);
CREATE INDEX IF NOT EXISTS portal_invitation_ended ON portal_invitation (ended_at);

-- On which charts an invitation carries a grant.
CREATE TABLE IF NOT EXISTS portal_invitation_chart (
    practice    varchar NOT NULL,
    chart       varchar NOT NULL,
    invitation  varchar NOT NULL,
    PRIMARY KEY (practice, invitation, chart)
);
CREATE INDEX IF NOT EXISTS portal_invitation_chart_chart ON portal_invitation_chart (practice, chart, invitation);

-- A person as far as access is concerned. "mailbox" is the address as it is compared, for warnings.
CREATE TABLE IF NOT EXISTS portal_holder (
    practice         varchar NOT NULL,
    id               varchar NOT NULL,
    version          bigint NOT NULL,
    created_at       timestamp(3) with time zone NOT NULL,
    last_invited_at  timestamp(3) with time zone,
    account          varchar,
    mailbox          varchar,
    body             varchar NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX IF NOT EXISTS portal_holder_mailbox ON portal_holder (practice, mailbox, created_at, id);
CREATE INDEX IF NOT EXISTS portal_holder_age ON portal_holder (created_at);

CREATE TABLE IF NOT EXISTS portal_registration (
    practice    varchar NOT NULL,
    id          varchar NOT NULL,
    version     bigint NOT NULL,
    created_at  timestamp(3) with time zone NOT NULL,
    invitation  varchar NOT NULL,
    holder      varchar NOT NULL,
    step        varchar NOT NULL,
    details     varchar,
    ended_at    timestamp(3) with time zone,
    body        varchar NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX IF NOT EXISTS portal_registration_newest ON portal_registration (practice, created_at, id);
CREATE INDEX IF NOT EXISTS portal_registration_holder ON portal_registration (practice, holder);
CREATE INDEX IF NOT EXISTS portal_registration_invitation ON portal_registration (practice, invitation);
CREATE INDEX IF NOT EXISTS portal_registration_age ON portal_registration (created_at);

-- Every other way to find a record, and every "at most one": a key belongs to one record.
CREATE TABLE IF NOT EXISTS portal_key (
    practice  varchar NOT NULL,
    kind      varchar NOT NULL,
    name      varchar NOT NULL,
    owner     varchar NOT NULL,
    PRIMARY KEY (practice, kind, name)
);
CREATE INDEX IF NOT EXISTS portal_key_owner ON portal_key (practice, owner);

-- The end of the audit chain of what concerns no chart.
CREATE TABLE IF NOT EXISTS portal_practice (
    practice      varchar NOT NULL,
    version       bigint NOT NULL,
    trail_length  bigint NOT NULL,
    trail_last    varchar,
    PRIMARY KEY (practice)
);

-- The audit trail; "trail" tells a chart's chain (CHART) from the practice's (PRACTICE) and from refusals (REFUSED),
-- which stand in no chain. "chart" is empty where there is none.
CREATE TABLE IF NOT EXISTS portal_audit_entry (
    practice    varchar NOT NULL,
    commit_id   varchar NOT NULL,
    ordinal     bigint NOT NULL,
    trail       varchar NOT NULL,
    chart       varchar NOT NULL,
    position    bigint,
    hash        varchar,
    written_at  timestamp(3) with time zone NOT NULL,
    actor_kind  varchar NOT NULL,
    actor       varchar NOT NULL,
    action      varchar NOT NULL,
    reason      varchar,
    rule        varchar,
    details     varchar NOT NULL,
    PRIMARY KEY (practice, commit_id, ordinal)
);
CREATE INDEX IF NOT EXISTS portal_audit_entry_chain
    ON portal_audit_entry (practice, trail, chart, position, commit_id, ordinal);
CREATE INDEX IF NOT EXISTS portal_audit_entry_newest
    ON portal_audit_entry (practice, trail, written_at, commit_id, ordinal);
CREATE INDEX IF NOT EXISTS portal_audit_entry_age ON portal_audit_entry (trail, written_at);

-- Where a chain begins once its oldest entries have been put away. "chart" is empty for the practice's own chain.
CREATE TABLE IF NOT EXISTS portal_trail_start (
    practice      varchar NOT NULL,
    chart         varchar NOT NULL,
    trail_length  bigint NOT NULL,
    trail_last    varchar NOT NULL,
    PRIMARY KEY (practice, chart)
);

-- What is to be sent or printed, and what became of it; never a code or a password.
CREATE TABLE IF NOT EXISTS portal_message (
    practice      varchar NOT NULL,
    id            varchar NOT NULL,
    kind          varchar NOT NULL,
    holder        varchar NOT NULL,
    invitation    varchar,
    channel       varchar NOT NULL,
    address       varchar,
    language      varchar NOT NULL,
    window_from   timestamp(3) with time zone NOT NULL,
    window_until  timestamp(3) with time zone,
    state         varchar NOT NULL,
    changed_at    timestamp(3) with time zone NOT NULL,
    due_at        timestamp(3) with time zone NOT NULL,
    attempts      bigint NOT NULL,
    envelope      varchar,
    code          varchar,
    fence         bigint NOT NULL,
    lease_until   timestamp(3) with time zone,
    worker        varchar,
    PRIMARY KEY (practice, id)
);
CREATE INDEX IF NOT EXISTS portal_message_due ON portal_message (due_at);
CREATE INDEX IF NOT EXISTS portal_message_newest ON portal_message (practice, window_from, id);
CREATE INDEX IF NOT EXISTS portal_message_invitation ON portal_message (practice, invitation);
CREATE INDEX IF NOT EXISTS portal_message_holder ON portal_message (practice, holder);
CREATE INDEX IF NOT EXISTS portal_message_age ON portal_message (changed_at);

-- What was committed under which id, so that a repeat is answered and not done again.
CREATE TABLE IF NOT EXISTS portal_receipt (
    practice      varchar NOT NULL,
    commit_id     varchar NOT NULL,
    committed_at  timestamp(3) with time zone NOT NULL,
    request       varchar,
    content       varchar NOT NULL,
    result        varchar NOT NULL,
    PRIMARY KEY (practice, commit_id)
);
CREATE INDEX IF NOT EXISTS portal_receipt_age ON portal_receipt (committed_at);

-- Which scripts have been run. Programs refuse a schema whose major number is higher than theirs.
CREATE TABLE IF NOT EXISTS portal_schema (
    major  bigint NOT NULL,
    minor  bigint NOT NULL,
    PRIMARY KEY (major, minor)
);
INSERT INTO portal_schema (major, minor) VALUES (1, 0);
