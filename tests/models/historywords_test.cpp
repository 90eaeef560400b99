#include "models/history/historywords.h"

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/progressnote.h"
#include "domain/plan/subtree.h"
#include "domain/plan/wording.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

using Value = std::optional<QString>;

QString sentence(const QString &field, const Value &from, const Value &to, bool isAgain = false)
{
    return Models::changeSentence({.field = field, .oldValue = from, .newValue = to}, isAgain);
}

QString photo(const QString &name)
{
    return evidenceText({.name = name, .sha256 = QString(64, u'0')});
}

} // namespace

TEST_CASE("a change of a value is told by what it was and what it is", "[historywords]")
{
    struct Case
    {
        QString field;
        Value from;
        Value to;
        QString expected;
    };
    const Case cases[] = {
        {u"owners"_s, u""_s, u"张三"_s, u"Owner: nothing → 张三"_s},
        {u"owners"_s, u"张三"_s, u""_s, u"Owner: 张三 → nothing"_s},
        {u"deadline"_s, u"6月"_s, u"年底"_s, u"Deadline: 6月 → 年底"_s},
        {u"standing"_s, u"not_started"_s, u"in_progress 60"_s,
         u"Status: Not started → In progress, 60%"_s},
        {u"standing"_s, u"in_progress 60"_s, u"done 2021-06-01"_s,
         u"Status: In progress, 60% → Done on 2021-06-01"_s},
        {u"standing"_s, u"in_progress 60"_s, u"in_progress 80"_s, u"Percent: 60% → 80%"_s},
        {u"standing"_s, u"in_progress 60"_s, u"in_progress"_s, u"Percent: 60% → not filled in"_s},
        {u"title"_s, u"in_progress 60"_s, u"in_progress 80"_s,
         u"Title: in_progress 60 → in_progress 80"_s},
        {u"place"_s, u"1"_s, u"2"_s, u"Moved"_s},
        {u"report_choices"_s, u"{}"_s, u"{}"_s, u"What goes into the summary"_s},
        {u"outside"_s, u"3"_s, u"5"_s, u"Changed by another program: 3 → 5"_s},
        {u"taken_in"_s, {}, u"李明"_s, u"Taken in from others: 李明"_s},
        {u"taken_in"_s, u"sheets"_s, u"团委"_s, u"Taken in from sheets: 团委"_s},
        {u"taken_in"_s, u"copy"_s, u"李明"_s, u"Merged from another copy: 李明"_s},
        {u"taken_in"_s, u"copy"_s, u""_s, u"Merged from another copy"_s},
        {u"other"_s, u"甲"_s, u"乙"_s, u"other: 甲 → 乙"_s},
    };
    for (const Case &one : cases)
        CHECK(sentence(one.field, one.from, one.to) == one.expected);
}

TEST_CASE("what is added or removed is told by what it is", "[historywords]")
{
    const QString note = noteText({.happenedOn = {2021, 5, 4}, .text = u"座谈会"_s});
    const QString corrected = noteText({.happenedOn = {2021, 5, 5}, .text = u"座谈会"_s});
    CHECK(sentence(u"note"_s, {}, note) == u"Note added: 2021-05-04 座谈会"_s);
    CHECK(sentence(u"note"_s, {}, note, true) == u"Note put back: 2021-05-04 座谈会"_s);
    CHECK(sentence(u"note"_s, note, {}) == u"Note removed: 2021-05-04 座谈会"_s);
    CHECK(sentence(u"note"_s, note, corrected)
          == u"Note corrected: 2021-05-04 座谈会 → 2021-05-05 座谈会"_s);

    CHECK(sentence(u"evidence"_s, {}, photo(u"一.jpg"_s)) == u"Evidence added: 一.jpg"_s);
    CHECK(sentence(u"evidence"_s, photo(u"一.jpg"_s), {}) == u"Evidence removed: 一.jpg"_s);
    CHECK(sentence(u"evidence"_s, photo(u"一.jpg"_s), photo(u"二.jpg"_s))
          == u"Evidence renamed: 一.jpg → 二.jpg"_s);

    Subtree tree;
    tree.nodes = {{.id = NodeId{7}, .number = u"1."_s, .title = u"新项"_s}};
    CHECK(sentence(u"tree"_s, {}, subtreeText(tree)) == u"Added to the plan: 1. 新项"_s);
    CHECK(sentence(u"tree"_s, subtreeText(tree), {}) == u"Removed from the plan: 1. 新项"_s);
    CHECK(sentence(u"tree"_s, {}, u"unreadable"_s) == u"Added to the plan"_s);
    CHECK(sentence(u"plan"_s, {}, u"要点"_s) == u"Plan added: 要点"_s);
    CHECK(sentence(u"plan"_s, u"要点"_s, {}) == u"Plan removed: 要点"_s);

    const QString wording = wordingText({.period = u"year"_s, .block = u"lead"_s},
                                        {.text = u"认真学习。"_s});
    CHECK(sentence(u"wording"_s, {}, wording) == u"Wording in the summary: 认真学习。"_s);
    CHECK(sentence(u"wording"_s, wording, {}) == u"Summary proposed again: 认真学习。"_s);
}

TEST_CASE("versions in the history are told by the moment at which they were kept",
          "[historywords]")
{
    const QString moment = QDateTime({2021, 6, 1}, {8, 30}).toUTC().toString(Qt::ISODate);
    CHECK(sentence(u"restored"_s, u"20210601T000000Z-000"_s, moment)
          == u"Put back the version of 2021-06-01 08:30"_s);
    CHECK(sentence(u"taken_in"_s, {}, moment)
          == u"Fetched out of the version of 2021-06-01 08:30"_s);
}

TEST_CASE("of changed details of a plan only those that differ are told", "[historywords]")
{
    const PlanDetails was{.year = 2021, .title = u"旧题"_s, .issuer = u"学院"_s};
    const auto told = [&was](const PlanDetails &now) {
        return sentence(u"details"_s, detailsText(was, now), detailsText(now, was));
    };
    PlanDetails now = was;
    now.closed = true;
    CHECK(told(now) == u"Details of the plan: open → closed"_s);
    now = was;
    now.organisation = u"关工委"_s;
    CHECK(told(now) == u"Details of the plan: organisation: nothing → organisation: 关工委"_s);

    const PlanDetails all{.year = 2022,
                          .title = u"新题"_s,
                          .organisation = u"关工委"_s,
                          .documentNumber = u"1号"_s,
                          .issuer = u"学校"_s,
                          .issuedOn = {2022, 3, 1}};
    const HistoryEntry entry{.field = u"details"_s,
                             .oldValue = detailsText(was, all),
                             .newValue = detailsText(all, was)};
    CHECK(Models::valueBefore(entry)
          == u"year: 2021; title of the plan: 旧题; organisation: nothing; "
             "document number: nothing; issuer: 学院; day of issue: nothing"_s);
    CHECK(Models::valueAfter(entry)
          == u"year: 2022; title of the plan: 新题; organisation: 关工委; "
             "document number: 1号; issuer: 学校; day of issue: 2022-03-01"_s);
}
