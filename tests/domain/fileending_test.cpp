#include "domain/text/fileending.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a file's name made from words is valid on every file system", "[fileending]")
{
    CHECK(fileNameOf(u"2021/22年 计划: \"a\\b\""_s) == u"2021_22年 计划_ _a_b_"_s);
    CHECK(fileNameOf(u"两\n行"_s) == u"两 行"_s);
    CHECK(fileNameOf(u"响\a铃"_s).size() <= 3);
    CHECK_FALSE(fileNameOf(u"响\a铃"_s).contains(u'\a'));
    CHECK(fileNameOf(u"..~- 名"_s) == u"名"_s);
    CHECK(fileNameOf(u"名. ."_s) == u"名"_s);
    CHECK(fileNameOf(u"..."_s).isEmpty());
}

TEST_CASE("if a file of that name exists, the first free number is added to the name",
          "[fileending]")
{
    const QStringList taken{u"要点.yaodian"_s, u"要点 (2).yaodian"_s};
    const auto isTaken = [&taken](const QString &name) { return taken.contains(name); };
    CHECK(freeFileName(u"要点.yaodian"_s, isTaken) == u"要点 (3).yaodian"_s);
    CHECK(freeFileName(u"总结"_s, isTaken) == u"总结"_s);
}

TEST_CASE("a file's name is cut before a character of two units, not within it", "[fileending]")
{
    const QString rare = QString::fromUcs4(U"\U00020000", 1);
    CHECK(fileNameOf(u"张"_s + rare, {.mostBytes = 3 + 3}) == u"张"_s);
    CHECK(fileNameOf(u"张"_s + rare, {.mostBytes = 3 + 4}) == u"张"_s + rare);
    CHECK(fileNameOf(QString(100, u'长')).size() == 60);
}

TEST_CASE("a file's name that is too long keeps its ending", "[fileending]")
{
    const FileNameForm form{.mostBytes = 20, .hasEnding = true};
    CHECK(fileNameOf(u"关于开展活动的通知.docx"_s, form) == u"关于开展活.docx"_s);
    CHECK(fileNameOf(u"关于开展. 活动的通知.docx"_s, {.mostBytes = 18, .hasEnding = true})
          == u"关于开展.docx"_s);
    CHECK(fileNameOf(u"关于开展活动的通知.docx"_s, {.mostBytes = 20}) == u"关于开展活动"_s);
}

TEST_CASE("a file's name is never that of a device, whatever ending it has", "[fileending]")
{
    for (const QString &name : {u"CON"_s, u"nul"_s, u"Com1"_s, u"lpt9"_s}) {
        CHECK(fileNameOf(name) == u'_' + name);
        CHECK(fileNameOf(name + u".jpg"_s, {.hasEnding = true}) == u'_' + name + u".jpg"_s);
        CHECK(fileNameOf(name + u".tar.gz"_s, {.hasEnding = true}) == u'_' + name + u".tar.gz"_s);
    }
    CHECK(fileNameOf(u"CONSOLE.txt"_s) == u"CONSOLE.txt"_s);
    CHECK(fileNameOf(u"COM"_s) == u"COM"_s);
}

TEST_CASE("words that leave nothing for a file's name give the name that is given instead",
          "[fileending]")
{
    CHECK(fileNameOf(u"\u200b..~"_s, {.hasEnding = true, .otherwise = u"佐证材料"_s})
          == u"佐证材料"_s);
    CHECK(fileNameOf(u"公开\u202Egpj.exe"_s, {.hasEnding = true}) == u"公开gpj.exe"_s);
}

TEST_CASE("words are put before a file's ending, and behind a name without one", "[fileending]")
{
    CHECK(fileNameWith(u"a.jpg"_s, u" 2021"_s) == u"a 2021.jpg"_s);
    CHECK(fileNameWith(u"计划"_s, u" 2021"_s) == u"计划 2021"_s);
    const QString sentence = u"1.深入学习贯彻落实会议精神座谈会有关材料汇编附件"_s;
    CHECK(endingOfFile(sentence).isEmpty());
    CHECK(numberedFileName(sentence, 2) == sentence + u" (2)"_s);
}
