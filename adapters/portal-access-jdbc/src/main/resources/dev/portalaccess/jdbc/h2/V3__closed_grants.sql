-- Portal Access, schema 1.2, for H2 2.2 or newer.
--
-- Takes grants that can never permit again out of the table that every command reads, and adds revocations under way;
-- programs written for 1.1 go on as before.

-- Each grant that was revoked or has ended, in its last version; it never changes again.
CREATE TABLE IF NOT EXISTS portal_closed_grant (
    practice   varchar NOT NULL,
    chart      varchar NOT NULL,
    id         varchar NOT NULL,
    holder     varchar NOT NULL,
    account    varchar NOT NULL,
    body       varchar NOT NULL,
    closed_at  timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (practice, chart, id)
);
CREATE INDEX IF NOT EXISTS portal_closed_grant_newest ON portal_closed_grant (practice, chart, closed_at, id);
CREATE INDEX IF NOT EXISTS portal_closed_grant_account ON portal_closed_grant (practice, account, chart, closed_at, id);
CREATE INDEX IF NOT EXISTS portal_closed_grant_holder ON portal_closed_grant (practice, holder);

-- The read behind each decision.
CREATE INDEX IF NOT EXISTS portal_grant_account_chart ON portal_grant (practice, account, chart, place);
DROP INDEX IF EXISTS portal_grant_account;

-- Since when a revocation of the holder's grants is in effect that is not yet written on every grant; mostly empty.
ALTER TABLE portal_holder ADD COLUMN IF NOT EXISTS revoking_since timestamp(3) with time zone;
CREATE INDEX IF NOT EXISTS portal_holder_revoking ON portal_holder (revoking_since);
CREATE INDEX IF NOT EXISTS portal_holder_account ON portal_holder (practice, account);
INSERT INTO portal_schema (major, minor) VALUES (1, 2);
