#include "app/program.h"

#include "models/plandocument.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

// The text of a PDF without its white space.
QString textWithoutSpaces(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {pdf, u"-"_s});
    REQUIRE(reader.waitForFinished(60000));
    REQUIRE(reader.exitCode() == 0);
    QString text = QString::fromUtf8(reader.readAllStandardOutput());
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

// The shipped plan with an owner, a deadline, a status and notes added.
QString planInUse(const Home &home)
{
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--owner"_s, u"王建国"_s, u"--lead"_s,
                          u"学生处"_s, u"--deadline"_s, u"9月底前"_s, u"--percent"_s, u"40"_s})
                .status
            == 0);
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"参观档案馆"_s, u"--on"_s,
                          u"2021-04-08"_s, u"--attendance"_s, u"36"_s})
                .status
            == 0);
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"劳模进校园"_s, u"--on"_s,
                          u"2021-10-20"_s})
                .status
            == 0);
    return file;
}

} // namespace

TEST_CASE("the annual summary is written as a PDF whose text can be read", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    const Run run = home.yaodian({u"report"_s, file, u"--output"_s, u"总结.pdf"_s});
    INFO(run.errors.toStdString());
    REQUIRE(run.status == 0);
    // The first of several hints.
    CHECK(run.errors.contains(u"The opening is taken from the plan's preamble"_s));
    CHECK(run.output.startsWith(u"“总结.pdf” was written"_s));
    const QString text = textWithoutSpaces(home.path(u"总结.pdf"_s));
    CHECK(text.contains(u"关心下一代工作委员会2021年工作总结"_s));
    for (const QString &words : {u"一、提高政治站位，把握正确工作方向"_s, u"认真总结有效经验"_s,
                                 u"参观档案馆"_s, u"劳模进校园"_s})
        CHECK(text.contains(words));
}

TEST_CASE("a report as of a day leaves out later notes", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    REQUIRE(
        home.yaodian({u"report"_s, file, u"--as-of"_s, u"2021-06-30"_s, u"--output"_s, u"a.pdf"_s})
            .status
        == 0);
    const QString text = textWithoutSpaces(home.path(u"a.pdf"_s));
    CHECK(text.contains(u"参观档案馆"_s));
    CHECK_FALSE(text.contains(u"劳模进校园"_s));
}

TEST_CASE("a report for a period has only the notes of that period", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    REQUIRE(home.yaodian({u"report"_s, file, u"--from"_s, u"2021-07-01"_s, u"--to"_s,
                          u"2021-12-31"_s, u"--output"_s, u"a.pdf"_s})
                .status
            == 0);
    const QString text = textWithoutSpaces(home.path(u"a.pdf"_s));
    CHECK_FALSE(text.contains(u"参观档案馆"_s));
    CHECK(text.contains(u"劳模进校园"_s));
}

TEST_CASE("by default a summary has the annex that names the owners", "[report]")
{
    const Home home;
    REQUIRE(home.yaodian({u"report"_s, planInUse(home), u"--output"_s, u"a.pdf"_s}).status == 0);
    const QString text = textWithoutSpaces(home.path(u"a.pdf"_s));
    CHECK(text.contains(u"落实情况一览表"_s));
    CHECK(text.contains(u"王建国"_s));
}

TEST_CASE("the tables can be written alone or after the summary", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    REQUIRE(home.yaodian({u"report"_s, file, u"--kind"_s, u"status-table"_s, u"--output"_s,
                          u"status.pdf"_s})
                .status
            == 0);
    REQUIRE(home.yaodian({u"report"_s, file, u"--kind"_s, u"breakdown-table"_s, u"--output"_s,
                          u"breakdown.pdf"_s})
                .status
            == 0);
    REQUIRE(home.yaodian({u"report"_s, file, u"--annex"_s, u"status-table,breakdown-table"_s,
                          u"--output"_s, u"all.pdf"_s})
                .status
            == 0);
    const QString status = textWithoutSpaces(home.path(u"status.pdf"_s));
    const QString breakdown = textWithoutSpaces(home.path(u"breakdown.pdf"_s));
    const QString all = textWithoutSpaces(home.path(u"all.pdf"_s));
    CHECK(status.contains(u"落实情况一览表"_s));
    CHECK_FALSE(status.contains(u"任务分解表"_s));
    CHECK(breakdown.contains(u"任务分解表"_s));
    CHECK(breakdown.contains(u"王建国"_s));
    CHECK(breakdown.contains(u"学生处"_s));
    for (const QString &words : {u"工作总结"_s, u"落实情况一览表"_s, u"任务分解表"_s})
        CHECK(all.contains(words));
}

TEST_CASE("in every format the annexes are listed before the signature", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    REQUIRE(home.yaodian({u"report"_s, file, u"--annex"_s, u"status-table,breakdown-table"_s,
                          u"--output"_s, u"a.pdf"_s})
                .status
            == 0);
    REQUIRE(home.yaodian({u"report"_s, file, u"--annex"_s, u"status-table,breakdown-table"_s,
                          u"--output"_s, u"a.html"_s})
                .status
            == 0);
    for (const QString &text : {textWithoutSpaces(home.path(u"a.pdf"_s)),
                                QString::fromUtf8(home.read(u"a.html"_s)).remove(u' ')}) {
        const auto list = text.indexOf(
            u"附件：1.关心下一代工作委员会2021年工作要点落实情况一览表"_s);
        CHECK(list > text.indexOf(u"下一步打算"_s));
        CHECK(text.indexOf(u"2.关心下一代工作委员会2021年工作要点任务分解表"_s) > list);
        CHECK(text.indexOf(u"附件1"_s) > text.lastIndexOf(u"2021年12月31日"_s));
    }
}

TEST_CASE("a summary can be written without annexes", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    for (const QString &none : {QString(), u"none"_s}) {
        REQUIRE(
            home.yaodian({u"report"_s, file, u"--annex"_s, none, u"--output"_s, u"a.html"_s}).status
            == 0);
        const QString page = QString::fromUtf8(home.read(u"a.html"_s));
        CHECK(page.contains(u"参观档案馆"_s));
        CHECK_FALSE(page.contains(u"附件"_s));
    }
}

TEST_CASE(
    "the report command names notes after the summary's day, and those that make the day later",
    "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    const Run earlier = home.yaodian(
        {u"report"_s, file, u"--as-of"_s, u"2021-06-30"_s, u"--output"_s, u"a.pdf"_s});
    const QStringList lines = earlier.output.split(u'\n');
    REQUIRE(lines.size() == 8); // with the five fonts that are replaced on the tests' machine
    CHECK(lines[0].startsWith(u"“a.pdf” was written; its pages: "_s));
    CHECK(
        lines[1]
        == u"Notes later than 2021-06-30 were left out; they are of these items: 深化拓展“寻访”活动."_s);
    CHECK(lines[3] == u"The font 黑体 is not installed; WenQuanYi Zen Hei stands in for it."_s);
    CHECK(lines.filter(u" stands in for it."_s).size() == 5);
    const Run usual = home.yaodian({u"report"_s, file, u"--output"_s, u"a.html"_s});
    CHECK(usual.output == u"“a.html” was written.\n"_s);

    REQUIRE(home.yaodian({u"note"_s, file, u"7"_s, u"--text"_s, u"补办座谈会"_s, u"--on"_s,
                          u"2022-01-05"_s})
                .status
            == 0);
    const Run late = home.yaodian({u"report"_s, file, u"--output"_s, u"a.html"_s});
    CHECK(late.output.contains(
        u"The report is as of 2022-01-05, because these items have notes or were finished after the plan's year: 继续贯彻落实省委组织部、省…"_s));
    const QString page = QString::fromUtf8(home.read(u"a.html"_s));
    CHECK(page.contains(u"截至2022年1月5日"_s));
    CHECK(page.contains(u"2022年1月，补办座谈会。"_s));
}

TEST_CASE("the figures of a summary equal those of show for the same day", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--status"_s, u"done"_s, u"--completed"_s,
                          u"2021-10-20"_s})
                .status
            == 0);
    for (const QString &day : {u"2021-06-30"_s, u"2021-12-31"_s}) {
        REQUIRE(
            home.yaodian({u"report"_s, file, u"--as-of"_s, day, u"--output"_s, u"a.html"_s}).status
            == 0);
        const QString page = QString::fromUtf8(home.read(u"a.html"_s));
        const QJsonObject tally = home.plan(file, {u"--as-of"_s, day})[u"tally"_s].toObject();
        const std::pair<QString, QString> counts[] = {{u"not_started"_s, u"未启动%1项"_s},
                                                      {u"in_progress"_s, u"正在推进%1项"_s},
                                                      {u"done"_s, u"完成%1项"_s},
                                                      {u"attendance"_s, u"%1人"_s}};
        for (const auto &[key, words] : counts) {
            INFO(day.toStdString() << ' ' << key.toStdString());
            if (const int count = tally[key].toInt(); count > 0)
                CHECK(page.contains(words.arg(count)));
        }
        CHECK(page.contains(u"劳模进校园"_s) == (day > u"2021-10"_s));
    }
}

TEST_CASE("a character that no font has is reported once, with the items that contain it",
          "[report]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString missing = QString::fromUcs4(U"\U000F0000");
    for (const QString &item : {u"3"_s, u"5"_s})
        REQUIRE(home.yaodian({u"note"_s, file, item, u"--text"_s, missing + u"走访"_s + missing,
                              u"--on"_s, u"2021-04-08"_s})
                    .status
                == 0);
    const Run run = home.yaodian({u"report"_s, file, u"--output"_s, u"a.pdf"_s});
    CHECK(run.output.count(u"No installed font"_s) == 1);
    CHECK(run.output.contains(u"No installed font has the character U+F0000 (item 3, item 5"_s));
}

TEST_CASE("the signature can be given as an option", "[report]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"report"_s, file, u"--signature"_s, u"校关工委办公室"_s, u"--seal"_s,
                          u"--output"_s, u"a.pdf"_s})
                .status
            == 0);
    CHECK(textWithoutSpaces(home.path(u"a.pdf"_s)).contains(u"校关工委办公室"_s));
}

TEST_CASE("a report goes to standard output when asked", "[report]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const Run run = home.yaodian({u"report"_s, file, u"--output"_s, u"-"_s});
    CHECK(run.status == 0);
    // The errors hold these hints and nothing else.
    CHECK(run.errors.contains(
        u"Items without notes: 深入学习习近平总书记关于做…; 要提高政治站位; "_s));
    CHECK(run.errors.count(u'\n') <= 3);
    CHECK(run.output.startsWith(u"%PDF-"_s));
    CHECK(run.output.trimmed().endsWith(u"%%EOF"_s));
}

TEST_CASE("the file's suffix decides on the format, unless --format is given", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    const auto written = [&](const QStringList &options, const QString &name) {
        const Run run = home.yaodian(QStringList{u"report"_s, file} + options
                                     + QStringList{u"--output"_s, name});
        INFO(run.errors.toStdString());
        CHECK(run.status == 0);
        CHECK(run.output.startsWith(u"“%1” was written"_s.arg(name)));
        return home.read(name);
    };
    CHECK(written({}, u"总结.docx"_s).contains("word/document.xml"));
    CHECK(written({}, u"总结.ODT"_s).contains("application/vnd.oasis.opendocument.text"));
    const QString page = QString::fromUtf8(written({}, u"总结.html"_s));
    CHECK(page.contains(u"参观档案馆"_s));
    CHECK(page.contains(u"落实情况一览表"_s));
    CHECK(written({u"--kind"_s, u"status-table"_s}, u"落实.xlsx"_s).contains("xl/workbook.xml"));
    CHECK(written({u"--kind"_s, u"breakdown-table"_s}, u"分解.xlsx"_s).contains("xl/workbook.xml"));
    CHECK(written({u"--format"_s, u"docx"_s}, u"总结"_s).contains("word/document.xml"));
    CHECK(written({u"--format"_s, u"PDF"_s}, u"总结"_s).startsWith("%PDF-"));
}

TEST_CASE("a report of any kind goes to standard output when asked", "[report]")
{
    const Home home;
    const Run run = home.yaodian(
        {u"report"_s, home.shippedPlan(), u"--format"_s, u"html"_s, u"--output"_s, u"-"_s});
    CHECK(run.status == 0);
    CHECK(run.output.startsWith(u"<!DOCTYPE html>"_s));
    CHECK(run.output.trimmed().endsWith(u"</html>"_s));
}

TEST_CASE("without a style the summary is in prose, whatever the window shows", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    {
        const auto document = Models::PlanDocument::open(file);
        REQUIRE(document);
        REQUIRE((*document)->setReportChoices(
            {}, {.style = Domain::SummaryStyle::Brief, .recipient = u"学院党委"_s}));
    }
    REQUIRE(home.yaodian({u"report"_s, file, u"--output"_s, u"a.html"_s}).status == 0);
    const QString page = QString::fromUtf8(home.read(u"a.html"_s));
    CHECK(page.contains(u"现将有关情况总结如下。"_s));
    CHECK_FALSE(page.contains(u"简报"_s));
    CHECK(page.contains(u"学院党委："_s));
}

TEST_CASE("recipient, contact and telephone of a report are given as options", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    const QStringList report{u"report"_s, file, u"--style"_s, u"superior"_s};
    REQUIRE(
        home.yaodian(report
                     + QStringList{u"--recipient"_s, u"学院党委(扩大)"_s, u"--contact"_s, u"李明"_s,
                                   u"--telephone"_s, u"0510-1234567"_s, u"--output"_s, u"a.html"_s})
            .status
        == 0);
    const QString page = QString::fromUtf8(home.read(u"a.html"_s));
    CHECK(page.contains(u"学院党委（扩大）："_s));
    CHECK(page.contains(u"（联系人：李明，联系电话：0510-1234567）"_s));
    REQUIRE(home.yaodian(report + QStringList{u"--output"_s, u"b.html"_s}).status == 0);
    CHECK_FALSE(QString::fromUtf8(home.read(u"b.html"_s)).contains(u"学院党委（扩大）"_s));
}

TEST_CASE("a summary is written in the style that is asked for", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    const std::pair<QString, QString> styles[] = {{u"prose"_s, u"现将有关情况总结如下。"_s},
                                                  {u"items"_s, u"落实情况总结如下。"_s},
                                                  {u"superior"_s, u"特此报告。"_s},
                                                  {u"department"_s, u"学生处"_s},
                                                  {u"brief"_s, u"工作简报"_s}};
    for (const auto &[style, words] : styles) {
        REQUIRE(home.yaodian({u"report"_s, file, u"--style"_s, style, u"--output"_s, u"a.html"_s})
                    .status
                == 0);
        INFO(style.toStdString());
        CHECK(QString::fromUtf8(home.read(u"a.html"_s)).contains(words));
    }
    CHECK(home.yaodian({u"report"_s, file, u"--style"_s, u"poem"_s, u"--output"_s, u"a.html"_s})
              .status
          == 2);
    CHECK(home.yaodian({u"report"_s, file, u"--kind"_s, u"status-table"_s, u"--style"_s, u"items"_s,
                        u"--output"_s, u"b.html"_s})
              .status
          == 2);
}

TEST_CASE("a report never replaces a plan file or the target of a link", "[report]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(QFile::copy(file, home.path(u"另一个.yaodian"_s)));
    REQUIRE(QFile::copy(file, home.path(u"改了名.pdf"_s)));
    home.write(u"别人的.txt"_s, "theirs");
    REQUIRE(QFile::link(home.path(u"别人的.txt"_s), home.path(u"链接.pdf"_s)));
    for (const QString &output :
         {u"另一个.yaodian"_s, u"改了名.pdf"_s, u"链接.pdf"_s, u"没有的.yaodian"_s}) {
        INFO(output.toStdString());
        for (const QString &format : {u"pdf"_s, u"docx"_s, u"html"_s}) {
            const Run run = home.yaodian(
                {u"report"_s, file, u"--format"_s, format, u"--output"_s, home.path(output)});
            CHECK(run.status == 1);
            CHECK(run.isOneSentence());
        }
    }
    CHECK((home.read(u"别人的.txt"_s) == "theirs"));
    CHECK((home.read(u"另一个.yaodian"_s) == home.read(u"改了名.pdf"_s)));
    CHECK_FALSE(QFile::exists(home.path(u"没有的.yaodian"_s)));
}

TEST_CASE("a report that cannot be written leaves everything as it was", "[report]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray before = home.read(u"要点.yaodian"_s);
    REQUIRE(QDir().mkpath(home.path(u"folder.pdf"_s)));
    REQUIRE(QFile::link(file, home.path(u"link.pdf"_s)));
    for (const QString &format : {u"pdf"_s, u"docx"_s, u"odt"_s, u"html"_s, u"xlsx"_s}) {
        for (const QString &output :
             {file, home.path(u"link.pdf"_s), u"没有/a.pdf"_s, u"folder.pdf"_s, u"/dev/full"_s}) {
            INFO(format.toStdString() << ' ' << output.toStdString());
            const Run run = home.yaodian({u"report"_s, file, u"--kind"_s, u"status-table"_s,
                                          u"--format"_s, format, u"--output"_s, output});
            INFO(run.errors.toStdString());
            CHECK(run.status == 1);
            CHECK(run.output.isEmpty());
            CHECK(run.isOneSentence());
        }
    }
    CHECK(home.read(u"要点.yaodian"_s) == before);
    CHECK(QDir(home.path(u"."_s)).entryList(QDir::Files)
          == QStringList{u"link.pdf"_s, u"要点.yaodian"_s});
}

TEST_CASE("on a full disk the old report stays as it was", "[report]")
{
    Home home;
    const QString file = planInUse(home);
    home.setLongestFile(1024);
    for (const QString &format : {u"pdf"_s, u"docx"_s, u"odt"_s, u"html"_s, u"xlsx"_s}) {
        INFO(format.toStdString());
        const QString name = u"旧."_s + format;
        home.write(name, "an earlier report");
        const Run run = home.yaodian(
            {u"report"_s, file, u"--kind"_s, u"status-table"_s, u"--output"_s, name});
        INFO(run.errors.toStdString());
        CHECK(run.status == 1);
        CHECK(run.output.isEmpty());
        // The line before may be libxlsxwriter's own message.
        CHECK(run.errors.section(u'\n', -2, -2).startsWith(u"yaodian: "_s));
        CHECK((home.read(name) == "an earlier report"));
    }
    CHECK(QDir(home.path(u"."_s)).entryList(QDir::Files).size() == 6);
}

TEST_CASE("incomplete or contradictory options of report are wrong usage", "[report]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QList<QStringList> wrong{
        {},
        {u"--output"_s, u"a.txt"_s},
        {u"--output"_s, QString()},
        {u"--output"_s, u"a.xlsx"_s},
        {u"--output"_s, u"a.pdf"_s, u"--format"_s, u"xlsx"_s},
        {u"--output"_s, u"a.pdf"_s, u"--from"_s, u"2021-05-01"_s, u"--to"_s, u"2021-04-30"_s},
        {u"--output"_s, u"a.pdf"_s, u"--kind"_s, u"status-table"_s, u"--seal"_s},
        {u"--output"_s, u"a.pdf"_s, u"--contact"_s, u"李明"_s},
        {u"--output"_s, u"a.pdf"_s, u"--kind"_s, u"status-table"_s, u"--recipient"_s, u"党委"_s},
        {u"--output"_s, u"a.pdf"_s, u"--annex"_s, u"summary"_s}};
    for (const QStringList &options : wrong) {
        INFO(options.join(u' ').toStdString());
        CHECK(home.yaodian(QStringList{u"report"_s, file} + options).status == 2);
    }
    CHECK_FALSE(QFileInfo::exists(home.path(u"a.pdf"_s)));
}

TEST_CASE("the year's chart is written as one page of A3 or A4, or as a table", "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    const auto write = [&](const QStringList &more) {
        return home.yaodian(QStringList{u"report"_s, file, u"--kind"_s, u"wall-chart"_s,
                                        u"--as-of"_s, u"2021-10-22"_s}
                            + more);
    };
    const Run large = write({u"--output"_s, u"挂图.pdf"_s});
    INFO(large.errors.toStdString());
    REQUIRE(large.status == 0);
    CHECK(large.output.startsWith(u"“挂图.pdf” was written; its pages: 1.\n"_s));
    CHECK(home.read(u"挂图.pdf"_s).contains("/MediaBox [0 0 1190.551 841.89]"));
    const QString text = textWithoutSpaces(home.path(u"挂图.pdf"_s));
    CHECK(text.contains(u"2021年工作要点推进图"_s));
    CHECK(text.contains(u"学生处王建国"_s));
    CHECK(text.contains(u"10月22日"_s));
    REQUIRE(write({u"--paper"_s, u"a4"_s, u"--output"_s, u"a4.pdf"_s}).status == 0);
    CHECK(home.read(u"a4.pdf"_s).contains("/MediaBox [0 0 841.89 595.276]"));
    REQUIRE(write({u"--paper"_s, u"a3"_s, u"--output"_s, u"a3.pdf"_s}).status == 0);
    CHECK(home.read(u"a3.pdf"_s).contains("/MediaBox [0 0 1190.551 841.89]"));
    REQUIRE(write({u"--output"_s, u"挂图.docx"_s}).status == 0);
    REQUIRE(write({u"--output"_s, u"挂图.xlsx"_s}).status == 0);
    CHECK(write({u"--paper"_s, u"a4"_s, u"--output"_s, u"b.docx"_s}).status == 0);
    CHECK(write({u"--paper"_s, u"a4"_s, u"--output"_s, u"b.xlsx"_s}).status == 2);
}

TEST_CASE("the circular about the departments' progress names missed items with the reason",
          "[report]")
{
    const Home home;
    const QString file = planInUse(home);
    const auto write = [&](const QStringList &more) {
        return home.yaodian(QStringList{u"report"_s, file, u"--kind"_s, u"supervision"_s,
                                        u"--as-of"_s, u"2021-10-22"_s}
                            + more);
    };
    REQUIRE(write({u"--output"_s, u"通报.pdf"_s}).status == 0);
    const QString text = textWithoutSpaces(home.path(u"通报.pdf"_s));
    CHECK(text.contains(u"督查通报"_s));
    CHECK(text.contains(u"（一）学生处"_s));
    CHECK(text.contains(u"原因：责任单位未说明。"_s));
    CHECK(text.contains(u"办结率"_s));
    REQUIRE(write({u"--seal"_s, u"--output"_s, u"通报.docx"_s}).status == 0);
    const Run refused = write({u"--output"_s, u"通报.xlsx"_s});
    CHECK(refused.status == 2);
    CHECK(refused.errors.contains(u"wall-chart"_s));
    CHECK(write({u"--annex"_s, u"none"_s, u"--output"_s, u"c.pdf"_s}).status == 2);
}

TEST_CASE("the table of figures is written in every format, its numbers as numbers",
          "[report][figures]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto note = [&](const QString &day, const QString &figure) {
        REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"征集征文"_s, u"--on"_s, day,
                              u"--figure"_s, figure})
                    .status
                == 0);
    };
    note(u"2021-04-08"_s, u"征文=46篇"_s);
    note(u"2021-10-20"_s, u"征文=6篇"_s);
    const auto write = [&](const QString &name, const QStringList &options = {}) {
        const Run run = home.yaodian(
            QStringList{u"report"_s, file, u"--kind"_s, u"figures-table"_s, u"--output"_s, name}
            + options);
        INFO(run.errors.toStdString());
        REQUIRE(run.status == 0);
        QFile written(home.path(name));
        REQUIRE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    };
    write(u"统计表.pdf"_s);
    CHECK(textWithoutSpaces(home.path(u"统计表.pdf"_s)).contains(u"征文"_s));
    for (const QString &name : {u"统计表.docx"_s, u"统计表.odt"_s})
        CHECK(write(name).startsWith("PK"));
    const QString page = QString::fromUtf8(write(u"统计表.html"_s));
    CHECK(page.contains(u"2021年工作统计表"_s));
    CHECK(page.contains(u"52"_s));
    const auto sumOf = [&](const QString &options) {
        const QString written = QString::fromUtf8(write(u"期间.html"_s, options.split(u' ')));
        for (const QString &sum : {u"52"_s, u"46"_s, u"6"_s}) {
            if (written.contains(u'>' + sum + u'<'))
                return sum;
        }
        return QString();
    };
    CHECK(sumOf(u"--from 2021-04-08 --to 2021-10-20 --as-of 2021-10-20"_s) == u"52"_s);
    CHECK(sumOf(u"--from 2021-04-09"_s) == u"6"_s);
    CHECK(sumOf(u"--to 2021-10-19"_s) == u"46"_s);
    CHECK(sumOf(u"--as-of 2021-10-19"_s) == u"46"_s);

    write(u"统计表.xlsx"_s);
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, home.path(u"统计表.xlsx"_s), u"xl/worksheets/sheet1.xml"_s});
    REQUIRE(unzip.waitForFinished(60000));
    CHECK(unzip.readAllStandardOutput().contains("<v>52</v>"));
}
