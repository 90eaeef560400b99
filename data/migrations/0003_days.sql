-- docs/file-format.md explains the format for outsiders. A day is one of the calendar's: date() alone
-- takes 2021-02-30, and gives it back, as long as nothing is added to it. Only what the tables check
-- is other; rows stay as they are, and those that break the rule are looked for before this is run.

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
   SET sql = replace(sql, 'date(issued_on) IS', 'date(issued_on, ''+0 days'') IS')
 WHERE name = 'plan';

UPDATE sqlite_schema
   SET sql = replace(sql, 'date(completed_on) IS', 'date(completed_on, ''+0 days'') IS')
 WHERE name = 'node';

UPDATE sqlite_schema
   SET sql = replace(sql, 'date(happened_on) IS', 'date(happened_on, ''+0 days'') IS')
 WHERE name = 'progress_note';

UPDATE sqlite_schema
   SET sql = replace(sql, 'date(signed_on) IS', 'date(signed_on, ''+0 days'') IS')
 WHERE name = 'report_choice';

UPDATE sqlite_schema
   SET sql = replace(sql, ', created_at) IS', ', created_at, ''+0 days'') IS')
 WHERE name = 'document';

UPDATE sqlite_schema
   SET sql = replace(sql, ', written_at) IS', ', written_at, ''+0 days'') IS')
 WHERE name IN ('progress_note', 'history');

PRAGMA writable_schema = RESET;
