#include "app/program.h"

#include "exchange/documenttools.h"
#include "support/catch.h"
#include "support/sprinkled.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

// All text in a report's file; that of a package is the text of all its parts.
QString allTextIn(const QString &path)
{
    if (path.endsWith(u".pdf"_s)) {
        QProcess reader;
        reader.start(u"pdftotext"_s, {path, u"-"_s});
        REQUIRE(reader.waitForFinished(60000));
        QString text = QString::fromUtf8(reader.readAllStandardOutput());
        reader.start(u"pdfinfo"_s, {path});
        REQUIRE(reader.waitForFinished(60000));
        return text + QString::fromUtf8(reader.readAllStandardOutput());
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith("PK"))
        return QString::fromUtf8(bytes);
    QString text;
    const Package package = unpacked(bytes);
    for (auto part = package.parts.cbegin(); part != package.parts.cend(); ++part)
        text += QString::fromUtf8(*part);
    return text;
}

QString planWithInvisible(const Home &home)
{
    const QString file = home.path(u"要点.yaodian"_s);
    QFile page(shippedPage());
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString source = home.write(u"要点.txt"_s,
                                      sprinkled(QString::fromUtf8(page.readAll())).toUtf8());
    REQUIRE(home.yaodian({u"import"_s, source, u"--into"_s, file}).status == 0);
    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--owner"_s, u"王建国"_s, u"--lead"_s,
                          u"学生处"_s, u"--deadline"_s, u"9月底前"_s})
                .status
            == 0);
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"征集征文"_s, u"--on"_s,
                          u"2021-04-08"_s, u"--figure"_s, u"征文=46篇"_s})
                .status
            == 0);
    return file;
}

} // namespace

TEST_CASE("no paper holds the invisible characters of issued text", "[report]")
{
    const Home home;
    const QString file = planWithInvisible(home);
    REQUIRE(hasInvisible(home.yaodian({u"show"_s, file, u"--json"_s}).output));

    const QString kind = GENERATE(u"summary"_s, u"status-table"_s, u"breakdown-table"_s,
                                  u"figures-table"_s, u"supervision"_s, u"wall-chart"_s);
    const bool hasTables = kind != u"summary" && kind != u"supervision";
    QStringList options{u"--kind"_s, kind};
    if (kind == u"summary")
        options += {u"--annex"_s, u"status-table,breakdown-table"_s};
    for (const char *ending : {"pdf", "docx", "odt", "html", "xlsx"}) {
        if (!hasTables && qstrcmp(ending, "xlsx") == 0)
            continue;
        const QString out = u"%1.%2"_s.arg(kind, QLatin1String(ending));
        const Run run = home.yaodian(QStringList{u"report"_s, file, u"--output"_s, out} + options);
        INFO(out.toStdString() << ": " << run.errors.toStdString());
        REQUIRE(run.status == 0);
        const QString text = allTextIn(home.path(out));
        CHECK(text.contains(u"工作"_s));
        CHECK_FALSE(hasInvisible(text));
    }
}

TEST_CASE("sheets, reminders and calendars hold no invisible characters of the plan",
          "[report][due]")
{
    const Home home;
    const QString file = planWithInvisible(home);
    const auto due = [&](const QString &format) {
        const Run run = home.yaodian(
            {u"due"_s, file, u"--on"_s, u"2021-09-20"_s, u"--format"_s, format});
        REQUIRE(run.status == 0);
        return run.output;
    };
    for (const QString &format : {u"message"_s, u"ics"_s}) {
        CHECK(due(format).contains(u"9月底前"_s));
        CHECK_FALSE(hasInvisible(due(format)));
    }

    REQUIRE(home.yaodian({u"sheets"_s, file, u"--output"_s, u"报表"_s}).status == 0);
    const QDir folder(home.path(u"报表"_s));
    REQUIRE(folder.entryList(QDir::Files).size() == 1);
    const QString sheet = folder.entryList(QDir::Files).first();
    CHECK_FALSE(hasInvisible(sheet));
    CHECK_FALSE(hasInvisible(allTextIn(folder.filePath(sheet))));
    CHECK(home.yaodian({u"answers"_s, file, folder.filePath(sheet)}).status == 0);
}
