#include "domain/year/answers/departmentsheet.h"
#include "domain/year/due/due.h"
#include "domain/year/due/icalendar.h"
#include "domain/year/due/reminder.h"
#include "domain/year/figures/yearfigures.h"

#include "support/catch.h"

#ifdef YAODIAN_HAS_LIBICAL
#include <libical/ical.h>
#endif

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

struct ItemValues
{
    QString deadline = {};
    QString lead = {};
    QStringList owners = {};
    QStringList supporting = {};
    ItemStatus status = {};
};

Outline planOfItems(const QList<ItemValues> &items, int year = 2021)
{
    PlanContent content{.details = {.id = PlanId{1},
                                    .year = year,
                                    .title = u"关工委2021年工作要点"_s,
                                    .organisation = u"关工委"_s}};
    qint64 id = 0;
    for (const ItemValues &item : items) {
        ++id;
        content.nodes.append({.id = NodeId{id},
                              .number = u"%1."_s.arg(id),
                              .title = u"第%1件事"_s.arg(id),
                              .text = u"第%1件事，做好。"_s.arg(id),
                              .owners = item.owners,
                              .leadDepartment = item.lead,
                              .supportingDepartments = item.supporting,
                              .deadline = Deadline::fromWords(item.deadline, year),
                              .status = item.status});
    }
    return Outline(std::move(content));
}

QList<qint64> idsOf(const QList<DueItem> &items)
{
    QList<qint64> ids;
    for (const DueItem &item : items)
        ids.append(qint64(item.node->id()));
    return ids;
}

const QDate kDay(2021, 10, 22);

} // namespace

TEST_CASE("missed items are always due, coming ones only within the days asked for", "[due]")
{
    const Outline plan = planOfItems({{.deadline = u"6月底前"_s},
                                      {.deadline = u"10月底前"_s},
                                      {.deadline = u"11月20日"_s},
                                      {.deadline = u"11月22日"_s},
                                      {.deadline = u"长期坚持"_s},
                                      {},
                                      {.deadline = u"10月22日"_s}});
    const auto items = dueItems(plan, {}, kDay);
    CHECK(idsOf(items) == QList<qint64>{1, 7, 2, 3});
    CHECK(items[0].kind == DueKind::Missed);
    CHECK(items[0].daysLeft == -114);
    CHECK(items[1].daysLeft == 0);
    CHECK(idsOf(dueItems(plan, {}, kDay, 0)) == QList<qint64>{1, 7});
    CHECK(idsOf(dueItems(plan, {}, kDay, 31)) == QList<qint64>{1, 7, 2, 3, 4});
}

TEST_CASE("an item that is done, ongoing or cancelled is not due", "[due]")
{
    const Outline plan = planOfItems(
        {{.deadline = u"6月底前"_s, .status = ItemStatus::done(QDate(2021, 6, 30))},
         {.deadline = u"6月底前"_s, .status = ItemStatus::ongoing()},
         {.deadline = u"6月底前"_s, .status = ItemStatus::cancelled(u"并入"_s)},
         {.deadline = u"6月底前"_s, .status = ItemStatus::done(QDate(2021, 11, 1))}});
    CHECK(idsOf(dueItems(plan, {}, kDay)) == QList<qint64>{4}); // on kDay it was not done yet
    CHECK(dueItems(plan, {}, AsOf::now(kDay)).isEmpty());
}

TEST_CASE("a recurring item is due at the end of a period that has no note yet", "[due]")
{
    const Outline plan = planOfItems({{.deadline = u"每季度"_s, .status = ItemStatus::ongoing()},
                                      {.deadline = u"每月"_s},
                                      {.deadline = u"每学期"_s}});
    const NotesByNode notes{{NodeId{2}, {{.happenedOn = QDate(2021, 10, 3), .text = u"会"_s}}},
                            {NodeId{1}, {{.happenedOn = QDate(2021, 9, 30), .text = u"会"_s}}}};
    // The period ends in 70 days, which is not soon.
    CHECK(dueItems(plan, notes, QDate(2021, 10, 22)).isEmpty());
    const auto items = dueItems(plan, notes, QDate(2021, 12, 10));
    CHECK(idsOf(items) == QList<qint64>{1, 2, 3});
    CHECK(items[0].kind == DueKind::Period);
    CHECK(items[0].lastDay == QDate(2021, 12, 31));
}

TEST_CASE("due items are grouped in the plan's order, those without a department or owner last",
          "[due]")
{
    const Outline plan = planOfItems(
        {{.deadline = u"10月底前"_s},
         {.deadline = u"10月底前"_s, .lead = u"团委"_s, .owners = {u"王"_s}},
         {.deadline = u"9月底前"_s,
          .owners = {u"李"_s, u"王"_s},
          .supporting = {u"工会"_s, u"团委"_s}},
         {.deadline = u"6月底前"_s, .lead = u"团委"_s}});
    const auto items = dueItems(plan, {}, kDay);
    const auto names = [&](DueBy by) {
        QStringList lines;
        for (const DueGroup &group : dueGroups(plan, items, by)) {
            QString line = group.name + u':';
            for (const qint64 id : idsOf(group.items))
                line += QString::number(id);
            lines.append(line);
        }
        return lines;
    };
    CHECK(names(DueBy::Department) == QStringList{u"团委:42"_s, u"工会:3"_s, u":1"_s});
    CHECK(names(DueBy::Owner) == QStringList{u"王:32"_s, u"李:3"_s, u":41"_s});
    CHECK(names(DueBy::Month) == QStringList{u"2021-06:4"_s, u"2021-09:3"_s, u"2021-10:12"_s});
}

TEST_CASE("an owner is one with and without invisible characters, and an item is theirs once",
          "[due]")
{
    const Outline plan = planOfItems(
        {{.deadline = u"9月底前"_s, .owners = {u"王秀英"_s}},
         {.deadline = u"9月底前"_s, .owners = {u"王\u200b秀英"_s, u"王秀英"_s}}});
    const auto groups = dueGroups(plan, dueItems(plan, {}, kDay), DueBy::Owner);
    REQUIRE(groups.size() == 1);
    CHECK(groups.first().name == u"王秀英"_s);
    CHECK(groups.first().items.size() == 2);
}

TEST_CASE("a message says what is due, how late, what to send back and by when", "[due]")
{
    const Outline plan = planOfItems(
        {{.deadline = u"9月底前"_s, .lead = u"团委"_s, .status = ItemStatus::inProgress(60)},
         {.deadline = u"10月22日"_s, .lead = u"团委"_s},
         {.deadline = u"10月底前"_s, .lead = u"团委"_s, .status = ItemStatus::inProgress()}});
    const auto groups = dueGroups(plan, dueItems(plan, {}, kDay), DueBy::Department);
    REQUIRE(groups.size() == 1);
    const QString message = reminderMessage(groups.first(), DueBy::Department, plan.plan(),
                                            {.on = kDay, .replyBy = usualReplyDay(kDay)});
    CHECK(
        message
        == u"团委：\n"
           "您好！《关工委2021年工作要点》中，由贵部门负责的有3项需要抓紧（截至2021年10月22日）：\n"
           "1. 第1项“第1件事”：时限9月底前（9月30日），已逾期22天，进度60%；\n"
           "2. 第2项“第2件事”：时限10月22日，今天到期，尚未启动；\n"
           "3. 第3项“第3件事”：时限10月底前（10月31日），还有9天。\n"
           "请于10月29日前回复：做了什么、哪天做的、参加人次；没有完成的，说明困难和下一步打算。谢谢！\n"
           "关工委\n"
           "2021年10月22日"_s);
}

TEST_CASE("a message by month says who is responsible, and one to nobody that nobody is named",
          "[due]")
{
    const Outline plan = planOfItems(
        {{.deadline = u"9月底前"_s, .lead = u"团委"_s, .owners = {u"王秀英"_s}},
         {.deadline = u"10月22日"_s}});
    const auto messageOf = [&plan](DueBy by) {
        const auto groups = dueGroups(plan, dueItems(plan, {}, kDay), by);
        return reminderMessage(by == DueBy::Month ? groups.first() : groups.last(), by, plan.plan(),
                               {.on = kDay, .replyBy = usualReplyDay(kDay)});
    };
    CHECK(messageOf(DueBy::Month).contains(u"第1项“第1件事”（团委 王秀英）：时限9月底前"_s));
    CHECK(messageOf(DueBy::Department)
              .startsWith(
                  u"各位同志：\n您好！《关工委2021年工作要点》中，还没有明确责任部门的有1项"_s));
    CHECK(messageOf(DueBy::Owner).contains(u"还没有明确责任人的有1项"_s));
}

TEST_CASE("a message names the plan with full-width marks, or without a title by its year", "[due]")
{
    const Outline plan = planOfItems({{.deadline = u"9月底前"_s}});
    const auto group = dueGroups(plan, dueItems(plan, {}, kDay), DueBy::Month).first();
    const auto message = [&](const QString &title) {
        return reminderMessage(group, DueBy::Month, {.year = 2021, .title = title},
                               {.on = kDay, .replyBy = usualReplyDay(kDay)});
    };
    CHECK(message(u"关工委(机关)2021年工作要点"_s)
              .contains(u"您好！《关工委（机关）2021年工作要点》中，"_s));
    CHECK(message(u" "_s).contains(u"您好！2021年工作要点中，"_s));
}

TEST_CASE("departments differ by name, not by the width of their brackets", "[due][sheets]")
{
    const Outline plan = planOfItems({{.deadline = u"10月22日"_s, .lead = u"学工处（武装部）"_s},
                                      {.deadline = u"10月23日"_s, .lead = u"学工处"_s},
                                      {.deadline = u"10月24日"_s, .lead = u"学工处(武装部)"_s}});
    const auto groups = dueGroups(plan, dueItems(plan, {}, kDay), DueBy::Department);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].name == u"学工处（武装部）"_s); // spelt as where it first occurs
    CHECK(groups[0].items.size() == 2);
    CHECK(groups[1].name == u"学工处"_s);
    CHECK(answeringDepartments(plan) == QStringList{u"学工处（武装部）"_s, u"学工处"_s});
    for (const QString &name : {u"学工处（武装部）"_s, u"学工处(武装部)"_s})
        CHECK(departmentSheet(plan, u"uuid"_s, name, kDay).items.size() == 2);
    const auto rows = figuresBy(plan, FiguresBy::Department, AsOf::now(kDay));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].figures.items == 2);
    CHECK(answersFor(rows[0].name, plan.find(NodeId{3})->node()));
    CHECK_FALSE(answersFor(rows[1].name, plan.find(NodeId{3})->node()));
}

TEST_CASE("the day to answer by is about a week later, and never a Saturday or Sunday", "[due]")
{
    for (int i = 0; i < 400; ++i) {
        const QDate on = kDay.addDays(i);
        const QDate day = usualReplyDay(on);
        CHECK(day.dayOfWeek() < Qt::Saturday);
        CHECK(on.daysTo(day) >= 7);
        CHECK(on.daysTo(day) <= 9);
    }
}

namespace {

// The lines of a calendar, unfolded. Fails the test on a line that breaks a rule of RFC 5545.
QList<QByteArray> contentLines(const QByteArray &calendar)
{
    CHECK(calendar.endsWith("\r\n"));
    QList<QByteArray> lines;
    for (QByteArray line : calendar.chopped(1).split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        // Fails: this line ends with a line feed alone.
        else
            CHECK(&line == nullptr);
        CHECK(line.size() <= 75);
        CHECK_FALSE(line.contains('\r'));
        CHECK(QString::fromUtf8(line).toUtf8() == line); // folding has not cut a character in two
        CHECK_FALSE(QString::fromUtf8(line).contains(QChar(QChar::ReplacementCharacter)));
        if (line.startsWith(' ') && !lines.isEmpty())
            lines.last() += line.mid(1);
        else
            lines.append(line);
    }
    return lines;
}

QString unescaped(const QByteArray &value)
{
    QString text;
    const QString escaped = QString::fromUtf8(value);
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != u'\\') {
            CHECK(escaped[i] != u';');
            CHECK(escaped[i] != u',');
            text += escaped[i];
            continue;
        }
        ++i;
        REQUIRE(i < escaped.size());
        text += escaped[i].toLower() == u'n' ? QChar(u'\n') : escaped[i];
    }
    return text;
}

QList<QByteArray> valuesOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    QList<QByteArray> values;
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':') || line.startsWith(name + ';'))
            values.append(line.mid(line.indexOf(':') + 1));
    }
    return values;
}

} // namespace

TEST_CASE("a calendar's lines are folded at 75 bytes, and never within a character", "[due]")
{
    const QStringList texts{u"要"_s.repeated(200),
                            u"a要"_s.repeated(90),
                            u"𠮷野"_s.repeated(60),
                            u"x"_s.repeated(75),
                            u"x"_s.repeated(76),
                            u"aé漢𠮷"_s.repeated(40),
                            {}};
    for (const QString &text : texts) {
        for (int shift = 0; shift < 8; ++shift) {
            const QByteArray line = QByteArray("N:") + QByteArray(shift, 'y') + text.toUtf8();
            const auto lines = contentLines(foldedLine(line) + "\r\n");
            REQUIRE(lines.size() == 1);
            CHECK(lines.first() == line);
        }
    }
    // Folding also ends for bytes that are not UTF-8.
    CHECK(foldedLine(QByteArray(300, '\x80')).size() > 300);
}

TEST_CASE("a calendar has an event with alarms for each deadline, whose identifier never changes",
          "[due]")
{
    Outline plan = planOfItems(
        {{.deadline = u"10月31日"_s, .lead = u"团委"_s}, {.deadline = u"9月底前"_s}});
    Node hard = plan.find(NodeId{2})->node();
    hard.title = u"A,b;c\\d“引”\te"_s;
    hard.text = u"第一行\r\n第二行, 分号; 反斜\\杠\u0007"_s;
    hard.supportingDepartments = QStringList{u"工会"_s, u"妇联"_s};
    hard.owners = QStringList{u"王秀英"_s};
    plan.setNode(plan.find(NodeId{2}), hard);
    const auto items = dueItems(plan, {}, kDay);
    const QDateTime written(QDate(2021, 10, 22), QTime(8, 0), Qt::UTC);
    const auto lines = contentLines(calendarOf({items}, plan.plan(), u"{abc-1}"_s, written));

    CHECK(lines.first() == "BEGIN:VCALENDAR");
    CHECK(lines.last() == "END:VCALENDAR");
    CHECK(valuesOf(lines, "VERSION") == QList<QByteArray>{"2.0"});
    CHECK(valuesOf(lines, "CALSCALE") == QList<QByteArray>{"GREGORIAN"});
    CHECK(unescaped(valuesOf(lines, "X-WR-CALNAME").value(0)) == plan.plan().title);
    CHECK(lines.count("BEGIN:VEVENT") == 2);
    CHECK(lines.count("BEGIN:VALARM") == 4);
    CHECK(lines.count("END:VALARM") == 4);
    CHECK(valuesOf(lines, "UID") == QList<QByteArray>{"abc-1-2@yaodian", "abc-1-1@yaodian"});
    CHECK(valuesOf(lines, "DTSTART") == QList<QByteArray>{"20210930", "20211031"});
    CHECK(valuesOf(lines, "DTEND") == QList<QByteArray>{"20211001", "20211101"});
    CHECK(unescaped(valuesOf(lines, "SUMMARY").first()) == u"时限：2. A,b;c\\d“引” e"_s);
    QStringList descriptions;
    for (const QByteArray &value : valuesOf(lines, "DESCRIPTION"))
        descriptions.append(unescaped(value).simplified());
    CHECK(descriptions.first(4)
          == QStringList{u"第一行 第二行, 分号; 反斜\\杠 完成时限：9月底前 配合部门：工会、妇联 "
                         u"责任人：王秀英"_s,
                         u"还有7天：2. A,b;c\\d“引” e"_s, u"明天到期：2. A,b;c\\d“引” e"_s,
                         u"第1件事，做好。 完成时限：10月31日 牵头部门：团委"_s});
    CHECK(valuesOf(lines, "TRIGGER")
          == QList<QByteArray>{"-P6DT15H", "-PT15H", "-P6DT15H", "-PT15H"});
    CHECK(valuesOf(lines, "STATUS") == QList<QByteArray>{"CONFIRMED", "CONFIRMED"});
    CHECK(valuesOf(lines, "DTSTAMP") == QList<QByteArray>{"20211022T080000Z", "20211022T080000Z"});
    CHECK(valuesOf(lines, "SEQUENCE") == QList<QByteArray>{"950880", "950880"}); // minutes

    const auto later = contentLines(
        calendarOf({items}, plan.plan(), u"{abc-1}"_s, written.addDays(3)));
    CHECK(valuesOf(later, "UID") == valuesOf(lines, "UID"));
    CHECK(valuesOf(later, "SEQUENCE").first().toInt()
          > valuesOf(lines, "SEQUENCE").first().toInt());
}

TEST_CASE("only calendars of the same file and year are read back", "[due]")
{
    Outline plan = planOfItems({{.deadline = u"10月31日"_s}, {.deadline = u"11月底前"_s}});
    Node hard = plan.find(NodeId{2})->node();
    hard.title = u"A,b;c\\n：“引”"_s + u"很长的题目"_s.repeated(30);
    plan.setNode(plan.find(NodeId{2}), hard);
    const auto items = dueItems(plan, {}, kDay, 400);
    REQUIRE(items.size() == 2);
    const QDateTime written(QDate(2021, 10, 22), QTime(8, 0), Qt::UTC);
    const QList<GoneDeadline> gone{
        {.node = NodeId{9}, .why = u"已完成"_s, .title = u"走访"_s, .lastDay = QDate(2021, 12, 1)}};
    const QByteArray text = calendarOf({items, gone}, plan.plan(), u"{abc-1}"_s, written);
    CHECK(entriesOf(text, plan.plan(), u"{abc-1}"_s)
          == QList<CalendarEntry>{{NodeId{1}, items[0].node->heading(), QDate(2021, 10, 31)},
                                  {NodeId{2}, items[1].node->heading(), QDate(2021, 11, 30)},
                                  {NodeId{9}, u"走访"_s, QDate(2021, 12, 1)}});
    CHECK(entriesOf(text, plan.plan(), u"{abc-2}"_s).isEmpty());
    PlanDetails next = plan.plan();
    next.year = 2022;
    CHECK(entriesOf(text, next, u"{abc-1}"_s).isEmpty());
    CHECK(entriesOf("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT", plan.plan(), {}).isEmpty());
    CHECK(entriesOf({}, plan.plan(), u"{abc-1}"_s).isEmpty());
}

TEST_CASE("a calendar cancels the entries of an earlier one that no longer count", "[due]")
{
    Outline plan = planOfItems({{.deadline = u"10月31日"_s, .lead = u"团委"_s},
                                {.deadline = u"11月底前"_s},
                                {.deadline = u"每季度"_s},
                                {.deadline = u"12月底前"_s},
                                {.deadline = u"12月底前"_s},
                                {},
                                {.deadline = u"9月底前"_s}});
    const auto setStatus = [&plan](int id, const ItemStatus &status) {
        Node node = plan.find(NodeId{id})->node();
        node.status = status;
        plan.setNode(plan.find(NodeId{id}), node);
    };
    setStatus(1, ItemStatus::done({2021, 10, 20}));
    setStatus(2, ItemStatus::cancelled(u"并入其他工作"_s));
    const NotesByNode notes{{NodeId{3}, {{.node = NodeId{3}, .happenedOn = QDate(2021, 10, 8)}}}};
    const auto due = dueItems(plan, notes, kDay, 400);
    // With no earlier calendar nothing can be gone.
    CHECK(goneDeadlines(plan, due, {}, kDay).isEmpty());
    // What the earlier calendars had: an item 6 with a deadline, an item 7 with a later one, an
    // item 9 that has been removed since, and item 1 in two entries.
    const QDate later(2021, 11, 15);
    const QList<CalendarEntry> earlier{{NodeId{1}, u"1. 走"_s, later},
                                       {NodeId{2}, u"2. 走"_s, later},
                                       {NodeId{3}, u"3. 走"_s, later},
                                       {NodeId{4}, u"4. 走"_s, later},
                                       {NodeId{6}, u"6. 走"_s, later},
                                       {NodeId{7}, u"7. 走"_s, later},
                                       {NodeId{9}, u"9. 走访"_s, later},
                                       {NodeId{1}, u"1. 走"_s, later},
                                       {NodeId{10}, u"10. 过了"_s, kDay.addDays(-1)}};
    const auto gone = goneDeadlines(plan, due, earlier, kDay);
    QStringList words;
    for (const GoneDeadline &one : gone)
        words.append(u"%1 %2"_s.arg(qint64(one.node)).arg(one.why));
    CHECK(words
          == QStringList{u"1 已完成"_s, u"2 已取消"_s, u"3 本期已做"_s, u"6 时限已改"_s,
                         u"7 时限已改"_s, u"9 已删除"_s});
    CHECK(gone.last().title == u"9. 走访");
    const QDateTime written(QDate(2021, 10, 22), QTime(8, 0), Qt::UTC);
    const auto lines = contentLines(calendarOf({due, gone}, plan.plan(), u"{abc-1}"_s, written));
    // All but 7, which is in the calendar with its new day.
    CHECK(valuesOf(lines, "STATUS").count("CANCELLED") == 5);
    CHECK(lines.count("BEGIN:VALARM") == 2 * due.size()); // entries that are gone have no alarm
}

TEST_CASE("a calendar of some deadlines does not cancel the others that count", "[due]")
{
    const Outline plan = planOfItems({{.deadline = u"9月底前"_s},
                                      {.deadline = u"10月31日"_s},
                                      {.deadline = u"2035年12月底前"_s}});
    const auto coming = comingDeadlines(plan, {}, kDay);
    REQUIRE(idsOf(coming) == QList<qint64>{2, 3}); // that far ahead, and not what was missed
    const QDateTime written(QDate(2021, 10, 22), QTime(8, 0), Qt::UTC);
    const NotesByNode none;
    const CalendarSource source{plan, none, u"{abc-1}"_s, kDay};
    const QByteArray first = calendarAfter({}, coming, source, written);
    CHECK(first.count("STATUS:CONFIRMED") == 2);
    const QByteArray second = calendarAfter({first}, {coming.first()}, source, written.addDays(1));
    CHECK(second.count("STATUS:CONFIRMED") == 1);
    CHECK(second.count("STATUS:CANCELLED") == 0);
    const Outline shorter = planOfItems({{.deadline = u"9月底前"_s}, {.deadline = u"10月31日"_s}});
    const QByteArray third = calendarAfter({second, first}, coming.first(1),
                                           {shorter, none, u"{abc-1}"_s, kDay}, written.addDays(2));
    CHECK(third.count("STATUS:CANCELLED") == 1);
}

#ifdef YAODIAN_HAS_LIBICAL
TEST_CASE("libical reads a calendar, and finds nothing wrong in it", "[due]")
{
    QList<ItemValues> many;
    for (int i = 0; i < 40; ++i)
        many.append({.deadline = u"%1月底前"_s.arg(i % 12 + 1), .lead = u"团委，学工；处"_s});
    const Outline plan = planOfItems(many);
    const auto items = dueItems(plan, {}, QDate(2021, 1, 1), 400);
    REQUIRE(items.size() == 40);
    const QDateTime written(QDate(2021, 10, 22), QTime(8, 0), Qt::UTC);
    const QList<GoneDeadline> gone{{.node = NodeId{99},
                                    .why = u"已完成"_s,
                                    .title = u"走访，慰问；"_s,
                                    .lastDay = QDate(2021, 3, 1)}};
    const QByteArray text = calendarOf({items, gone}, plan.plan(), u"{abc-1}"_s, written);
    icalcomponent *calendar = icalparser_parse_string(text.constData());
    REQUIRE(calendar);
    CHECK(icalrestriction_check(calendar));
    CHECK(icalcomponent_count_errors(calendar) == 0);
    int events = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        if (events == 40) {
            CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED);
            CHECK(icalcomponent_count_components(event, ICAL_VALARM_COMPONENT) == 0);
            ++events;
            continue;
        }
        const Node &node = items[events].node->node();
        const icaltimetype start = icalcomponent_get_dtstart(event);
        CHECK(start.is_date);
        CHECK(QDate(start.year, start.month, start.day) == items[events].lastDay);
        CHECK(QString::fromUtf8(icalcomponent_get_summary(event)).contains(node.title));
        CHECK(
            QString::fromUtf8(icalcomponent_get_description(event)).contains(u"团委，学工；处"_s));
        CHECK(icalcomponent_count_components(event, ICAL_VALARM_COMPONENT) == 2);
        ++events;
    }
    CHECK(events == 41);
    icalcomponent_free(calendar);
}
#endif
