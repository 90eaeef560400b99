#include "domain/reading/page/annexes.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// One character for each line: + if the line is part of a list of annexes, - if it is not.
QString taken(const QStringList &lines, bool runsOn = false)
{
    AnnexList list(QRegularExpression(u"^附件?:"_s));
    QString all;
    for (const QString &line : lines)
        all += list.takes(line, runsOn) ? u'+' : u'-';
    return all;
}

} // namespace

TEST_CASE("a list of annexes goes from its first line to the last number that continues it",
          "[annexes]")
{
    CHECK(taken({u"附件:1.任务分解表"_s, u"2.联系人名单"_s, u"3.回执"_s, u"加强领导"_s})
          == u"+++-"_s);
    CHECK(taken({u"附件:"_s, u"1.任务分解表"_s, u"2.联系人名单"_s}) == u"+++"_s);
    CHECK(taken({u"附件:1.任务分解表"_s, u"3.回执"_s}) == u"+-"_s);
    CHECK(taken({u"1.任务分解表"_s, u"附件:回执"_s, u"2.名单"_s}) == u"-++"_s);
}

TEST_CASE("an empty line, a long one and a sentence end a list of annexes", "[annexes]")
{
    const QString longest(78, u'长');
    CHECK(taken({u"附件:1.表"_s, u"2."_s + longest, u"3.回执"_s}) == u"+++"_s);
    CHECK(taken({u"附件:1.表"_s, u"2.长"_s + longest, u"3.回执"_s}) == u"+--"_s);
    CHECK(taken({u"附件:1.表"_s, QString(), u"2.回执"_s}) == u"+--"_s);
    CHECK(taken({u"附件:1.表"_s, u"2.请各部门按时报送。"_s, u"3.回执"_s}) == u"+--"_s);
}

TEST_CASE("a line without a number is part of a list of annexes only if names may go on",
          "[annexes]")
{
    const QStringList lines{u"附件:1.任务分解表"_s, u"及联系人名单"_s, u"2.回执"_s};
    CHECK(taken(lines) == u"+--"_s);
    CHECK(taken(lines, true) == u"+++"_s);
    CHECK(taken({u"及联系人名单"_s}, true) == u"-"_s);
}
