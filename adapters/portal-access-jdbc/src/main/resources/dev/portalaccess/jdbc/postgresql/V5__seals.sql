-- Portal Access, schema 1.4, for PostgreSQL 13 or newer.
--
-- Adds the seals of records and the report of a restored backup. Programs written for 1.3 go on as before as long as
-- nothing is sealed: they change a sealed record without its seal, and the record then counts as edited. So all servers
-- run a program for 1.4 before the first one makes seals.

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
ALTER TABLE portal_message ADD COLUMN seal text;
ALTER TABLE portal_practice_text ADD COLUMN seal text;

-- The messages that only a newer version understands, now that mail may have perhaps bounced.
DROP INDEX portal_message_newer;
CREATE INDEX portal_message_newer ON portal_message (practice, window_from, id)
    WHERE state NOT IN ('QUEUED', 'DEFERRED', 'HANDED_OVER', 'BOUNCED', 'BOUNCE_UNCERTAIN', 'PARKED', 'PRINT_UNCERTAIN',
        'WITHDRAWN');
INSERT INTO portal_schema (major, minor) VALUES (1, 4);
