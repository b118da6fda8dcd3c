-- Portal Access, schema 1.4, for PostgreSQL 13 or newer.
--
-- Adds the seals of records, the report of a restored backup, blocks and freezes, requests for access, the marks of use,
-- the lists of grants to review, and the records of decisions that wait for the host's log. Programs written for 1.3 go
-- on as before as long as nothing is sealed: they change a sealed record without its seal, and the record then counts as
-- edited. So all servers run a program for 1.4 before the first one makes seals.

ALTER TABLE portal_chart ADD COLUMN seal text;
-- The marks of the open grants, and the invitations that may open the chart, one in each line.
ALTER TABLE portal_chart ADD COLUMN tags text;
ALTER TABLE portal_chart ADD COLUMN redeemable text;
ALTER TABLE portal_invitation ADD COLUMN seal text;
ALTER TABLE portal_holder ADD COLUMN seal text;
ALTER TABLE portal_registration ADD COLUMN seal text;
ALTER TABLE portal_practice ADD COLUMN seal text;
-- The latest report that a backup was restored.
ALTER TABLE portal_practice ADD COLUMN restored text;
-- The rules of the portal that were reported last.
ALTER TABLE portal_practice ADD COLUMN policy text;
ALTER TABLE portal_message ADD COLUMN seal text;
ALTER TABLE portal_practice_text ADD COLUMN seal text;

-- The messages that only a newer version understands, now that mail may have perhaps bounced.
DROP INDEX portal_message_newer;
CREATE INDEX portal_message_newer ON portal_message (practice, window_from, id)
    WHERE state NOT IN ('QUEUED', 'DEFERRED', 'HANDED_OVER', 'BOUNCED', 'BOUNCE_UNCERTAIN', 'PARKED', 'PRINT_UNCERTAIN',
        'WITHDRAWN');
-- The first day when a block or a freeze is to be reviewed; 9999-12-31 if none is, and nothing without a block or freeze.
ALTER TABLE portal_chart ADD COLUMN review_on text;
ALTER TABLE portal_holder ADD COLUMN review_on text;
UPDATE portal_chart SET review_on = '9999-12-31' WHERE blocks IS NOT NULL AND review_on IS NULL;
-- When the last block or freeze on the chart was lifted.
ALTER TABLE portal_chart ADD COLUMN reopened_at timestamptz(3);
CREATE INDEX portal_chart_review ON portal_chart (practice, review_on, id) WHERE review_on IS NOT NULL;
CREATE INDEX portal_holder_review ON portal_holder (practice, review_on, id) WHERE review_on IS NOT NULL;

-- The requests for access; ages_from is when one was decided, or when it expires.
CREATE TABLE portal_access_request (
    practice        text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    version         bigint NOT NULL,
    chart           text COLLATE "C" NOT NULL,
    requester_kind  text NOT NULL,
    requester       text COLLATE "C" NOT NULL,
    submitted_at    timestamptz(3) NOT NULL,
    expires_at      timestamptz(3) NOT NULL,
    state           text NOT NULL,
    ages_from       timestamptz(3),
    body            text NOT NULL,
    seal            text,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_access_request_newest ON portal_access_request (practice, submitted_at, id);
CREATE INDEX portal_access_request_state ON portal_access_request (practice, state, submitted_at, id);
CREATE INDEX portal_access_request_chart ON portal_access_request (practice, chart, submitted_at, id);
CREATE INDEX portal_access_request_requester ON portal_access_request (practice, requester, submitted_at, id);
CREATE INDEX portal_access_request_ages ON portal_access_request (ages_from);
CREATE INDEX portal_access_request_newer ON portal_access_request (practice, submitted_at, id)
    WHERE state NOT IN ('SUBMITTED', 'WITHDRAWN', 'APPROVED', 'REJECTED');

-- When a grant was last affirmed, its legal basis, and the first review day of its holds (days since 1970-01-01; 9000000
-- if there is none). An empty "ground" marks a row that a program for an earlier version has written: it stands in front
-- of each list, and what it is about is read from the row itself.
ALTER TABLE portal_grant ADD COLUMN affirmed_at timestamptz(3) NOT NULL DEFAULT '1970-01-01T00:00:00Z';
ALTER TABLE portal_grant ADD COLUMN ground text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE portal_grant ADD COLUMN review_on bigint NOT NULL DEFAULT -719162;
CREATE INDEX portal_grant_affirmed ON portal_grant (practice, affirmed_at, chart, id);
CREATE INDEX portal_grant_ground ON portal_grant (practice, ground, affirmed_at, chart, id);
CREATE INDEX portal_grant_review ON portal_grant (practice, review_on, chart, id)
    WHERE review_on < 9000000;

-- The last day, in UTC, on which an account used a chart (days since 1970-01-01).
CREATE TABLE portal_use (
    practice  text COLLATE "C" NOT NULL,
    account   text COLLATE "C" NOT NULL,
    chart     text COLLATE "C" NOT NULL,
    used_on   bigint NOT NULL,
    PRIMARY KEY (practice, account, chart)
);
CREATE INDEX portal_use_age ON portal_use (used_on);
-- The accounts that a person uses or has used besides the one in portal_holder: a block or a freeze reaches all of them.
CREATE TABLE portal_other_account (
    practice  text COLLATE "C" NOT NULL,
    account   text COLLATE "C" NOT NULL,
    holder    text COLLATE "C" NOT NULL,
    PRIMARY KEY (practice, account, holder)
);
INSERT INTO portal_other_account (practice, account, holder)
    SELECT h.practice, u.account, h.id
    FROM (SELECT practice, account, holder FROM portal_grant
        UNION SELECT practice, account, holder FROM portal_closed_grant) u
    JOIN portal_holder h ON h.practice = u.practice AND h.id = u.holder
    WHERE h.account <> u.account AND NOT EXISTS (SELECT a.holder FROM portal_other_account a
        WHERE a.practice = h.practice AND a.account = u.account AND a.holder = h.id);

-- The records of decisions that the host's log could not take yet, until they are handed over.
CREATE TABLE portal_access_spool (
    practice    text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL,
    chart       text COLLATE "C" NOT NULL,
    decided_at  timestamptz(3) NOT NULL,
    body        text NOT NULL,
    PRIMARY KEY (practice, id)
);
CREATE INDEX portal_access_spool_oldest ON portal_access_spool (decided_at, practice, id);
CREATE INDEX portal_access_spool_chart ON portal_access_spool (practice, chart, decided_at);

-- What changed for accounts, in the order that hosts read it. "turn" is the number of the transaction that wrote the row
-- ("source" X), or of a counter that each commit moves and locks (T). portal_feed_start has the last row that a purge removed.
CREATE TABLE portal_feed (
    practice    text COLLATE "C" NOT NULL,
    source      text NOT NULL,
    turn        bigint NOT NULL,
    changed_at  timestamptz(3) NOT NULL,
    commit_id   text COLLATE "C" NOT NULL,
    ordinal     bigint NOT NULL,
    body        text NOT NULL,
    PRIMARY KEY (practice, source, turn, changed_at, commit_id, ordinal)
);
CREATE INDEX portal_feed_age ON portal_feed (changed_at);
CREATE TABLE portal_feed_turn (
    practice  text COLLATE "C" NOT NULL,
    turn      bigint NOT NULL,
    PRIMARY KEY (practice)
);
CREATE TABLE portal_feed_start (
    practice  text COLLATE "C" NOT NULL,
    source    text NOT NULL,
    turn      bigint NOT NULL,
    ordinal   bigint NOT NULL,
    PRIMARY KEY (practice, source)
);
INSERT INTO portal_schema (major, minor) VALUES (1, 4);
