-- Portal Access, schema 1.4, for H2 2.2 or newer.
--
-- Adds the seals of records and the report of a restored backup. Programs written for 1.3 go on as before as long as
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
INSERT INTO portal_schema (major, minor) VALUES (1, 4);
