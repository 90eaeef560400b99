-- What the user makes of a plan's reports: paragraphs in her own words, and what goes in.

CREATE TABLE wording (
    plan_id  INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    period   TEXT    NOT NULL CHECK (length(period) BETWEEN 1 AND 100),
    part     TEXT    NOT NULL CHECK (length(part) BETWEEN 1 AND 100),
    node_id  INTEGER REFERENCES node (id) ON DELETE CASCADE,
    text     TEXT    NOT NULL CHECK (length(text) <= 10000000),
    record   TEXT    NOT NULL CHECK (length(record) <= 10000000),
    PRIMARY KEY (plan_id, period, part),
    CHECK (part IN ('title', 'opening', 'problems', 'next-steps') OR node_id IS NOT NULL),
    CHECK (node_id IS NULL OR part = 'node/' || node_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX wording_by_node ON wording (node_id) WHERE node_id IS NOT NULL;

CREATE TABLE report_choice (
    plan_id              INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    dates                INTEGER NOT NULL CHECK (dates IN (0, 1)),
    attendance           INTEGER NOT NULL CHECK (attendance IN (0, 1)),
    items_without_notes  INTEGER NOT NULL CHECK (items_without_notes IN (0, 1)),
    status_table         INTEGER NOT NULL CHECK (status_table IN (0, 1)),
    breakdown_table      INTEGER NOT NULL CHECK (breakdown_table IN (0, 1)),
    recipient            TEXT    NOT NULL CHECK (length(recipient) <= 1000000),
    signature            TEXT    NOT NULL CHECK (length(signature) <= 1000000),
    signed_on            TEXT    CHECK (date(signed_on) IS signed_on AND signed_on BETWEEN '1900' AND '2201'),
    sealed               INTEGER NOT NULL CHECK (sealed IN (0, 1))
) STRICT;

CREATE TABLE report_omission (
    plan_id  INTEGER NOT NULL REFERENCES report_choice (plan_id) ON DELETE CASCADE,
    part     TEXT    NOT NULL CHECK (length(part) BETWEEN 1 AND 100),
    node_id  INTEGER REFERENCES node (id) ON DELETE CASCADE,
    PRIMARY KEY (plan_id, part),
    CHECK (part IN ('opening', 'problems', 'next-steps') OR node_id IS NOT NULL),
    CHECK (node_id IS NULL OR part = 'node/' || node_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_omission_by_node ON report_omission (node_id) WHERE node_id IS NOT NULL;
