-- Portal Access, schema 1.1, for H2 2.2 or newer.
--
-- Adds the practices' own texts; programs written for 1.0 go on as before.

-- What a practice says in its own words, by occasion. "language" is a BCP 47 tag.
CREATE TABLE IF NOT EXISTS portal_practice_text (
    practice  varchar NOT NULL,
    kind      varchar NOT NULL,
    channel   varchar NOT NULL,
    language  varchar NOT NULL,
    version   bigint NOT NULL,
    title     varchar NOT NULL,
    body      varchar NOT NULL,
    PRIMARY KEY (practice, kind, channel, language)
);
INSERT INTO portal_schema (major, minor) VALUES (1, 1);
