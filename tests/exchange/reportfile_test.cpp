#include "exchange/reportfile.h"

#include "exchange/documenttools.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Domain;
using namespace Exchange;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kWritten(QDate(2021, 12, 31), QTime(9, 30), QTimeZone::utc());
const auto kFormats = {ReportFormat::Docx, ReportFormat::Odt, ReportFormat::Html,
                       ReportFormat::Xlsx};

} // namespace

TEST_CASE("a report is written to a file as its bytes are", "[reportfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"总结"_s);
    for (const ReportFormat format : kFormats) {
        REQUIRE(writeReport(exchangeSample(), format, path, kWritten));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto bytes = reportBytes(exchangeSample(), format, kWritten);
        REQUIRE(bytes);
        CHECK(file.readAll() == *bytes);
    }
}

TEST_CASE("a report that cannot be written says where in one sentence", "[reportfile]")
{
    const QTemporaryDir folder;
    for (const ReportFormat format : kFormats) {
        for (const QString &path :
             {folder.filePath(u"nowhere/a"_s), folder.path(), u"/dev/full"_s}) {
            const auto done = writeReport(exchangeSample(), format, path, kWritten);
            REQUIRE_FALSE(done);
            CHECK(done.error().message.contains(QDir::toNativeSeparators(path)));
        }
    }
    CHECK(QDir(folder.path()).isEmpty());
}
