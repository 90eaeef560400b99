-- docs/file-format.md explains the format for outsiders.

-- What was photographed or written on paper for a node or a note (佐证材料). Its content stands by
-- its sum, once: a version kept beside the file may be without it.
CREATE TABLE evidence (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    node_id   INTEGER REFERENCES node (id) ON DELETE CASCADE,
    note_id   INTEGER REFERENCES progress_note (id) ON DELETE CASCADE,
    name      TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    type      TEXT    NOT NULL CHECK (length(type) BETWEEN 1 AND 200),
    sha256    TEXT    NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    size      INTEGER NOT NULL CHECK (size >= 0),
    original  INTEGER NOT NULL CHECK (original IN (0, 1)),
    author    TEXT    NOT NULL CHECK (length(author) <= 500),
    added_at  TEXT    NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', added_at, '+0 days') IS added_at),
    CHECK ((node_id IS NULL) <> (note_id IS NULL))
) STRICT;

CREATE INDEX evidence_by_node ON evidence (node_id) WHERE node_id IS NOT NULL;
CREATE INDEX evidence_by_note ON evidence (note_id) WHERE note_id IS NOT NULL;

CREATE TABLE content (
    sha256     TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    size       INTEGER NOT NULL CHECK (size >= 0),
    thumbnail  BLOB    CHECK (length(thumbnail) BETWEEN 1 AND 100000)
) STRICT, WITHOUT ROWID;

CREATE TABLE content_part (
    id        INTEGER PRIMARY KEY,
    sha256    TEXT    NOT NULL REFERENCES content (sha256) ON DELETE CASCADE,
    position  INTEGER NOT NULL CHECK (position >= 0),
    bytes     BLOB    NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
    UNIQUE (sha256, position)
) STRICT;

-- An edit that took another one back. One that takes such a one back has made it again.
CREATE TABLE reversal (
    edit      INTEGER PRIMARY KEY CHECK (edit >= 1),
    reverses  INTEGER NOT NULL CHECK (reverses BETWEEN 1 AND edit - 1)
) STRICT;

CREATE INDEX reversal_by_reversed ON reversal (reverses);
CREATE INDEX history_by_edit ON history (edit);

-- What the rows of each table come to, so that a bit that flipped on the disk is noticed.
CREATE TABLE digest (
    name      TEXT    NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
    rows      INTEGER NOT NULL CHECK (rows >= 0),
    sum       BLOB    NOT NULL CHECK (length(sum) = 16)
) STRICT, WITHOUT ROWID;

-- The digests count while SQLite's change counter is this one: the file was not written since by a
-- program that does not keep them.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
   SET sql = replace(sql, ', ''+0 days'') IS created_at)', ', ''+0 days'') IS created_at),
    change_counter  INTEGER CHECK (change_counter BETWEEN 0 AND 4294967295)')
 WHERE name = 'document';

UPDATE sqlite_schema
   SET sql = replace(sql, 'CHECK (length(telephone) <= 1000000)', 'CHECK (length(telephone) <= 1000000),
    evidence_list        INTEGER NOT NULL DEFAULT 0 CHECK (evidence_list IN (0, 1)),
    photographs          INTEGER NOT NULL DEFAULT 0 CHECK (photographs IN (0, 1))')
 WHERE name = 'report_choice';

PRAGMA writable_schema = RESET;
