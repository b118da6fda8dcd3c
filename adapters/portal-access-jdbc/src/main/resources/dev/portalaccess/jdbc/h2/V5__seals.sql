-- Portal Access, schema 1.4, for H2 2.2 or newer.
--
-- Adds the seals of records, the report of a restored backup, the marks of use, and the lists of grants to review. Programs written for 1.3 go on as before as long as
-- nothing is sealed: they change a sealed record without its seal, and the record then counts as edited. So all servers
-- run a program for 1.4 before the first one makes seals.

ALTER TABLE portal_chart ADD COLUMN IF NOT EXISTS seal varchar;
-- The marks of the open grants, and the invitations that may open the chart, one in each line.
ALTER TABLE portal_chart ADD COLUMN IF NOT EXISTS tags varchar;
ALTER TABLE portal_chart ADD COLUMN IF NOT EXISTS redeemable varchar;
ALTER TABLE portal_invitation ADD COLUMN IF NOT EXISTS seal varchar;
ALTER TABLE portal_holder ADD COLUMN IF NOT EXISTS seal varchar;
ALTER TABLE portal_registration ADD COLUMN IF NOT EXISTS seal varchar;
ALTER TABLE portal_practice ADD COLUMN IF NOT EXISTS seal varchar;
-- The latest report that a backup was restored.
ALTER TABLE portal_practice ADD COLUMN IF NOT EXISTS restored varchar;
ALTER TABLE portal_message ADD COLUMN IF NOT EXISTS seal varchar;
ALTER TABLE portal_practice_text ADD COLUMN IF NOT EXISTS seal varchar;
-- When a grant was last affirmed, its legal basis, and the first review day of its holds (days since 1970-01-01; 9000000
-- if there is none). An empty "ground" marks a row that a program for an earlier version has written: it stands in front
-- of each list, and what it is about is read from the row itself.
ALTER TABLE portal_grant ADD COLUMN IF NOT EXISTS affirmed_at timestamp(3) with time zone DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00' NOT NULL;
ALTER TABLE portal_grant ADD COLUMN IF NOT EXISTS ground varchar DEFAULT '' NOT NULL;
ALTER TABLE portal_grant ADD COLUMN IF NOT EXISTS review_on bigint DEFAULT -719162 NOT NULL;
CREATE INDEX IF NOT EXISTS portal_grant_affirmed ON portal_grant (practice, affirmed_at, chart, id);
CREATE INDEX IF NOT EXISTS portal_grant_ground ON portal_grant (practice, ground, affirmed_at, chart, id);
CREATE INDEX IF NOT EXISTS portal_grant_review ON portal_grant (practice, review_on, chart, id);

-- The last day, in UTC, on which an account used a chart (days since 1970-01-01).
CREATE TABLE IF NOT EXISTS portal_use (
    practice  varchar NOT NULL,
    account   varchar NOT NULL,
    chart     varchar NOT NULL,
    used_on   bigint NOT NULL,
    PRIMARY KEY (practice, account, chart)
);
CREATE INDEX IF NOT EXISTS portal_use_age ON portal_use (used_on);
INSERT INTO portal_schema (major, minor) VALUES (1, 4);
