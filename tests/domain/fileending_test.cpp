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
    CHECK(fileNameOf(u"张"_s + rare, 2) == u"张"_s);
    CHECK(fileNameOf(u"张"_s + rare, 3) == u"张"_s + rare);
    CHECK(fileNameOf(QString(100, u'长')).size() == 60);
}
