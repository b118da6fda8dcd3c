-- Portal Access, schema 1.3, for H2 2.2 or newer.
--
-- Adds indexes: what is due, the lists that staff open, and what a purge looks for. Programs written for 1.0 go on as
-- before. On a large database run it while little is written: tables are locked against writing while their indexes are
-- built.

-- What is due, in the order in which it is claimed. Letters that wait for a desk do not stand before mail.
CREATE INDEX IF NOT EXISTS portal_message_next ON portal_message (channel, due_at, practice, id);

-- The lists by state or step, newest first.
CREATE INDEX IF NOT EXISTS portal_message_state ON portal_message (practice, state, window_from, id);
CREATE INDEX IF NOT EXISTS portal_invitation_state ON portal_invitation (practice, state, issued_at, id);
CREATE INDEX IF NOT EXISTS portal_invitation_channel ON portal_invitation (practice, channel, issued_at, id);
CREATE INDEX IF NOT EXISTS portal_registration_step ON portal_registration (practice, step, created_at, id);

-- What a purge looks for.
CREATE INDEX IF NOT EXISTS portal_registration_ended ON portal_registration (ended_at);
CREATE INDEX IF NOT EXISTS portal_holder_invited ON portal_holder (last_invited_at);
INSERT INTO portal_schema (major, minor) VALUES (1, 3);
