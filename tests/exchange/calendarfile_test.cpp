#include "exchange/reports/calendarfile.h"

#include "support/catch.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Exchange;

TEST_CASE("calendars that a new one may replace are its own file and its neighbours, newest first",
          "[calendarfile]")
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes, int day) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        REQUIRE(file.flush());
        REQUIRE(file.setFileTime(QDateTime({2021, 5, day}, {8, 0}), QFile::FileModificationTime));
    };
    const QByteArray older = "BEGIN:VCALENDAR\r\nolder";
    const QByteArray newer = "BEGIN:VCALENDAR\r\nnewer";
    const QByteArray own = "BEGIN:VCALENDAR\r\nown";
    write(u"a.ics"_s, older, 2);
    write(u"b.ics"_s, newer, 3);
    write(u"c.ics"_s, "BEGIN:VCARD", 4);
    write(u"d.ics"_s, "BEGIN:VCALENDA", 4);
    write(u"e.txt"_s, "BEGIN:VCALENDAR\r\ntext", 5);
    REQUIRE(QDir(folder.path()).mkdir(u"f.ics"_s));
    CHECK(earlierCalendars(folder.filePath(u"日程.ics"_s)) == QList<QByteArray>{newer, older});
    CHECK(earlierCalendars(folder.filePath(u"f.ics"_s)) == QList<QByteArray>{newer, older});
    write(u"日程.ics"_s, own, 1);
    CHECK(earlierCalendars(folder.filePath(u"日程.ics"_s)) == QList<QByteArray>{own, newer, older});
    CHECK(earlierCalendars(folder.filePath(u"没有/日程.ics"_s)).isEmpty());
}
