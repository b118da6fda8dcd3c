-- Portal Access, schema 1.1, for SQLite 3.35 or newer.
--
-- Adds the practices' own texts; programs written for 1.0 go on as before.

-- What a practice says in its own words, by occasion. "language" is a BCP 47 tag.
CREATE TABLE portal_practice_text (
    practice  TEXT NOT NULL,
    kind      TEXT NOT NULL,
    channel   TEXT NOT NULL,
    language  TEXT NOT NULL,
    version   INTEGER NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (practice, kind, channel, language)
);
INSERT INTO portal_schema (major, minor) VALUES (1, 1);
