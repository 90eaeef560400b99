#include "domain/plan/subtree.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

// The texts in which the history stores values: damage to one of them is noticed.

namespace {

Subtree smallTree()
{
    return {.place = {.plan = PlanId{1}, .parent = NodeId{4}, .row = 2},
            .nodes = {{.id = NodeId{5}, .parent = NodeId{4}, .title = u"走访"_s}},
            .notes = {{.id = NoteId{8},
                       .node = NodeId{5},
                       .happenedOn = QDate(2021, 5, 4),
                       .text = u"办了"_s}},
            .wordings = {{{PlanId{1}, u"year"_s, u"node/5"_s}, {u"写"_s, u"稿"_s}}},
            .evidence = {{.id = EvidenceId{3},
                          .note = NoteId{8},
                          .name = u"一.jpg"_s,
                          .sha256 = QString(64, u'a'),
                          .size = 12}},
            .carriedInto = {NodeId{30}},
            .carriedFrom = {NodeId{5}}};
}

std::optional<Subtree> withReplaced(const QString &part, const QString &by)
{
    QString text = subtreeText(smallTree());
    REQUIRE(text.contains(part));
    return subtreeOfText(text.replace(part, by), 2021);
}

} // namespace

TEST_CASE("a removed tree is read back only if no part of it is damaged", "[historytexts]")
{
    CHECK(subtreeOfText(subtreeText(smallTree()), 2021) == smallTree());
    CHECK_FALSE(withReplaced(u"\"kind\":\"item\""_s, u"\"kind\":\"other\""_s));
    CHECK_FALSE(withReplaced(u"\"standing\":\"not_started\""_s, u"\"standing\":\"done\""_s));
    CHECK_FALSE(withReplaced(u"2021-05-04"_s, u"2021-02-30"_s));
    CHECK_FALSE(withReplaced(u"\\\"period\\\":\\\"year\\\""_s, u"\\\"period\\\":\\\"\\\""_s));
    CHECK_FALSE(withReplaced(QString(64, u'a'), QString(63, u'a')));
    CHECK_FALSE(withReplaced(u"\"carried_from\":[5]"_s, u"\"carried_from\":[]"_s));
    Subtree empty = smallTree();
    empty.nodes.clear();
    CHECK_FALSE(subtreeOfText(subtreeText(empty), 2021));
    for (const QString &other : {QString(), u"{}"_s, u"[]"_s, u"走访"_s}) {
        CHECK_FALSE(subtreeOfText(other, 2021));
        CHECK_FALSE(contentOfText(other));
        CHECK_FALSE(noteOfText(other));
        CHECK_FALSE(choicesOfText(other));
        CHECK_FALSE(detailsOfText(other, {}));
    }
}

TEST_CASE("a plan is read back only if its details and nodes are whole", "[historytexts]")
{
    const PlanContent content{.details = {.id = PlanId{1},
                                          .year = 2021,
                                          .title = u"要点"_s,
                                          .preamble = u"前言"_s,
                                          .numbering = Numbering::PerSection},
                              .nodes = smallTree().nodes,
                              .leftOut = {{3, u"首页"_s, u"Navigation."_s}}};
    const QString text = contentText(content);
    CHECK(contentOfText(text) == content);
    CHECK_FALSE(contentOfText(QString(text).replace(u"\"item\""_s, u"\"other\""_s)));
    CHECK_FALSE(contentOfText(QString(text).replace(u"\\\"title\\\""_s, u"\\\"name\\\""_s)));
    CHECK_FALSE(contentOfText(QString(text).replace(u"\\\"year\\\""_s, u"\\\"years\\\""_s)));
}

TEST_CASE("details that the history does not say stay as they are", "[historytexts]")
{
    const PlanDetails present{.id = PlanId{1},
                              .year = 2021,
                              .title = u"要点"_s,
                              .issuedOn = QDate(2021, 3, 30),
                              .preamble = u"前言"_s,
                              .closing = u"结尾"_s,
                              .numbering = Numbering::PerSection,
                              .closed = true};
    PlanDetails other = present;
    other.title = u"新要点"_s;
    other.issuedOn = {};
    other.closed = false;
    const QString text = detailsText(other, present);
    for (const QString &same : {u"preamble"_s, u"closing"_s, u"numbering"_s})
        CHECK_FALSE(text.contains(same));
    CHECK(detailsOfText(text, present) == other);
    other.preamble.clear();
    other.closing = u"完"_s;
    other.numbering = Numbering::Mixed;
    CHECK(detailsOfText(detailsText(other, present), present) == other);
    for (const Numbering numbering :
         {Numbering::Continuous, Numbering::PerSection, Numbering::Mixed})
        CHECK(numberingOfKey(numberingKey(numbering)) == numbering);
    CHECK_FALSE(numberingOfKey(u"other"_s));
}

TEST_CASE("a note is read back with its figures, without what is no figure", "[historytexts]")
{
    ProgressNote note{.happenedOn = QDate(2021, 5, 4),
                      .text = u"征文"_s,
                      .attendance = 0,
                      .highlight = true,
                      .figures = {{u"征文"_s, 46, u"篇"_s}, {u"五老"_s, 0, {}}},
                      .author = u"王丽"_s,
                      .writtenAt = QDateTime(QDate(2021, 5, 4), QTime(8, 0), Qt::UTC)};
    CHECK(noteOfText(noteText(note)) == note);
    const QString damaged = noteText(note).replace(u"46"_s, u"-1"_s);
    note.figures.removeFirst();
    CHECK(noteOfText(damaged) == note);
    note.attendance.reset();
    CHECK_FALSE(noteText(note).contains(u"attendance"_s));
    CHECK(noteOfText(noteText(note)) == note);
    const QString unnamed = noteText(note).replace(u"五老"_s, QString());
    CHECK(noteOfText(unnamed)->figures.isEmpty());
    note.text.clear();
    CHECK_FALSE(noteOfText(noteText(note)));
}

TEST_CASE("figures of notes are added up, with their first and last day and their months",
          "[historytexts]")
{
    const auto on = [](QDate day, std::optional<int> attendance = {}) {
        return ProgressNote{.happenedOn = day, .text = u"办"_s, .attendance = attendance};
    };
    const NoteFigures figures = figuresOf(
        {on({2021, 9, 10}, 5), on({2021, 6, 30}), on({2021, 9, 1}, 0), on({2020, 9, 20}, 3)});
    CHECK(figures
          == NoteFigures{.notes = 4,
                         .events = 3,
                         .attendance = 8,
                         .first = QDate(2020, 9, 20),
                         .last = QDate(2021, 9, 10),
                         .months = {{2020, 9, 20}, {2021, 6, 30}, {2021, 9, 1}}});
    NoteFigures sum{.notes = 1, .evidence = 2};
    sum += figures;
    CHECK(sum
          == NoteFigures{.notes = 5,
                         .events = 3,
                         .attendance = 8,
                         .first = QDate(2020, 9, 20),
                         .last = QDate(2021, 9, 10),
                         .evidence = 2});
    sum += NoteFigures{.evidence = 1};
    CHECK(sum.first == QDate(2020, 9, 20));
    CHECK(sum.last == QDate(2021, 9, 10));
    CHECK(sum.evidence == 3);
}

TEST_CASE("the first day of each month is found in whatever order notes come", "[historytexts]")
{
    NoteFigures figures;
    for (const QDate day :
         {QDate(2021, 2, 2), QDate(2021, 5, 4), QDate(), QDate(2021, 2, 1), QDate(2021, 3, 9),
          QDate(2020, 5, 1), QDate(2021, 5, 3), QDate(2021, 3, 10)})
        figures.add(day, {});
    CHECK(figures.months == QList<QDate>{{2020, 5, 1}, {2021, 2, 1}, {2021, 3, 9}, {2021, 5, 3}});
    CHECK(figures.notes == 8);
    CHECK(figures.events == 0);
    CHECK(figures.first == QDate(2020, 5, 1));
    CHECK(figures.last == QDate(2021, 5, 4));
}
