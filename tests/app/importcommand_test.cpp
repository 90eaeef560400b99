#include "app/program.h"

#include "exchange/reports/zipfile.h"
#include "places.h"
#include "support/catch.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringEncoder>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kPlan =
    u"学校2022年工作要点\n\n一、学习\n1.学习新知识，用于工作。\n2.座谈。\n\n二、宣讲\n3.宣讲历史。\n"_s
        .toUtf8();

// A workbook of two sheets, each with one item.
QByteArray workbook()
{
    const auto sheet = [](const QString &task) {
        const auto cell = [](const QString &words) {
            return u"<c t=\"inlineStr\"><is><t>"_s + words + u"</t></is></c>"_s;
        };
        const auto row = [&](const QStringList &words) {
            QString cells;
            for (const QString &word : words)
                cells += cell(word);
            return u"<row>"_s + cells + u"</row>"_s;
        };
        return (u"<worksheet><sheetData>"_s + row({u"序号"_s, u"工作任务"_s, u"责任人"_s})
                + row({u"1"_s, task, u"何某"_s}) + u"</sheetData></worksheet>"_s)
            .toUtf8();
    };
    const auto zip = Exchange::zipped(
        {{u"[Content_Types].xml"_s, "<Types/>", true},
         {u"_rels/.rels"_s,
          "<Relationships><Relationship Type=\"/officeDocument\" Target=\"w\"/></Relationships>",
          true},
         {u"_rels/w.rels"_s,
          "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"sheet1\"/>"
          "<Relationship Id=\"b\" Type=\"/worksheet\" Target=\"sheet2\"/></Relationships>",
          true},
         {u"w"_s,
          u"<workbook xmlns:r=\"r\"><sheets><sheet name=\"上半年\" r:id=\"a\"/><sheet name=\"下半年\" r:id=\"b\"/></sheets></workbook>"_s
              .toUtf8(),
          true},
         {u"sheet1"_s, sheet(u"办讲座"_s), true},
         {u"sheet2"_s, sheet(u"办书画展"_s), true}});
    REQUIRE(zip);
    return *zip;
}

} // namespace

TEST_CASE("similar sheets of a workbook are read together, and a named sheet is read alone",
          "[import]")
{
    const Home home;
    const QString book = home.write(u"台账.xlsx"_s, workbook());
    const auto firstTask = [&](const QStringList &options) {
        const Run run = home.yaodian(QStringList{u"import"_s, book, u"--dry-run"_s, u"--json"_s}
                                     + options);
        INFO(run.errors.toStdString());
        REQUIRE(run.status == 0);
        return run.json()[u"children"_s][0][u"text"_s].toString();
    };
    const QJsonObject together =
        home.yaodian({u"import"_s, book, u"--dry-run"_s, u"--json"_s}).json();
    const auto sections = together[u"children"_s].toArray();
    REQUIRE(sections.size() == 2);
    CHECK(sections[0][u"title"_s].toString() == u"上半年"_s);
    CHECK(sections[1][u"title"_s].toString() == u"下半年"_s);
    CHECK(sections[1][u"children"_s][0][u"text"_s].toString() == u"办书画展"_s);
    CHECK(firstTask({u"--sheet"_s, u"上半年"_s}) == u"办讲座"_s);
    CHECK(firstTask({u"--sheet"_s, u"下半年"_s}) == u"办书画展"_s);
    const Run none = home.yaodian({u"import"_s, book, u"--dry-run"_s, u"--sheet"_s, u"全年"_s});
    CHECK(none.status != 0);
    CHECK(none.isOneSentence());
    CHECK(none.errors.contains(u"上半年"_s));
    CHECK(none.errors.contains(u"下半年"_s));
}

TEST_CASE("a text is read in the encoding that is named", "[import]")
{
    const Home home;
    QStringEncoder big5("BIG5-HKSCS");
    QStringEncoder gb18030("GB18030");
    const QString plan = u"學校2022年工作要點\n\n一、學習\n1.學習新知識。\n2.座談。\n"_s;
    const auto titleOf = [&](const QByteArray &bytes, const QString &encoding) {
        const QString text = home.write(u"要点.txt"_s, bytes);
        const Run run = home.yaodian(
            {u"import"_s, text, u"--dry-run"_s, u"--json"_s, u"--encoding"_s, encoding});
        return run.status == 0 ? run.json()[u"title"_s].toString() : QString();
    };
    const QString title = u"學校2022年工作要點"_s;
    CHECK(titleOf(plan.toUtf8(), u"utf-8"_s) == title);
    CHECK(titleOf(QByteArray(big5(plan)), u"big5"_s) == title);
    CHECK(titleOf(QByteArray(gb18030(plan)), u"gb18030"_s) == title);
    CHECK(titleOf(QByteArray(gb18030(plan)), u"big5"_s) != title);
    const Run unknown = home.yaodian({u"import"_s, home.write(u"要点.txt"_s, plan.toUtf8()),
                                      u"--dry-run"_s, u"--encoding"_s, u"klingon"_s});
    CHECK(unknown.status != 0);
}

TEST_CASE("the shipped page is read whole", "[import]")
{
    const Home home;
    const Run run = home.yaodian({u"import"_s, shippedPage(), u"--dry-run"_s, u"--json"_s});
    REQUIRE(run.status == 0);
    CHECK(run.errors.isEmpty());
    const QJsonObject plan = run.json();
    CHECK(plan[u"format"_s] == 1);
    CHECK(plan[u"title"_s] == u"关心下一代工作委员会2021年工作要点"_s);
    CHECK(plan[u"organisation"_s] == u"关心下一代工作委员会"_s);
    CHECK(plan[u"year"_s] == 2021);
    CHECK(plan[u"issuer"_s] == u"中共江苏信息职业技术学院委员会"_s);
    CHECK(plan[u"issued_on"_s] == u"2021-03-30"_s);
    CHECK(plan[u"numbering"_s] == u"continuous"_s);
    CHECK(plan[u"tally"_s][u"sections"_s] == 5);
    CHECK(plan[u"tally"_s][u"items"_s] == 18);
    CHECK(plan[u"preamble"_s].toString().startsWith(u"2021年是“十四五”开局之年"_s));
    REQUIRE(plan[u"children"_s].toArray().size() == 5);
    CHECK(plan[u"children"_s][4][u"children"_s][3][u"path"_s] == u"五/18"_s);
    QStringList leftOut;
    for (const QJsonValue &line : plan[u"left_out"_s].toArray())
        leftOut.append(line[u"text"_s].toString());
    CHECK(leftOut.contains(u"设为首页 | 加入收藏"_s));
    CHECK(QDir(home.path(u"."_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("an import creates a file that only its owner can read", "[import]")
{
    const mode_t before = umask(0);
    const Home home;
    const QString file = home.shippedPlan();
    umask(before);
    struct stat info = {};
    REQUIRE(stat(QFile::encodeName(file).constData(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    CHECK(QDir(home.path(u"."_s)).entryList(QDir::Files | QDir::Hidden)
          == QStringList{u"要点.yaodian"_s});
}

TEST_CASE("an import stores what the dry run printed", "[import]")
{
    const Home home;
    const QString file = home.shippedPlan();
    QJsonObject read =
        home.yaodian({u"import"_s, shippedPage(), u"--dry-run"_s, u"--json"_s}).json();
    for (const QString &only : {u"format"_s, u"left_out"_s, u"warnings"_s})
        read.remove(only);
    CHECK(home.plan(file) == read);
}

TEST_CASE("a plan can be imported from standard input", "[import]")
{
    const Home home;
    const QString file = home.path(u"2022.yaodian"_s);
    SECTION("a short plan")
    {
        REQUIRE(home.yaodian({u"import"_s, u"-"_s, u"--into"_s, file}, kPlan).status == 0);
        CHECK(home.plan(file)[u"year"_s] == 2022);
        CHECK(home.node(file, u"二/3"_s)[u"text"_s] == u"宣讲历史。"_s);
    }
    SECTION("a plan longer than a pipe's buffer")
    {
        const QByteArray tail = u"认真落实各项任务，"_s.repeated(5000).toUtf8();
        REQUIRE(
            home.yaodian({u"import"_s, u"-"_s, u"--into"_s, file}, kPlan.trimmed() + tail).status
            == 0);
        CHECK(home.node(file, u"二/3"_s)[u"text"_s].toString().size() > 45000);
    }
}

TEST_CASE("a Word document is read with the numbers that Word counts, by name and from a pipe",
          "[import]")
{
    const Home home;
    const QString document = QStringLiteral(YAODIAN_SOURCE_DIR)
                             + u"/tests/exchange/corpus/word/plan.docx"_s;
    QFile bytes(document);
    REQUIRE(bytes.open(QIODevice::ReadOnly));
    const QJsonObject named =
        home.yaodian({u"import"_s, document, u"--dry-run"_s, u"--json"_s}).json();
    CHECK(named
          == home.yaodian({u"import"_s, u"-"_s, u"--dry-run"_s, u"--json"_s}, bytes.readAll())
                 .json());
    CHECK(named[u"title"_s] == u"青山街道关工委2023年工作要点"_s);
    CHECK(named[u"tally"_s][u"items"_s] == 3);
    CHECK(named[u"children"_s][1][u"number"_s] == u"二、"_s);
    CHECK(named[u"children"_s][1][u"children"_s][0][u"text"_s] == u"年底前完成培训。"_s);
}

TEST_CASE("a saved web page is read", "[import]")
{
    const Home home;
    const QByteArray page = "<html><head><title>x</title></head><body>"
                            + QByteArray(kPlan).replace("\n", "<br>") + "</body>";
    const Run run = home.yaodian(
        {u"import"_s, home.write(u"a.htm"_s, page), u"--dry-run"_s, u"--json"_s});
    REQUIRE(run.status == 0);
    CHECK(run.json()[u"year"_s] == 2022);
    CHECK(run.json()[u"tally"_s][u"items"_s] == 3);
}

TEST_CASE("an import that is stopped midway leaves the file as it was", "[import]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray before = home.read(u"要点.yaodian"_s);
    QByteArray plan = u"学校2022年工作要点\n"_s.toUtf8();
    for (int i = 1; i < 3000; ++i)
        plan += u"%1.组织宣讲，讲好家风故事。\n"_s.arg(i).toUtf8();
    const QString source = home.write(u"long.txt"_s, plan);
    for (const int milliseconds : {5, 50, 200}) {
        QProcess program;
        program.setProcessEnvironment(home.environment());
        program.start(QStringLiteral(YAODIAN_PROGRAM), {u"import"_s, source, u"--into"_s, file});
        REQUIRE(program.waitForStarted());
        program.waitForFinished(milliseconds);
        program.kill();
        program.waitForFinished();
        if (program.exitStatus() != QProcess::CrashExit)
            break; // it ended before it could be killed
        const Run check = home.yaodian({u"check"_s, file});
        CHECK(check.status == 0);
        CHECK(home.plan(file)[u"year"_s] == 2021);
    }
    CHECK_FALSE(before.isEmpty());
}

TEST_CASE("year and title can be given", "[import]")
{
    const Home home;
    const QString file = home.path(u"a.yaodian"_s);
    const QByteArray bare = "一、学习\n1.学习新知识。\n2.座谈。\n";
    const QStringList words{u"import"_s, u"-"_s, u"--into"_s, file};

    SECTION("without a year it is refused, and no file is made")
    {
        const Run run = home.yaodian(words + QStringList{u"--title"_s, u"工作要点"_s}, bare);
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"--year"_s));
        CHECK_FALSE(QFileInfo::exists(file));
    }
    SECTION("without a title it is refused likewise")
    {
        const Run run = home.yaodian(words + QStringList{u"--year"_s, u"2023"_s}, bare);
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"--title"_s));
        CHECK_FALSE(QFileInfo::exists(file));
    }
    SECTION("with both options it is imported")
    {
        REQUIRE(
            home.yaodian(words + QStringList{u"--year"_s, u"2023"_s, u"--title=工作要点"_s}, bare)
                .status
            == 0);
        CHECK(home.plan(file)[u"year"_s] == 2023);
        CHECK(home.plan(file)[u"title"_s] == u"工作要点"_s);
    }
    SECTION("they replace those in the text")
    {
        REQUIRE(home.yaodian(words + QStringList{u"--year"_s, u"2023"_s}, kPlan).status == 0);
        CHECK(home.plan(file)[u"year"_s] == 2023);
    }
}

TEST_CASE("another year can be imported into a file, the same year cannot", "[import]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"import"_s, u"-"_s, u"--into"_s, file}, kPlan).status == 0);
    const QByteArray before = home.read(u"要点.yaodian"_s);

    const Run run = home.yaodian({u"import"_s, u"-"_s, u"--into"_s, file}, kPlan);
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(u"2022"_s));
    CHECK(home.read(u"要点.yaodian"_s) == before);

    const QJsonArray plans =
        home.yaodian({u"show"_s, file, u"--json"_s}).json()[u"plans"_s].toArray();
    REQUIRE(plans.size() == 2);
    CHECK(plans[0][u"year"_s] == 2022);
    CHECK(plans[1][u"year"_s] == 2021);
}

TEST_CASE("a text without a plan is refused and creates no file", "[import]")
{
    const Home home;
    const QString file = home.path(u"a.yaodian"_s);
    for (const QByteArray &text :
         {QByteArray(), QByteArray("\n\n"), QByteArray("a\0b", 3), QByteArray("\xff\xff")}) {
        const Run run = home.yaodian({u"import"_s, u"-"_s, u"--into"_s, file}, text);
        CHECK(run.status == 1);
        CHECK(run.output.isEmpty());
        CHECK(run.isOneSentence());
        CHECK_FALSE(QFileInfo::exists(file));
    }
}

TEST_CASE("an import to a path where no file can be created is refused", "[import]")
{
    const Home home;
    for (const QString &place : {u"没有/a.yaodian"_s, u"."_s, u"/proc/a.yaodian"_s}) {
        INFO(place.toStdString());
        const Run run = home.yaodian({u"import"_s, shippedPage(), u"--into"_s, place});
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK((place == u"."_s || run.errors.contains(u"a.yaodian"_s)));
    }
    CHECK(QDir(home.path(u"."_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("a folder, pipe or device is not imported, and not waited for", "[import]")
{
    const Home home;
    REQUIRE(mkfifo(QFile::encodeName(home.path(u"pipe"_s)).constData(), 0600) == 0);
    for (const QString &source :
         {home.path(u"pipe"_s), u"/dev/zero"_s, u"/dev/null"_s, home.path(u"."_s)}) {
        INFO(source.toStdString());
        const Run run = home.yaodian({u"import"_s, source, u"--dry-run"_s});
        CHECK(run.status == 1);
        CHECK(run.output.isEmpty());
        CHECK(run.isOneSentence());
    }
}

TEST_CASE("a device is not read from standard input, a file is", "[import]")
{
    const Home home;
    const auto importing = [&home](const QString &from) {
        QProcess program;
        program.setProcessEnvironment(home.environment());
        program.setStandardInputFile(from);
        program.start(QStringLiteral(YAODIAN_PROGRAM), {u"import"_s, u"-"_s, u"--dry-run"_s});
        REQUIRE(program.waitForFinished());
        return program.exitCode();
    };
    CHECK(importing(u"/dev/zero"_s) == 1);
    CHECK(importing(shippedPage()) == 0);
}

TEST_CASE("an error about an existing year names the file", "[import]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const Run run = home.yaodian({u"import"_s, shippedPage(), u"--into"_s, file});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(u"“要点.yaodian”"_s));
}

TEST_CASE("a dangling link is not followed to create a file", "[import]")
{
    const Home home;
    REQUIRE(QFile::link(home.path(u"elsewhere"_s), home.path(u"a.yaodian"_s)));
    const Run run = home.yaodian(
        {u"import"_s, shippedPage(), u"--into"_s, home.path(u"a.yaodian"_s)});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(u"“a.yaodian” is a link to “"_s + home.path(u"elsewhere"_s)));
    CHECK_FALSE(run.errors.contains(u"is there already"_s));
    CHECK_FALSE(QFileInfo::exists(home.path(u"elsewhere"_s)));
}

TEST_CASE("the dry run's text shows the outline and what was left out", "[import]")
{
    const Home home;
    const Run run = home.yaodian({u"import"_s, shippedPage(), u"--dry-run"_s});
    REQUIRE(run.status == 0);
    CHECK(run.output.contains(u"18. 认真总结有效经验"_s));
    CHECK(run.output.contains(u"\nLeft out:\n  line 1: 设为首页 | 加入收藏  ("_s));
    CHECK_FALSE(run.output.contains(u"Sheets that were not read"_s));
}

TEST_CASE("a dry run shows what should be looked at", "[import]")
{
    const Home home;
    const QByteArray plan =
        u"学校2022年工作要点\n\n一、学习\n1.学习新知识。\n3.座谈。\n\n二、宣讲\n4.宣讲历史。\n"_s
            .toUtf8();
    CHECK(home.yaodian({u"import"_s, u"-"_s, u"--dry-run"_s}, plan).output
          == u"学校2022年工作要点\nSections 2, items 3: Not started 3\n\n"
             "一、学习         0 of 2 done\n"
             "  1. 学习新知识  Not started\n"
             "  3. 座谈        Not started\n"
             "二、宣讲         0 of 1 done\n"
             "  4. 宣讲历史    Not started\n\n"
             "Please look at:\n  line 5: Before “3.” a number is missing.\n"_s);
    CHECK(home.yaodian({u"import"_s, u"-"_s, u"--into"_s, home.path(u"a.yaodian"_s)}, plan).output
          == u"“学校2022年工作要点” (2022) was added to “a.yaodian”: sections 2, items 3, left "
             "out 0.\n"_s);
}

TEST_CASE("an import names what it lacks to make a plan, and how to give it", "[import]")
{
    const Home home;
    const QByteArray bare = u"一、学习\n1.学习。\n2.座谈。\n"_s.toUtf8();
    home.write(u"无.txt"_s, u"通知\n"_s.toUtf8());
    home.write(u"点.txt"_s, bare);
    const auto refusal = [&](const QStringList &words) {
        const Run run = home.yaodian(QStringList{u"import"_s} + words
                                         + QStringList{u"--into"_s, home.path(u"a.yaodian"_s)},
                                     bare);
        CHECK(run.status == 1);
        CHECK_FALSE(QFileInfo::exists(home.path(u"a.yaodian"_s)));
        return run.errors;
    };
    const QString nothing = u", so nothing was imported; "_s;
    CHECK(refusal({u"无.txt"_s})
          == u"yaodian: No sections or items were found in “无.txt”"_s + nothing
                 + u"choose the text of a plan.\n"_s);
    const QString noYear = u"yaodian: No year was found in “%1”"_s + nothing
                           + u"name the year with --year.\n"_s;
    CHECK(refusal({u"点.txt"_s}) == noYear.arg(u"点.txt"_s));
    CHECK(refusal({u"-"_s}) == noYear.arg(u"standard input"_s));
    CHECK(refusal({u"点.txt"_s, u"--title"_s, u"要点"_s}) == noYear.arg(u"点.txt"_s));
    CHECK(refusal({u"点.txt"_s, u"--year"_s, u"2022"_s})
          == u"yaodian: No title was found in “点.txt”"_s + nothing
                 + u"give the title with --title.\n"_s);
    CHECK(refusal({u"点.txt"_s, u"--title"_s, QString(501, u'长')})
          == u"yaodian: The title is longer than 500 characters, so nothing was imported; please "
             "shorten it.\n"_s);
}

TEST_CASE("what a table names as owner or deadline is taken if wanted, else counted", "[import]")
{
    const Home home;
    const QByteArray table =
        u"科协2024年任务分解表\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n"
        "| 1 | 办读书班 | 甲部 | 5月底前 |\n| 2 | 办讲座 | 乙部 | 9月 |\n"_s.toUtf8();
    const QString file = home.path(u"a.yaodian"_s);
    const Run bare = home.yaodian({u"import"_s, u"-"_s, u"--into"_s, file}, table);
    REQUIRE(bare.status == 0);
    CHECK(bare.errors
          == u"yaodian: Found and not taken: owners or departments of items: 2, deadlines: 2; "
             "--take-offers takes them, and the window offers them.\n"_s);
    CHECK(home.plan(file)[u"children"_s][0][u"lead_department"_s].isNull());

    const QString full = home.path(u"b.yaodian"_s);
    const Run taken = home.yaodian({u"import"_s, u"-"_s, u"--into"_s, full, u"--take-offers"_s},
                                   table);
    REQUIRE(taken.status == 0);
    CHECK(taken.errors.isEmpty());
    const auto first = home.plan(full)[u"children"_s][0];
    CHECK(first[u"lead_department"_s] == u"甲部"_s);
    CHECK(first[u"deadline"_s][u"last_day"_s] == u"2024-05-31"_s);
}
