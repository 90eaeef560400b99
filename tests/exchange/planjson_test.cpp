#include "exchange/json/planjson.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Exchange;

namespace {

const QDate kDay(2021, 9, 15);

// Section 一 with items 1 (the given node) and 2; section 二 without items, which has values of its
// own.
Outline outlineWith(Node values)
{
    values.id = NodeId{2};
    values.parent = NodeId{1};
    values.number = u"1."_s;
    values.title = u"深入学习"_s;
    values.text = u"深入学习，贯彻落实。"_s;
    return Outline(
        {.details = {.year = 2021,
                     .title = u"2021年工作要点"_s,
                     .issuer = u"学院党委"_s,
                     .issuedOn = QDate(2021, 3, 30),
                     .numbering = Numbering::Continuous},
         .nodes = {
             {.id = NodeId{1}, .kind = NodeKind::Section, .number = u"一、"_s, .title = u"学习"_s},
             values,
             {.id = NodeId{3}, .parent = NodeId{1}, .number = u"2."_s, .title = u"宣讲"_s},
             {.id = NodeId{4},
              .kind = NodeKind::Section,
              .number = u"二、"_s,
              .title = u"建队"_s}}});
}

QJsonObject firstItem(const QJsonObject &plan)
{
    return plan[u"children"_s][0][u"children"_s][0].toObject();
}

QStringList keysOf(const QJsonValue &value)
{
    return value.toObject().keys();
}

QStringList sortedWords(const QString &list)
{
    QStringList words = list.split(u' ');
    words.sort();
    return words;
}

} // namespace

TEST_CASE("a plan's JSON has every field of the contract and no other", "[planjson]")
{
    const QJsonObject plan = planJson(outlineWith({}), {.asOf = kDay});
    CHECK(
        plan.keys()
        == sortedWords(u"year title organisation document_number issuer issued_on preamble closing "
                       "numbering closed tally children"_s));
    CHECK(keysOf(plan[u"tally"_s])
          == sortedWords(
              u"sections items not_started in_progress done ongoing cancelled missed due_soon "
              "notes attendance"_s));
    const QStringList nodeKeys = sortedWords(
        u"kind path number title text tracked status percent owners lead_department "
        "supporting_departments deadline missed due_soon completed_on cancel_reason difficulty "
        "carried_from suggested notes evidence children"_s);
    CHECK(keysOf(plan[u"children"_s][0]) == nodeKeys);
    CHECK(firstItem(plan).keys() == nodeKeys);
    CHECK(keysOf(firstItem(plan)[u"deadline"_s]) == sortedWords(u"words kind last_day"_s));
    CHECK(keysOf(firstItem(plan)[u"suggested"_s])
          == sortedWords(u"owners lead_department supporting_departments deadline"_s));
}

TEST_CASE("absent values are null and present ones are words, numbers and days", "[planjson]")
{
    const QJsonObject plan = planJson(outlineWith({}), {.asOf = kDay});
    CHECK(plan[u"year"_s] == 2021);
    CHECK(plan[u"organisation"_s].isNull());
    CHECK(plan[u"issued_on"_s] == u"2021-03-30"_s);
    CHECK(plan[u"numbering"_s] == u"continuous"_s);
    CHECK(plan[u"closed"_s] == false);

    const QJsonObject item = firstItem(plan);
    CHECK(item[u"kind"_s] == u"item"_s);
    CHECK(item[u"path"_s] == u"一/1"_s);
    CHECK(item[u"number"_s] == u"1."_s);
    CHECK(item[u"text"_s] == u"深入学习，贯彻落实。"_s);
    CHECK(item[u"status"_s] == u"not_started"_s);
    CHECK(item[u"owners"_s] == QJsonArray());
    CHECK(item[u"deadline"_s][u"words"_s].isNull());
    CHECK(item[u"deadline"_s][u"kind"_s] == u"none"_s);
    CHECK(item[u"missed"_s] == false);
    for (const QString &key : sortedWords(
             u"percent lead_department completed_on cancel_reason difficulty carried_from"_s))
        CHECK(item[key].isNull());
}

TEST_CASE("only tracked nodes have fields of their own", "[planjson]")
{
    const QJsonObject plan = planJson(outlineWith({}), {.asOf = kDay});
    const QJsonValue section = plan[u"children"_s][0];
    CHECK(section[u"tracked"_s] == false);
    for (const QString &key : sortedWords(u"status percent owners deadline missed suggested"_s))
        CHECK(section[key].isNull());
    CHECK(section[u"notes"_s] == QJsonArray());

    const QJsonValue task = plan[u"children"_s][1];
    CHECK(task[u"kind"_s] == u"section"_s);
    CHECK(task[u"tracked"_s] == true);
    CHECK(task[u"status"_s] == u"not_started"_s);
    CHECK(plan[u"tally"_s][u"sections"_s] == 2);
    CHECK(plan[u"tally"_s][u"items"_s] == 3);
}

TEST_CASE("an item is missed or due soon as of the given day", "[planjson]")
{
    const Outline outline = outlineWith({.deadline = Deadline::fromWords(u"9月底前"_s, 2021)});
    const auto itemOn = [&outline](QDate day) {
        return firstItem(planJson(outline, {.asOf = day}));
    };
    CHECK(itemOn(kDay)[u"deadline"_s][u"last_day"_s] == u"2021-09-30"_s);
    CHECK(itemOn(kDay)[u"deadline"_s][u"kind"_s] == u"month-end"_s);
    CHECK(itemOn(kDay)[u"due_soon"_s] == true);
    CHECK(itemOn(kDay)[u"missed"_s] == false);
    CHECK(itemOn({2021, 10, 1})[u"due_soon"_s] == false);
    CHECK(itemOn({2021, 10, 1})[u"missed"_s] == true);
}

TEST_CASE("an item finished after the day is not done on it", "[planjson]")
{
    const Outline outline = outlineWith({.status = ItemStatus::done({2021, 9, 20})});
    const auto itemOn = [&outline](QDate day) {
        return firstItem(planJson(outline, {.asOf = day}));
    };
    CHECK(itemOn({2021, 9, 20})[u"status"_s] == u"done"_s);
    CHECK(itemOn({2021, 9, 20})[u"completed_on"_s] == u"2021-09-20"_s);
    CHECK(itemOn(kDay)[u"status"_s] == u"not_started"_s);
    CHECK(itemOn(kDay)[u"completed_on"_s].isNull());
}

TEST_CASE("notes, suggestions and origins are in their item's JSON", "[planjson]")
{
    const ProgressNote note{.node = NodeId{2},
                            .happenedOn = QDate(2021, 5, 4),
                            .text = u"座谈"_s,
                            .attendance = 42,
                            .author = u"张"_s,
                            .writtenAt = QDateTime({2021, 5, 4}, {8, 0}, Qt::UTC)};
    Outline outline = outlineWith({.carriedFrom = NodeId{9}});
    outline.setFigures(outline.find(NodeId{2}), figuresOf({note}));
    const QJsonObject plan = planJson(
        outline, {.asOf = kDay,
                  .notes = {{NodeId{2}, {note}}},
                  .suggestions = {{NodeId{2}, {.deadline = u"6月底前"_s}}},
                  .origins = {{NodeId{9}, {.year = 2020, .path = u"二/3"_s}}}});
    const QJsonObject item = firstItem(plan);
    CHECK(item[u"notes"_s].toArray()
          == QJsonArray{QJsonObject{{u"happened_on"_s, u"2021-05-04"_s},
                                    {u"text"_s, u"座谈"_s},
                                    {u"attendance"_s, 42},
                                    {u"highlight"_s, false},
                                    {u"figures"_s, QJsonObject()},
                                    {u"figure_units"_s, QJsonObject()},
                                    {u"author"_s, u"张"_s},
                                    {u"written_at"_s, u"2021-05-04T08:00:00Z"_s},
                                    {u"evidence"_s, QJsonArray()}}});
    CHECK(item[u"suggested"_s][u"deadline"_s][u"last_day"_s] == u"2021-06-30"_s);
    CHECK(item[u"carried_from"_s] == QJsonObject{{u"year"_s, 2020}, {u"path"_s, u"二/3"_s}});
    CHECK(plan[u"tally"_s][u"notes"_s] == 1);
    CHECK(plan[u"tally"_s][u"attendance"_s] == 42);
}

TEST_CASE("an item's JSON has all its values, each under its own name", "[planjson]")
{
    Node values;
    values.owners = {u"王明"_s, u"李红"_s};
    values.leadDepartment = u"甲部"_s;
    values.supportingDepartments = {u"乙部"_s, u"丙部"_s};
    values.deadline = Deadline::fromWords(u"9月底前"_s, 2021);
    values.status = ItemStatus::inProgress(60);
    values.difficulty = u"缺经费"_s;
    const QJsonObject plan = planJson(outlineWith(values),
                                      {.asOf = kDay,
                                       .suggestions = {{NodeId{2},
                                                        {.owners = {u"张"_s},
                                                         .leadDepartment = u"丁部"_s,
                                                         .supportingDepartments = {u"戊部"_s}}}}});
    CHECK(firstItem(plan)
          == QJsonObject{
              {u"kind"_s, u"item"_s},
              {u"path"_s, u"一/1"_s},
              {u"number"_s, u"1."_s},
              {u"title"_s, u"深入学习"_s},
              {u"text"_s, u"深入学习，贯彻落实。"_s},
              {u"tracked"_s, true},
              {u"status"_s, u"in_progress"_s},
              {u"percent"_s, 60},
              {u"owners"_s, QJsonArray{u"王明"_s, u"李红"_s}},
              {u"lead_department"_s, u"甲部"_s},
              {u"supporting_departments"_s, QJsonArray{u"乙部"_s, u"丙部"_s}},
              {u"deadline"_s, QJsonObject{{u"words"_s, u"9月底前"_s},
                                          {u"kind"_s, u"month-end"_s},
                                          {u"last_day"_s, u"2021-09-30"_s}}},
              {u"missed"_s, false},
              {u"due_soon"_s, true},
              {u"completed_on"_s, QJsonValue()},
              {u"cancel_reason"_s, QJsonValue()},
              {u"difficulty"_s, u"缺经费"_s},
              {u"carried_from"_s, QJsonValue()},
              {u"suggested"_s, QJsonObject{{u"owners"_s, QJsonArray{u"张"_s}},
                                           {u"lead_department"_s, u"丁部"_s},
                                           {u"supporting_departments"_s, QJsonArray{u"戊部"_s}},
                                           {u"deadline"_s, QJsonValue()}}},
              {u"notes"_s, QJsonArray()},
              {u"evidence"_s, QJsonArray()},
              {u"children"_s, QJsonArray()}});
    CHECK(plan[u"tally"_s].toObject()
          == QJsonObject{{u"sections"_s, 2},
                         {u"items"_s, 3},
                         {u"not_started"_s, 2},
                         {u"in_progress"_s, 1},
                         {u"done"_s, 0},
                         {u"ongoing"_s, 0},
                         {u"cancelled"_s, 0},
                         {u"missed"_s, 0},
                         {u"due_soon"_s, 1},
                         {u"notes"_s, 0},
                         {u"attendance"_s, 0}});
    values.status = ItemStatus::cancelled(u"合并"_s);
    const QJsonObject cancelled = firstItem(planJson(outlineWith(values), {.asOf = kDay}));
    CHECK(cancelled[u"status"_s] == u"cancelled"_s);
    CHECK(cancelled[u"cancel_reason"_s] == u"合并"_s);
    CHECK(cancelled[u"percent"_s].isNull());
    CHECK(cancelled[u"due_soon"_s] == false);
}

TEST_CASE("a section of guidance is not tracked and keeps its notes", "[planjson]")
{
    const Node guidance{.id = NodeId{1}, .kind = NodeKind::Section, .title = u"指导思想"_s};
    const auto json = [](const Node &node) {
        return planJson(Outline({.details = {.year = 2021}, .nodes = {node}}),
                        {.asOf = kDay, .notes = {{NodeId{1}, {ProgressNote{.text = u"传达"_s}}}}});
    };
    const QJsonObject plan = json(guidance);
    const QJsonObject section = plan[u"children"_s][0].toObject();
    CHECK(section[u"tracked"_s] == false);
    CHECK(section[u"status"_s].isNull());
    CHECK(section[u"missed"_s].isNull());
    CHECK(section[u"notes"_s][0][u"text"_s] == u"传达"_s);
    CHECK(plan[u"tally"_s][u"items"_s] == 0);

    Node followed = guidance;
    followed.status = ItemStatus::inProgress();
    const QJsonObject of = json(followed);
    CHECK(of[u"children"_s][0][u"tracked"_s] == true);
    CHECK(of[u"children"_s][0][u"status"_s] == u"in_progress"_s);
    CHECK(of[u"tally"_s][u"items"_s] == 1);
}

TEST_CASE("a plan's JSON has all that the plan says of itself", "[planjson]")
{
    PlanContent content;
    PlanDetails &details = content.details;
    details.year = 0;
    details.title = u"要点"_s;
    details.organisation = u"关工委"_s;
    details.documentNumber = u"〔2021〕3号"_s;
    details.issuer = u"学院党委"_s;
    details.preamble = u"前言"_s;
    details.closing = u"结语"_s;
    details.numbering = Numbering::PerSection;
    details.closed = true;
    QJsonObject plan = planJson(Outline(content), {.asOf = kDay});
    plan.remove(u"tally"_s);
    CHECK(plan
          == QJsonObject{{u"year"_s, QJsonValue()},
                         {u"title"_s, u"要点"_s},
                         {u"organisation"_s, u"关工委"_s},
                         {u"document_number"_s, u"〔2021〕3号"_s},
                         {u"issuer"_s, u"学院党委"_s},
                         {u"issued_on"_s, QJsonValue()},
                         {u"preamble"_s, u"前言"_s},
                         {u"closing"_s, u"结语"_s},
                         {u"numbering"_s, u"per-section"_s},
                         {u"closed"_s, true},
                         {u"children"_s, QJsonArray()}});
}

TEST_CASE("evidence and figures are in the JSON of the note or item that they belong to",
          "[planjson]")
{
    const auto evidence = [](const QString &name, bool original) {
        return Evidence{.name = name,
                        .type = u"image/jpeg"_s,
                        .sha256 = u"ab12"_s,
                        .size = 12345,
                        .original = original,
                        .addedAt = QDateTime({2021, 5, 4}, {16, 30}, Qt::OffsetFromUTC, 8 * 3600)};
    };
    const auto json = [](const QString &name, bool original) {
        return QJsonObject{{u"name"_s, name},
                           {u"type"_s, u"image/jpeg"_s},
                           {u"size"_s, 12345},
                           {u"sha256"_s, u"ab12"_s},
                           {u"added_at"_s, u"2021-05-04T08:30:00Z"_s},
                           {u"original"_s, original}};
    };
    const ProgressNote note{.id = NoteId{5},
                            .node = NodeId{2},
                            .text = u"征文"_s,
                            .highlight = true,
                            .figures = {{u"征文"_s, 46, u"篇"_s}, {u"场次"_s, 3}}};
    const ProgressNote other{.id = NoteId{6}, .node = NodeId{2}, .text = u"座谈"_s};
    const QJsonObject item = firstItem(planJson(
        outlineWith({}), {.asOf = kDay,
                          .notes = {{NodeId{2}, {note, other}}},
                          .evidence = {.ofNodes = {{NodeId{2}, {evidence(u"甲.jpg"_s, true)}}},
                                       .ofNotes = {{NoteId{5},
                                                    {evidence(u"乙.jpg"_s, false),
                                                     evidence(u"丙.jpg"_s, true)}}}}}));
    CHECK(item[u"evidence"_s].toArray() == QJsonArray{json(u"甲.jpg"_s, true)});
    const QJsonValue first = item[u"notes"_s][0];
    CHECK(first[u"evidence"_s].toArray()
          == QJsonArray{json(u"乙.jpg"_s, false), json(u"丙.jpg"_s, true)});
    CHECK(first[u"highlight"_s] == true);
    CHECK(first[u"happened_on"_s].isNull());
    CHECK(first[u"attendance"_s].isNull());
    CHECK(first[u"author"_s].isNull());
    CHECK(first[u"figures"_s].toObject() == QJsonObject{{u"征文"_s, 46}, {u"场次"_s, 3}});
    CHECK(first[u"figure_units"_s].toObject()
          == QJsonObject{{u"征文"_s, u"篇"_s}, {u"场次"_s, QString()}});
    CHECK(item[u"notes"_s][1][u"text"_s] == u"座谈"_s);
    CHECK(item[u"notes"_s][1][u"evidence"_s] == QJsonArray());
}
