#!/bin/bash
# Shows that each rule of layers.cmake can fail: tries them on a made-up checkout.
# layers_test.sh SOURCE_DIR
set -eu
rules=$1/tests/layers.cmake
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
count=0
expected=() # where an answer begins, and what else is in its line, by turns
allowed=()  # files that no answer may name

# writes FILE LINES...: a file that layers.cmake has nothing to say of, but for these lines.
writes() {
    local file=$work/$1 namespace=${1#src/}
    namespace=${namespace%%/*}
    mkdir -p "$(dirname "$file")"
    printf '%s\n' "${@:2}" "namespace ${namespace^} {" "}" >"$file"
}

# refuses WORDS FILE LINES...: layers.cmake must say WORDS of such a file. Its name gets a number, so
# that there can be several.
refuses() {
    local file=${2%.*}$((++count)).${2##*.}
    writes "$file" "${@:3}"
    expected+=("${file#src/}: " "$1")
}

# refuses_also WORDS BEGINNING: must say WORDS in a line that begins so.
refuses_also() { expected+=("$2" "$1"); }

# allows FILE LINES...
allows() {
    writes "$@"
    allowed+=("${1#src/}")
}

allows src/system/result.h
allows src/domain/plan/edit.h '#include "system/result.h"' '#include "domain/plan/figures/namedfigure.h"' '#include <QString>'
allows src/domain/plan/figures/namedfigure.h '#include "domain/plan/edit.h"' '// not in a QFile, by PRAGMA or Storage::'
allows src/models/outline/planfilter.h '#include "models/plandocument.h"'

# Layers and modules, however the include is written.
for line in '#include "storage/file/planfile.h"' '# include "storage/file/planfile.h"' '  #include "storage/file/planfile.h"' \
    '#include"storage/file/planfile.h"' '#include <storage/file/planfile.h>' '#include "../storage/planfile.h"' \
    '#include "report/../storage/planfile.h"' '#include "painting.h"' '#include PLANFILE'; do
    named=${line#*include}
    refuses "${named# }" src/report/layout/painting.cpp "$line"
done
while read -r file include; do
    refuses "\"$include\"" "src/$file" "#include \"$include\""
done <<END
domain/text/names.h domain/plan/edit.h
domain/plan/edit.h domain/plan/drafts/notedraft.h
models/plandocument.cpp models/editing/noteediting.h
models/plandocument.cpp models/history/historymodel.h
widgets/kit/style/theme.cpp widgets/kit/fields/dayedit.h
widgets/kit/style/theme.cpp widgets/kit/label.h
widgets/item/status/statuscombo.cpp widgets/item/itempage.h
exchange/documents/pdf/pdftext.cpp exchange/documents/sourcetext.h
report/pdf/pdffile.cpp exchange/pictures/picture.h
app/commands/setcommand.cpp app/window/window.h
END
writes src/other/file.h
refuses_also 'no layer is called so' 'other: '
writes src/domain/other/file.h
refuses_also 'a module without a rule' 'domain/other: '
writes src/domain/plan/other/file.h
refuses_also 'a module without a rule' 'domain/plan/other: '
for number in {1..46}; do writes "src/domain/history/file$number.h"; done
refuses_also '46 files in one folder' 'domain/history: '
writes src/domain/history/file1.h
sed -i 's/namespace Domain/namespace Other/' "$work/src/domain/history/file1.h"
refuses_also 'nothing in namespace Domain' 'domain/history/file1.h: '

# SQL.
for line in '#include <QSqlQuery>' '#include <QtSql/QSqlQuery>' '#include <QtSql>' '#include <sqlite3.h>' 'class QSqlDatabase;' \
    'struct sqlite3;' 'auto q = u"SELECT id FROM node"_s;' 'auto q = R"(DELETE FROM node)";' 'auto q = "PRAGMA user_version";'; do
    refuses 'only storage speaks SQL' src/models/outline/planfilter.cpp "$line"
done
for line in '#include <sqlite3.h>' '#include "storage/database/rowcursor.h"' 'class RowCursor;' 'auto x = rawHandle(db);' \
    $'#include "storage/stores/planstore.h"\nauto x = RowCursor::open();'; do
    refuses 'stores speak through QtSql' src/storage/stores/editstore.cpp "$line"
done
allows src/storage/stores/planstore.cpp '#include "storage/database/rowcursor.h"'

# Files, the operating system, D-Bus.
for line in '#include <QFile>' '#include <QtCore/QFile>' '#include <fstream>' '#include <filesystem>' 'class QDir;' \
    'QSettings settings;' 'std::ifstream in;' 'auto x = fopen(p, "r");'; do
    refuses 'domain knows no files' src/domain/text/names.cpp "$line"
done
refuses 'headers are named one by one' src/domain/text/names.cpp '#include <QtCore>'
for line in '#include <unistd.h>' '#include <QLibrary>' '#include <QtCore/QLibrary>'; do
    refuses 'only system asks the operating system' src/storage/file/planfile.cpp "$line"
done
for line in '#include <QDBusConnection>' '#include <QtDBus/QDBusConnection>' '#include <QtDBus>' 'class QDBusMessage;'; do
    refuses 'only kit/style/systemtheme speaks D-Bus' src/widgets/kit/label.cpp "$line"
done

# The clock.
for line in 'auto d = QDate::currentDate();' 'Clock clock = QDateTime::currentDateTime;' \
    'auto t = QDateTime::currentDateTimeUtc();' 'auto t = QTime :: currentTime();' \
    'auto ms = QDateTime::currentMSecsSinceEpoch();' 'auto t = std::chrono::system_clock::now();'; do
    refuses 'today is an argument' src/domain/plan/deadline.cpp "$line"
    refuses 'today is an argument' src/models/versions/secondplace.h "$line"
done
allows src/models/versions/secondplace.cpp 'auto t = QDateTime::currentDateTimeUtc();'
allows src/domain/plan/tally.cpp '// not QDate::currentDate()'

# Constants of headers.
allows src/domain/text/letters.h 'inline constexpr int kMost = 3;' 'constexpr int kLeast = 1;' 'inline const QString kWords = kOther;'
allows src/report/layout/glyphs.h 'inline constexpr int kMost = 4;'
allows src/domain/text/letters.cpp 'const int kMost = 5;'
refuses 'kMost is also in domain/text/letters.h' src/domain/year/months.h 'inline const QString kMost = u"x"_s;'

# Names of files.
allows src/domain/summary/sentences.h
allows src/domain/summary/sentences.cpp
writes src/domain/text/sentences.cpp
refuses_also 'also in domain/summary' 'domain/text/sentences.cpp: '
writes src/report/layout/sentences.h
refuses_also 'also in domain/text' 'report/layout/sentences.h: '

# Types of storage in windows.
for line in 'namespace Storage { class PlanFile; }' 'Storage::PlanFile *file;' 'using namespace Storage;' $'namespace Storage\n{'; do
    refuses 'nothing in widgets names a type of storage' src/widgets/item/itempage.h "$line"
    refuses 'nothing in widgets names a type of storage' src/widgets/item/itempage.cpp "$line"
done

# Forms.
mkdir -p "$work/ui/item"
touch "$work"/ui/item/{splitdialog,finishdialog,forgotten}.ui
allows src/widgets/item/splitdialog.cpp '#include "ui_splitdialog.h"'
writes src/widgets/item/status/finishdialog.cpp '#include "ui_finishdialog.h"'
refuses_also '"widgets/item/status"' 'ui/item/finishdialog.ui: '
refuses_also '""' 'ui/item/forgotten.ui: '
echo '<property name="leftMargin">' >"$work/ui/item/forgotten.ui"
refuses_also 'margins are' 'ui/item/forgotten.ui: '

# Tests.
allows tests/models/sampleplan.cpp '#include "storage/file/planfile.h"' '#include "support/catch.h"'
refuses 'widgets may not' tests/widgets/itempage_test.cpp '#include "storage/file/planfile.h"'
refuses 'storage may not' tests/storage/editstore_test.cpp '# include <models/plandocument.h>'
refuses 'named by their path' tests/widgets/itempage_test.cpp '#include "../storage/planfile.h"'

# Rules by which two modules know each other.
sed '/^set(may_domain_text /s/)/ domain\/summary\/notes)/' "$rules" >"$work/layers.cmake"
refuses_also 'domain/text' 'modules that know each other: '

answer=$(cmake -DSOURCE_DIR="$work" -P "$work/layers.cmake" 2>&1 | sed 's/^ *//')
for ((i = 0; i < ${#expected[@]}; i += 2)); do
    awk -v from="${expected[i]}" -v words="${expected[i + 1]}" \
        'index($0, from) == 1 && index($0, words) { found = 1 } END { exit !found }' <<<"$answer" || {
        printf 'not noticed: %s%s\n' "${expected[i]}" "${expected[i + 1]}" >&2
        failures=$((failures + 1))
    }
done
for file in "${allowed[@]}"; do
    if grep "^$file: " <<<"$answer" >&2; then
        failures=$((failures + 1))
    fi
done
((failures == 0)) || printf '%s\n' "$answer" >&2
exit $((failures > 0))
