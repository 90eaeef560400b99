#include "domain/plan/rules.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// Section 一 with item 1, which has the smaller items (1) and (2), and item 2.
Outline planOfRules()
{
    const auto node = [](qint64 id, qint64 parent, NodeKind kind, const QString &number,
                         const QString &title) {
        return Node{.id = NodeId{id},
                    .parent = NodeId{parent},
                    .kind = kind,
                    .number = number,
                    .title = title};
    };
    using enum NodeKind;
    return Outline(
        {.details = {.id = PlanId{1}, .year = 2021},
         .nodes = {node(1, 0, Section, u"一、"_s, u"学习"_s), node(2, 1, Item, u"1."_s, u"走访"_s),
                   node(3, 2, Item, u"（1）"_s, u"春季走访"_s),
                   node(4, 2, Item, u"（2）"_s, u"秋季走访"_s),
                   node(5, 1, Item, u"2."_s, u"讲座"_s)}});
}

System::Result<FieldChange> typed(qint64 node, Field field, const QString &words)
{
    const Outline outline = planOfRules();
    return checkedFieldChange(*outline.find(NodeId{node}), field, words, 2021);
}

// The sentence with which something was refused; empty where it was not.
template<typename T>
QString refusal(const System::Result<T> &result)
{
    if (result)
        return {};
    CHECK(result.error().reason == System::Error::Reason::Refused);
    return result.error().message;
}

QString ofLength(qsizetype length)
{
    return QString(length, u'长');
}

ProgressNote validNote()
{
    return {.happenedOn = {2021, 5, 4},
            .text = u"走访两户"_s,
            .author = u"王丽"_s,
            .writtenAt = QDateTime(QDate(2021, 5, 4), QTime(8, 0), Qt::UTC)};
}

} // namespace

TEST_CASE("typed text loses control characters and halves of characters, and its ends", "[rules]")
{
    const QString high(QChar(0xd842));
    const QString low(QChar(0xdfb7));
    const QString rare = high + low;
    struct
    {
        QString typed, line, text;
    } const cases[] = {
        {u" 第一\n行\t二 "_s, u"第一 行 二"_s, u"第一\n行\t二"_s},
        {u"第一\r\n行\r二\n"_s, u"第一 行二"_s, u"第一\n行\n二"_s},
        {u"一\u2028二\u2029三"_s, u"一 二 三"_s, u"一\n二\n三"_s},
        {u"一\u0001二\u007f三\u0085四"_s, u"一二三四"_s, u"一二三四"_s},
        {u"王"_s + rare + u"来"_s, u"王"_s + rare + u"来"_s, u"王"_s + rare + u"来"_s},
        {high + u"王"_s + low + high, u"王"_s, u"王"_s},
        {u"e\u0301t\u00e9"_s, u"\u00e9t\u00e9"_s, u"\u00e9t\u00e9"_s},
        {u" \n\t "_s, QString(), QString()},
    };
    for (const auto &each : cases) {
        INFO(each.typed.toStdString());
        CHECK(issuedLine(each.typed) == each.line);
        CHECK(issuedText(each.typed) == each.text);
    }
    CHECK(issuedLine(u"工\u200b会"_s) == u"工\u200b会"_s);
    CHECK(issuedText(u"工\u200b会"_s) == u"工\u200b会"_s);
    CHECK(cleanLine(u" 工\u200b会\n要点 "_s) == u"工会 要点"_s);
    CHECK(cleanText(u" 工\u200b会\n要点 "_s) == u"工会\n要点"_s);
}

TEST_CASE("a typed value is normalised and says what it replaces", "[rules]")
{
    const auto owners = typed(5, Field::Owners, u" 王丽 , 李强；王丽"_s);
    REQUIRE(owners);
    CHECK(owners->node == NodeId{5});
    CHECK(owners->field == Field::Owners);
    CHECK(owners->from.isEmpty());
    CHECK(owners->to == u"王丽、李强"_s);

    const auto title = typed(5, Field::Title, u" 办\n讲座 "_s);
    REQUIRE(title);
    CHECK(title->from == u"讲座"_s);
    CHECK(title->to == u"办 讲座"_s);
    CHECK(typed(5, Field::Text, u"办讲座，\r\n两场"_s)->to == u"办讲座，\n两场"_s);
    CHECK(typed(5, Field::Text, u"工\u200b会"_s)->to == u"工\u200b会"_s);
    CHECK(typed(5, Field::LeadDepartment, u"工\u200b会\n"_s)->to == u"工会"_s);
    CHECK(typed(5, Field::Difficulty, u"缺人\n缺钱"_s)->to == u"缺人\n缺钱"_s);
    CHECK(typed(5, Field::Status, u"done 2021-09-24"_s)->to == u"done 2021-09-24"_s);
    CHECK(typed(5, Field::Deadline, {})->to.isEmpty());
}

TEST_CASE("a section's title and what belongs to smaller items are not set", "[rules]")
{
    const QString heading =
        u"A section's heading stays as issued, so nothing was changed; only the titles of items can be replaced."_s;
    CHECK(refusal(typed(1, Field::Title, u"新"_s)) == heading);
    CHECK(refusal(typed(2, Field::Title, u"新"_s)).isEmpty());
    CHECK(refusal(typed(1, Field::Text, u"新"_s)).isEmpty());
    CHECK(refusal(typed(2, Field::Text, u"新"_s)).isEmpty());
    for (const Field field : allFields()) {
        CAPTURE(fieldKey(field));
        if (field == Field::Title || field == Field::Text)
            continue;
        CHECK(
            refusal(typed(2, field, u"新"_s))
            == u"“1. 走访” is made up of smaller items, so nothing was changed; set this on them."_s);
        if (field != Field::Status && field != Field::Kind)
            CHECK(refusal(typed(3, field, u"新"_s)).isEmpty());
    }
}

TEST_CASE("only a section or the plan can hold what becomes a section", "[rules]")
{
    CHECK(typed(5, Field::Kind, u"section"_s)->to == u"section"_s);
    CHECK(typed(3, Field::Kind, u"item"_s)->to == u"item"_s);
    for (const auto &refused : {typed(3, Field::Kind, u"section"_s), typed(5, Field::Kind, u"x"_s)})
        CHECK(refusal(refused) == refusedPlace().message);
}

TEST_CASE("a value is refused from one character beyond its limit on", "[rules]")
{
    const std::tuple<Field, QString, QString, int> cases[] = {
        {Field::Title, {}, u"Title"_s, 500},
        {Field::Deadline, {}, u"Deadline"_s, 500},
        {Field::LeadDepartment, {}, u"Lead department"_s, 500},
        {Field::Text, {}, u"Issued text"_s, 100000},
        {Field::Difficulty, {}, u"Difficulty"_s, 100000},
        {Field::Status, u"cancelled "_s, u"Reason for cancelling"_s, 100000},
    };
    for (const auto &[field, begin, label, longest] : cases) {
        CAPTURE(fieldKey(field));
        const QString fits = begin + ofLength(longest - begin.size());
        CHECK(refusal(typed(5, field, fits)).isEmpty());
        CHECK(refusal(typed(5, field, fits + u'长'))
              == u"“%1” is longer than %2 characters, so nothing was changed; please shorten it."_s
                     .arg(label, QString::number(longest)));
    }
    CHECK(refusal(typed(5, Field::Owners, ofLength(500) + u'、' + ofLength(499))).isEmpty());
    CHECK(
        refusal(typed(5, Field::SupportingDepartments, u"工会、"_s + ofLength(501)))
        == u"A name in “Supporting departments” is longer than 500 characters, so nothing was changed; please shorten it, or put a comma between names."_s);
    CHECK(refusal(typed(5, Field::Title, u" \n"_s))
          == u"A title cannot be empty, so nothing was changed; give it some words."_s);
}

TEST_CASE("a percentage is set on an unfinished item only, from 1 to 99", "[rules]")
{
    CHECK(*statusWithPercent({}, 1) == ItemStatus::inProgress(1));
    CHECK(*statusWithPercent(ItemStatus::inProgress(5), 99) == ItemStatus::inProgress(99));
    const QString whole =
        u"100% means that the item is finished, so nothing was changed; set its status to done."_s;
    const QString range =
        u"A percentage goes from 1 to 99, so nothing was changed; give one of these."_s;
    const QString settled =
        u"Only an item in progress has a percentage, so nothing was changed; set its status to in progress first."_s;
    const ItemStatus done = ItemStatus::done({2021, 5, 4});
    CHECK(refusal(statusWithPercent({}, 100)) == whole);
    CHECK(refusal(statusWithPercent(done, 100)) == whole);
    for (const int percent : {-1, 0, 101})
        CHECK(refusal(statusWithPercent({}, percent)) == range);
    for (const ItemStatus &now : {done, ItemStatus::ongoing(), ItemStatus::cancelled(u"并入"_s)})
        CHECK(refusal(statusWithPercent(now, 50)) == settled);
}

TEST_CASE("a typed paragraph is normalised and has at most 100,000 characters", "[rules]")
{
    const auto wording = checkedWording({u" 一\r\n二\u200b "_s, u" 记录 "_s});
    REQUIRE(wording);
    CHECK(*wording == Wording{u"一\n二"_s, u" 记录 "_s});
    CHECK(refusal(checkedWording({ofLength(100000), {}})).isEmpty());
    CHECK(
        refusal(checkedWording({ofLength(100001), {}}))
        == u"A paragraph can have 100000 characters at most, so nothing was changed; please shorten it."_s);
}

TEST_CASE("a typed note is normalised", "[rules]")
{
    ProgressNote given = validNote();
    given.text = u" 走访\r\n两户\u200b "_s;
    given.author = u" 王\n丽 "_s;
    given.writtenAt = QDateTime(QDate(2021, 5, 4), QTime(16, 0, 1, 250), Qt::OffsetFromUTC, 28800);
    given.attendance = 3;
    given.highlight = true;
    given.figures = {{u" 征文"_s, 46, u"篇 "_s}};
    const auto checked = checkedNote(given);
    REQUIRE(checked);
    ProgressNote wanted = validNote();
    wanted.text = u"走访\n两户"_s;
    wanted.author = u"王 丽"_s;
    wanted.writtenAt = QDateTime(QDate(2021, 5, 4), QTime(8, 0, 1), Qt::UTC);
    wanted.attendance = 3;
    wanted.highlight = true;
    wanted.figures = {{u"征文"_s, 46, u"篇"_s}};
    CHECK(*checked == wanted);
    CHECK(checked->writtenAt.timeSpec() == Qt::UTC);
    given.author = ofLength(501);
    CHECK(checkedNote(given)->author == ofLength(500));
}

TEST_CASE("a note needs words, a day of our time and a possible attendance", "[rules]")
{
    const auto with = [](auto member, auto value) {
        ProgressNote changed = validNote();
        changed.*member = value;
        return refusal(checkedNote(changed));
    };
    const QString tooLong =
        u"A note can have 100000 characters at most, so nothing was added; please divide it."_s;
    CHECK(with(&ProgressNote::text, u" \n"_s)
          == u"A note needs some words, so nothing was added; write what happened."_s);
    CHECK(with(&ProgressNote::text, ofLength(100000)).isEmpty());
    CHECK(with(&ProgressNote::text, ofLength(100001)) == tooLong);
    CHECK(with(&ProgressNote::text, u"走访"_s + QString(199998, u' ')).isEmpty());
    CHECK(with(&ProgressNote::text, u"走访"_s + QString(199999, u' ')) == tooLong);

    for (const QDate day : {QDate(1900, 1, 1), QDate(2200, 12, 31)})
        CHECK(with(&ProgressNote::happenedOn, day).isEmpty());
    for (const QDate day : {QDate(1899, 12, 31), QDate(2201, 1, 1), QDate()})
        CHECK(
            with(&ProgressNote::happenedOn, day)
            == u"A note needs a day between 1900 and 2200, so nothing was added; correct the day."_s);
    for (const int count : {0, 100000000})
        CHECK(with(&ProgressNote::attendance, count).isEmpty());
    for (const int count : {-1, 100000001})
        CHECK(with(&ProgressNote::attendance, count)
              == u"The attendance is out of range, so nothing was added; correct it."_s);
    CHECK(with(&ProgressNote::figures, QList<NamedFigure>{{u"征文"_s, -1, {}}})
          == u"The figure “征文” is out of range, so nothing was stored; correct it."_s);
}

TEST_CASE("a field takes as many characters as an editor of it is told, and not one more",
          "[rules]")
{
    for (const Field field : {Field::Title, Field::LeadDepartment, Field::Deadline}) {
        INFO(fieldKey(field).toStdString());
        CHECK(refusal(typed(5, field, ofLength(longestOf(field)))).isEmpty());
        CHECK_FALSE(refusal(typed(5, field, ofLength(longestOf(field) + 1))).isEmpty());
    }
}
