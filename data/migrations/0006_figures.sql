-- docs/file-format.md explains the format for outsiders.

-- What a note counts besides how many took part: 征文 46 篇. The names are kept in the roster, each
-- at most once a note.
CREATE TABLE named_figure (
    note_id    INTEGER NOT NULL REFERENCES progress_note (id) ON DELETE CASCADE,
    roster_id  INTEGER NOT NULL REFERENCES roster (id) ON DELETE RESTRICT,
    position   INTEGER NOT NULL CHECK (position >= 0),
    number     INTEGER NOT NULL CHECK (number BETWEEN 0 AND 1000000000000),
    unit       TEXT    NOT NULL CHECK (length(unit) <= 100),
    PRIMARY KEY (note_id, roster_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX named_figure_by_roster ON named_figure (roster_id);

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
   SET sql = replace(sql, '(''person'', ''department'')', '(''person'', ''department'', ''figure'')')
 WHERE name = 'roster';

PRAGMA writable_schema = RESET;
