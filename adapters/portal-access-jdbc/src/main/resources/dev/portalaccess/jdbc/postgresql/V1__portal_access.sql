-- Portal Access, schema 1.0, for PostgreSQL 13 or newer.
--
-- Every key begins with the practice, so that a distributed engine can keep a practice's rows in one place. There are
-- no sequences, no triggers and no foreign keys: what belongs together is written in one statement.
-- Ids and keys are compared byte by byte (COLLATE "C"), so that their order outlives a change of the system's collation.
-- Instants are UTC, in whole milliseconds. Columns named "body" and "details" hold JSON that only this library reads.

-- What is kept of a chart beside its grants: its version, who is barred from it, the end of its audit chain.
-- "barred" has the holders whom "blocks" names, each with a line end before and after it.
CREATE TABLE portal_chart (
    practice      text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    version       bigint NOT NULL,
    merged_into   text COLLATE "C",
    blocks        text,
    barred        text,
    trail_length  bigint NOT NULL,
    trail_last    text,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_chart_barred ON portal_chart (practice) WHERE blocks IS NOT NULL;

-- Who may open a chart, or once might; one row for each grant as it stands now.
CREATE TABLE portal_grant (
    practice  text COLLATE "C" NOT NULL,
    chart     text COLLATE "C" NOT NULL,
    id        text COLLATE "C" NOT NULL,
    place     bigint NOT NULL,
    holder    text COLLATE "C" NOT NULL,
    account   text COLLATE "C" NOT NULL,
    body      text NOT NULL,
    PRIMARY KEY (practice, chart, id)
);
-- The read behind each decision.
CREATE INDEX portal_grant_account ON portal_grant (practice, account);
CREATE INDEX portal_grant_holder ON portal_grant (practice, holder);

-- Each grant as it was before it was replaced, in the order of the chart's versions.
CREATE TABLE portal_former_grant (
    practice     text COLLATE "C" NOT NULL,
    chart        text COLLATE "C" NOT NULL,
    version      bigint NOT NULL,
    id           text COLLATE "C" NOT NULL,
    place        bigint NOT NULL,
    holder       text COLLATE "C" NOT NULL,
    account      text COLLATE "C" NOT NULL,
    body         text NOT NULL,
    replaced_at  timestamptz(3) NOT NULL,
    PRIMARY KEY (practice, chart, version, id)
);
CREATE INDEX portal_former_grant_holder ON portal_former_grant (practice, holder);
CREATE INDEX portal_former_grant_age ON portal_former_grant (replaced_at);

CREATE TABLE portal_invitation (
    practice      text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    version       bigint NOT NULL,
    purpose       text NOT NULL,
    holder        text COLLATE "C" NOT NULL,
    channel       text NOT NULL,
    issued_at     timestamptz(3) NOT NULL,
    issued_until  timestamptz(3) NOT NULL,
    issuer_kind   text NOT NULL,
    issuer        text COLLATE "C" NOT NULL,
    state         text NOT NULL,
    details       text,
    ended_at      timestamptz(3),
    body          text NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_invitation_newest ON portal_invitation (practice, issued_at, id);
CREATE INDEX portal_invitation_holder ON portal_invitation (practice, holder, issued_at, id);
CREATE INDEX portal_invitation_issuer ON portal_invitation (practice, issuer, issued_at, id);
CREATE INDEX portal_invitation_window ON portal_invitation (issued_until);
CREATE INDEX portal_invitation_ended ON portal_invitation (ended_at);

-- On which charts an invitation carries a grant.
CREATE TABLE portal_invitation_chart (
    practice    text COLLATE "C" NOT NULL,
    chart       text COLLATE "C" NOT NULL,
    invitation  text COLLATE "C" NOT NULL,
    PRIMARY KEY (practice, invitation, chart)
);
CREATE INDEX portal_invitation_chart_chart ON portal_invitation_chart (practice, chart, invitation);

-- A person as far as access is concerned. "mailbox" is the address as it is compared, for warnings.
CREATE TABLE portal_holder (
    practice         text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    version          bigint NOT NULL,
    created_at       timestamptz(3) NOT NULL,
    last_invited_at  timestamptz(3),
    account          text COLLATE "C",
    mailbox          text COLLATE "C",
    body             text NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_holder_mailbox ON portal_holder (practice, mailbox, created_at, id);
CREATE INDEX portal_holder_age ON portal_holder (created_at) WHERE account IS NULL;

CREATE TABLE portal_registration (
    practice    text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL,
    version     bigint NOT NULL,
    created_at  timestamptz(3) NOT NULL,
    invitation  text COLLATE "C" NOT NULL,
    holder      text COLLATE "C" NOT NULL,
    step        text NOT NULL,
    details     text,
    ended_at    timestamptz(3),
    body        text NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_registration_newest ON portal_registration (practice, created_at, id);
CREATE INDEX portal_registration_holder ON portal_registration (practice, holder);
CREATE INDEX portal_registration_invitation ON portal_registration (practice, invitation);
CREATE INDEX portal_registration_age ON portal_registration (created_at);

-- Every other way to find a record, and every "at most one": a key belongs to one record.
CREATE TABLE portal_key (
    practice  text COLLATE "C" NOT NULL,
    kind      text COLLATE "C" NOT NULL,
    name      text COLLATE "C" NOT NULL,
    owner     text COLLATE "C" NOT NULL,
    PRIMARY KEY (practice, kind, name)
);
CREATE INDEX portal_key_owner ON portal_key (practice, owner);

-- The end of the audit chain of what concerns no chart.
CREATE TABLE portal_practice (
    practice      text COLLATE "C" NOT NULL,
    version       bigint NOT NULL,
    trail_length  bigint NOT NULL,
    trail_last    text,
    PRIMARY KEY (practice)
);

-- The audit trail; "trail" tells a chart's chain (CHART) from the practice's (PRACTICE) and from refusals (REFUSED),
-- which stand in no chain. "chart" is empty where there is none.
CREATE TABLE portal_audit_entry (
    practice    text COLLATE "C" NOT NULL,
    commit_id   text COLLATE "C" NOT NULL,
    ordinal     bigint NOT NULL,
    trail       text COLLATE "C" NOT NULL,
    chart       text COLLATE "C" NOT NULL,
    position    bigint,
    hash        text,
    written_at  timestamptz(3) NOT NULL,
    actor_kind  text NOT NULL,
    actor       text COLLATE "C" NOT NULL,
    action      text NOT NULL,
    reason      text,
    rule        text,
    details     text NOT NULL,
    PRIMARY KEY (practice, commit_id, ordinal)
);
CREATE INDEX portal_audit_entry_chain ON portal_audit_entry (practice, trail, chart, position, commit_id, ordinal);
CREATE INDEX portal_audit_entry_newest ON portal_audit_entry (practice, trail, written_at, commit_id, ordinal);
CREATE INDEX portal_audit_entry_age ON portal_audit_entry (trail, written_at);

-- Where a chain begins once its oldest entries have been put away. "chart" is empty for the practice's own chain.
CREATE TABLE portal_trail_start (
    practice      text COLLATE "C" NOT NULL,
    chart         text COLLATE "C" NOT NULL,
    trail_length  bigint NOT NULL,
    trail_last    text NOT NULL,
    PRIMARY KEY (practice, chart)
);

-- What is to be sent or printed, and what became of it; never a code or a password.
CREATE TABLE portal_message (
    practice      text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    kind          text NOT NULL,
    holder        text COLLATE "C" NOT NULL,
    invitation    text COLLATE "C",
    channel       text NOT NULL,
    address       text COLLATE "C",
    language      text NOT NULL,
    window_from   timestamptz(3) NOT NULL,
    window_until  timestamptz(3),
    state         text NOT NULL,
    changed_at    timestamptz(3) NOT NULL,
    due_at        timestamptz(3) NOT NULL,
    attempts      bigint NOT NULL,
    envelope      text COLLATE "C",
    code          text,
    fence         bigint NOT NULL,
    lease_until   timestamptz(3),
    worker        text,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_message_due ON portal_message (due_at) WHERE state IN ('QUEUED', 'DEFERRED');
CREATE INDEX portal_message_newest ON portal_message (practice, window_from, id);
CREATE INDEX portal_message_invitation ON portal_message (practice, invitation);
CREATE INDEX portal_message_holder ON portal_message (practice, holder);
CREATE INDEX portal_message_age ON portal_message (changed_at);

-- What was committed under which id, so that a repeat is answered and not done again.
CREATE TABLE portal_receipt (
    practice      text COLLATE "C" NOT NULL,
    commit_id     text COLLATE "C" NOT NULL,
    committed_at  timestamptz(3) NOT NULL,
    request       text COLLATE "C",
    content       text NOT NULL,
    result        text NOT NULL,
    PRIMARY KEY (practice, commit_id)
);
CREATE INDEX portal_receipt_age ON portal_receipt (committed_at);

-- Which scripts have been run. Programs refuse a schema whose major number is higher than theirs.
CREATE TABLE portal_schema (
    major  bigint NOT NULL,
    minor  bigint NOT NULL,
    PRIMARY KEY (major, minor)
);
INSERT INTO portal_schema (major, minor) VALUES (1, 0);
