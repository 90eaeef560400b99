-- docs/file-format.md explains the format for outsiders. Columns are added where they stand last, each
-- with what rows written before stand for. ALTER TABLE would check all rows again and refuse those
-- that break a rule, which are looked for before this is run, and shown.

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
   SET sql = replace(sql, ' ON DELETE SET NULL,', ' ON DELETE SET NULL,
    difficulty      TEXT    NOT NULL DEFAULT '''' CHECK (length(difficulty) <= 10000000),')
 WHERE name = 'node';

UPDATE sqlite_schema
   SET sql = replace(sql, '''+0 days'') IS written_at)', '''+0 days'') IS written_at),
    highlight    INTEGER NOT NULL DEFAULT 0 CHECK (highlight IN (0, 1))')
 WHERE name = 'progress_note';

UPDATE sqlite_schema
   SET sql = replace(sql, 'CHECK (sealed IN (0, 1))', 'CHECK (sealed IN (0, 1)),
    style                TEXT    NOT NULL DEFAULT ''prose''
                                 CHECK (style IN (''prose'', ''items'', ''superior'', ''department'', ''brief'')),
    days                 INTEGER NOT NULL DEFAULT 0 CHECK (days IN (0, 1)),
    quiet_items          INTEGER NOT NULL DEFAULT 0 CHECK (quiet_items IN (0, 1)),
    paper_marks          INTEGER NOT NULL DEFAULT 1 CHECK (paper_marks IN (0, 1)),
    all_notes            INTEGER NOT NULL DEFAULT 0 CHECK (all_notes IN (0, 1)),
    contact              TEXT    NOT NULL DEFAULT '''' CHECK (length(contact) <= 1000000),
    telephone            TEXT    NOT NULL DEFAULT '''' CHECK (length(telephone) <= 1000000)')
 WHERE name = 'report_choice';

-- Each kind of paper has places of its own, named superior/opening or brief/problems.
UPDATE sqlite_schema
   SET sql = replace(sql, 'part IN (''title'', ''opening'', ''problems'', ''next-steps'') OR',
        'part IN (''title'', ''opening'', ''highlights'', ''problems'', ''next-steps'') OR
           part GLOB ''superior/?*'' OR part GLOB ''department/?*'' OR part GLOB ''brief/?*'' OR')
 WHERE name = 'wording';

UPDATE sqlite_schema
   SET sql = replace(sql, 'part IN (''opening'', ''problems'', ''next-steps'') OR',
        'part IN (''opening'', ''highlights'', ''problems'', ''next-steps'') OR
           part GLOB ''superior/?*'' OR part GLOB ''department/?*'' OR part GLOB ''brief/?*'' OR')
 WHERE name = 'report_omission';

PRAGMA writable_schema = RESET;
