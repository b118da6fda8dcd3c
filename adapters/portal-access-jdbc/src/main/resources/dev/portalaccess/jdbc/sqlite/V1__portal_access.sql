-- Portal Access, schema 1.0, for SQLite 3.35 or newer.
--
-- Every key begins with the practice, so that a distributed engine can keep a practice's rows in one place. There are
-- no sequences, no triggers and no foreign keys: what belongs together is written in one statement.
-- Ids and keys are compared byte by byte, as SQLite does unless told otherwise.
-- Instants are UTC, in whole milliseconds, as text such as 2026-03-02T15:00:00.000Z, which sorts as they do. Columns
-- named "body" and "details" hold JSON that only this library reads.

-- What is kept of a chart beside its grants: its version, who is barred from it, the end of its audit chain.
-- "barred" has the holders whom "blocks" names, each with a line end before and after it.
CREATE TABLE portal_chart (
    practice      TEXT NOT NULL,
    id            TEXT NOT NULL,
    version       INTEGER NOT NULL,
    merged_into   TEXT,
    blocks        TEXT,
    barred        TEXT,
    trail_length  INTEGER NOT NULL,
    trail_last    TEXT,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_chart_barred ON portal_chart (practice) WHERE blocks IS NOT NULL;

-- Who may open a chart, or once might; one row for each grant as it stands now.
CREATE TABLE portal_grant (
    practice  TEXT NOT NULL,
    chart     TEXT NOT NULL,
    id        TEXT NOT NULL,
    place     INTEGER NOT NULL,
    holder    TEXT NOT NULL,
    account   TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (practice, chart, id)
);
-- The read behind each decision.
CREATE INDEX portal_grant_account ON portal_grant (practice, account);
CREATE INDEX portal_grant_holder ON portal_grant (practice, holder);

-- Each grant as it was before it was replaced, in the order of the chart's versions.
CREATE TABLE portal_former_grant (
    practice     TEXT NOT NULL,
    chart        TEXT NOT NULL,
    version      INTEGER NOT NULL,
    id           TEXT NOT NULL,
    place        INTEGER NOT NULL,
    holder       TEXT NOT NULL,
    account      TEXT NOT NULL,
    body         TEXT NOT NULL,
    replaced_at  TEXT NOT NULL,
    PRIMARY KEY (practice, chart, version, id)
);
CREATE INDEX portal_former_grant_holder ON portal_former_grant (practice, holder);
CREATE INDEX portal_former_grant_age ON portal_former_grant (replaced_at);

CREATE TABLE portal_invitation (
    practice      TEXT NOT NULL,
    id            TEXT NOT NULL,
    version       INTEGER NOT NULL,
    purpose       TEXT NOT NULL,
    holder        TEXT NOT NULL,
    channel       TEXT NOT NULL,
    issued_at     TEXT NOT NULL,
    issued_until  TEXT NOT NULL,
    issuer_kind   TEXT NOT NULL,
    issuer        TEXT NOT NULL,
    state         TEXT NOT NULL,
    details       TEXT,
    ended_at      TEXT,
    body          TEXT NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_invitation_newest ON portal_invitation (practice, issued_at, id);
CREATE INDEX portal_invitation_holder ON portal_invitation (practice, holder, issued_at, id);
CREATE INDEX portal_invitation_issuer ON portal_invitation (practice, issuer, issued_at, id);
CREATE INDEX portal_invitation_window ON portal_invitation (issued_until);
CREATE INDEX portal_invitation_ended ON portal_invitation (ended_at);

-- On which charts an invitation carries a grant.
CREATE TABLE portal_invitation_chart (
    practice    TEXT NOT NULL,
    chart       TEXT NOT NULL,
    invitation  TEXT NOT NULL,
    PRIMARY KEY (practice, invitation, chart)
);
CREATE INDEX portal_invitation_chart_chart ON portal_invitation_chart (practice, chart, invitation);

-- A person as far as access is concerned. "mailbox" is the address as it is compared, for warnings.
CREATE TABLE portal_holder (
    practice         TEXT NOT NULL,
    id               TEXT NOT NULL,
    version          INTEGER NOT NULL,
    created_at       TEXT NOT NULL,
    last_invited_at  TEXT,
    account          TEXT,
    mailbox          TEXT,
    body             TEXT NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_holder_mailbox ON portal_holder (practice, mailbox, created_at, id);
CREATE INDEX portal_holder_age ON portal_holder (created_at) WHERE account IS NULL;

CREATE TABLE portal_registration (
    practice    TEXT NOT NULL,
    id          TEXT NOT NULL,
    version     INTEGER NOT NULL,
    created_at  TEXT NOT NULL,
    invitation  TEXT NOT NULL,
    holder      TEXT NOT NULL,
    step        TEXT NOT NULL,
    details     TEXT,
    ended_at    TEXT,
    body        TEXT NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_registration_newest ON portal_registration (practice, created_at, id);
CREATE INDEX portal_registration_holder ON portal_registration (practice, holder);
CREATE INDEX portal_registration_invitation ON portal_registration (practice, invitation);
CREATE INDEX portal_registration_age ON portal_registration (created_at);

-- Every other way to find a record, and every "at most one": a key belongs to one record.
CREATE TABLE portal_key (
    practice  TEXT NOT NULL,
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    owner     TEXT NOT NULL,
    PRIMARY KEY (practice, kind, name)
);
CREATE INDEX portal_key_owner ON portal_key (practice, owner);

-- The end of the audit chain of what concerns no chart.
CREATE TABLE portal_practice (
    practice      TEXT NOT NULL,
    version       INTEGER NOT NULL,
    trail_length  INTEGER NOT NULL,
    trail_last    TEXT,
    PRIMARY KEY (practice)
);

-- The audit trail; "trail" tells a chart's chain (CHART) from the practice's (PRACTICE) and from refusals (REFUSED),
-- which stand in no chain. "chart" is empty where there is none.
CREATE TABLE portal_audit_entry (
    practice    TEXT NOT NULL,
    commit_id   TEXT NOT NULL,
    ordinal     INTEGER NOT NULL,
    trail       TEXT NOT NULL,
    chart       TEXT NOT NULL,
    position    INTEGER,
    hash        TEXT,
    written_at  TEXT NOT NULL,
    actor_kind  TEXT NOT NULL,
    actor       TEXT NOT NULL,
    action      TEXT NOT NULL,
    reason      TEXT,
    rule        TEXT,
    details     TEXT NOT NULL,
    PRIMARY KEY (practice, commit_id, ordinal)
);
CREATE INDEX portal_audit_entry_chain ON portal_audit_entry (practice, trail, chart, position, commit_id, ordinal);
CREATE INDEX portal_audit_entry_newest ON portal_audit_entry (practice, trail, written_at, commit_id, ordinal);
CREATE INDEX portal_audit_entry_age ON portal_audit_entry (trail, written_at);

-- Where a chain begins once its oldest entries have been put away. "chart" is empty for the practice's own chain.
CREATE TABLE portal_trail_start (
    practice      TEXT NOT NULL,
    chart         TEXT NOT NULL,
    trail_length  INTEGER NOT NULL,
    trail_last    TEXT NOT NULL,
    PRIMARY KEY (practice, chart)
);

-- What is to be sent or printed, and what became of it; never a code or a password.
CREATE TABLE portal_message (
    practice      TEXT NOT NULL,
    id            TEXT NOT NULL,
    kind          TEXT NOT NULL,
    holder        TEXT NOT NULL,
    invitation    TEXT,
    channel       TEXT NOT NULL,
    address       TEXT,
    language      TEXT NOT NULL,
    window_from   TEXT NOT NULL,
    window_until  TEXT,
    state         TEXT NOT NULL,
    changed_at    TEXT NOT NULL,
    due_at        TEXT NOT NULL,
    attempts      INTEGER NOT NULL,
    envelope      TEXT,
    code          TEXT,
    fence         INTEGER NOT NULL,
    lease_until   TEXT,
    worker        TEXT,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_message_due ON portal_message (due_at) WHERE state IN ('QUEUED', 'DEFERRED');
CREATE INDEX portal_message_newest ON portal_message (practice, window_from, id);
CREATE INDEX portal_message_invitation ON portal_message (practice, invitation);
CREATE INDEX portal_message_holder ON portal_message (practice, holder);
CREATE INDEX portal_message_age ON portal_message (changed_at);

-- What was committed under which id, so that a repeat is answered and not done again.
CREATE TABLE portal_receipt (
    practice      TEXT NOT NULL,
    commit_id     TEXT NOT NULL,
    committed_at  TEXT NOT NULL,
    request       TEXT,
    content       TEXT NOT NULL,
    result        TEXT NOT NULL,
    PRIMARY KEY (practice, commit_id)
);
CREATE INDEX portal_receipt_age ON portal_receipt (committed_at);

-- Which scripts have been run. Programs refuse a schema whose major number is higher than theirs.
CREATE TABLE portal_schema (
    major  INTEGER NOT NULL,
    minor  INTEGER NOT NULL,
    PRIMARY KEY (major, minor)
);
INSERT INTO portal_schema (major, minor) VALUES (1, 0);
