-- The file's first format. docs/file-format.md explains it for outsiders.
-- Ids are never used twice (AUTOINCREMENT), so that the history keeps meaning what it meant.

CREATE TABLE document (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    uuid        TEXT    NOT NULL CHECK (length(uuid) = 36),
    created_at  TEXT    NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at)
) STRICT;

CREATE TABLE plan (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    year             INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1949 AND 2200),
    title            TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 1000000),
    organisation     TEXT    NOT NULL CHECK (length(organisation) <= 1000000),
    document_number  TEXT    NOT NULL CHECK (length(document_number) <= 1000000),
    issuer           TEXT    NOT NULL CHECK (length(issuer) <= 1000000),
    issued_on        TEXT    CHECK (date(issued_on) IS issued_on AND issued_on BETWEEN '1900' AND '2201'),
    preamble         TEXT    NOT NULL CHECK (length(preamble) <= 10000000),
    closing          TEXT    NOT NULL CHECK (length(closing) <= 10000000),
    numbering        TEXT    NOT NULL CHECK (numbering IN ('continuous', 'per-section', 'mixed')),
    closed           INTEGER NOT NULL CHECK (closed IN (0, 1))
) STRICT;

CREATE TABLE left_out (
    plan_id   INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL CHECK (position >= 0),
    line      INTEGER NOT NULL CHECK (line >= 1),
    text      TEXT    NOT NULL CHECK (length(text) <= 10000000),
    reason    TEXT    NOT NULL CHECK (length(reason) <= 1000000),
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE node (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id         INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    parent_id       INTEGER REFERENCES node (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL CHECK (position >= 0),
    kind            TEXT    NOT NULL CHECK (kind IN ('section', 'item')),
    number          TEXT    NOT NULL CHECK (length(number) <= 100),
    title           TEXT    NOT NULL CHECK (length(title) <= 1000000),
    text            TEXT    NOT NULL CHECK (length(text) <= 10000000),
    deadline        TEXT    NOT NULL CHECK (length(deadline) <= 500),
    status          TEXT    NOT NULL CHECK (status IN ('not_started', 'in_progress', 'done', 'ongoing', 'cancelled')),
    percent         INTEGER CHECK (percent BETWEEN 1 AND 99),
    completed_on    TEXT    CHECK (date(completed_on) IS completed_on AND completed_on BETWEEN '1900' AND '2201'),
    cancel_reason   TEXT    CHECK (trim(cancel_reason) <> '' AND length(cancel_reason) <= 10000000),
    carried_from    INTEGER REFERENCES node (id) ON DELETE SET NULL,
    CHECK (percent IS NULL OR status = 'in_progress'),
    CHECK ((completed_on IS NOT NULL) = (status = 'done')),
    CHECK ((cancel_reason IS NOT NULL) = (status = 'cancelled'))
) STRICT;

CREATE INDEX node_by_plan ON node (plan_id);
CREATE INDEX node_by_parent ON node (parent_id);
CREATE INDEX node_by_origin ON node (carried_from) WHERE carried_from IS NOT NULL;

CREATE TABLE roster (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    kind  TEXT NOT NULL CHECK (kind IN ('person', 'department')),
    name  TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    UNIQUE (kind, name)
) STRICT;

CREATE TABLE assignment (
    node_id    INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    role       TEXT    NOT NULL CHECK (role IN ('owner', 'lead', 'supporting')),
    position   INTEGER NOT NULL CHECK (position >= 0),
    roster_id  INTEGER NOT NULL REFERENCES roster (id) ON DELETE RESTRICT,
    PRIMARY KEY (node_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_by_roster ON assignment (roster_id);

CREATE TABLE progress_note (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    node_id      INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    happened_on  TEXT    NOT NULL CHECK (date(happened_on) IS happened_on AND happened_on BETWEEN '1900' AND '2201'),
    text         TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 100000),
    attendance   INTEGER CHECK (attendance BETWEEN 0 AND 100000000),
    author       TEXT    NOT NULL CHECK (length(author) <= 500),
    written_at   TEXT    NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', written_at) IS written_at)
) STRICT;

CREATE INDEX progress_note_by_node ON progress_note (node_id, happened_on, attendance);

-- One row per value changed; rows of one edit share its number. It refers to nodes and notes
-- without foreign keys because it outlives them.
CREATE TABLE history (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    edit        INTEGER NOT NULL CHECK (edit >= 1),
    written_at  TEXT    NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', written_at) IS written_at),
    author      TEXT    NOT NULL CHECK (length(author) <= 500),
    plan_id     INTEGER,
    node_id     INTEGER,
    note_id     INTEGER,
    field       TEXT    NOT NULL CHECK (length(field) BETWEEN 1 AND 100),
    old_value   TEXT    CHECK (length(old_value) <= 20000000),
    new_value   TEXT    CHECK (length(new_value) <= 20000000)
) STRICT;

CREATE INDEX history_by_node ON history (node_id, id);
