#include "exchange/reports/reportfile.h"

#include "exchange/documenttools.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Exchange;
using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const auto kFormats = {ReportFormat::Docx, ReportFormat::Odt, ReportFormat::Html,
                       ReportFormat::Xlsx};

} // namespace

TEST_CASE("a report file contains exactly the report's bytes", "[reportfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"总结"_s);
    for (const ReportFormat format : kFormats) {
        REQUIRE(writeReport(exchangeSample(), format, path, kSampleWritten));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto bytes = reportBytes(exchangeSample(), format, kSampleWritten);
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
            const auto done = writeReport(exchangeSample(), format, path, kSampleWritten);
            REQUIRE_FALSE(done);
            CHECK(done.error().message.contains(QDir::toNativeSeparators(path)));
        }
    }
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("files of the same report are equal, except for their time", "[reportfile]")
{
    const QDateTime later = kSampleWritten.addDays(1).addSecs(61);
    const auto withoutTime = [](const QByteArray &bytes, const QDateTime &time) {
        QHash<QString, QByteArray> parts;
        if (bytes.startsWith("PK"))
            parts = unpacked(bytes).parts;
        else
            parts.insert(u"page"_s, bytes);
        for (QByteArray &part : parts)
            part.replace(time.toUTC().toString(Qt::ISODate).toLatin1(), "time");
        return parts;
    };
    for (const ReportFormat format : kFormats) {
        const auto first = reportBytes(exchangeSample(), format, kSampleWritten);
        const auto again = reportBytes(exchangeSample(), format, kSampleWritten);
        const auto next = reportBytes(exchangeSample(), format, later);
        REQUIRE((first && again && next));
        CHECK(*first == *again);
        CHECK(withoutTime(*first, kSampleWritten) == withoutTime(*next, later));
    }
}
