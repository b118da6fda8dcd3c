-- Portal Access, schema 1.1, for PostgreSQL 13 or newer.
--
-- Adds the practices' own texts; programs written for 1.0 go on as before.

-- What a practice says in its own words, by occasion. "language" is a BCP 47 tag.
CREATE TABLE portal_practice_text (
    practice  text COLLATE "C" NOT NULL,
    kind      text COLLATE "C" NOT NULL,
    channel   text COLLATE "C" NOT NULL,
    language  text COLLATE "C" NOT NULL,
    version   bigint NOT NULL,
    title     text NOT NULL,
    body      text NOT NULL,
    PRIMARY KEY (practice, kind, channel, language)
);
INSERT INTO portal_schema (major, minor) VALUES (1, 1);
