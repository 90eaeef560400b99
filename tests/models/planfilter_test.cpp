#include "models/outline/planfilter.h"

#include "domain/text/characters.h"
#include "domain/text/names.h"
#include "models/documentundo.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "models/sampleplan.h"
#include "models/search/searchwords.h"
#include "support/catch.h"
#include "support/subtreesample.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanCriteria;
using Models::PlanFilter;
using Models::Way;

namespace {

struct Filtered
{
    std::unique_ptr<Models::PlanDocument> document = TreeSample::document();
    PlanFilter filter{document.get()};

    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }
    void set(const QString &name, Field field, const QString &value)
    {
        REQUIRE(document->setField({node(name)}, field, value));
    }
    // The numbers of the nodes that the filter leaves visible.
    QStringList visible() const
    {
        QStringList numbers;
        for (const OutlineNode *one : document->outline().nodes()) {
            if (filter.isVisible(one))
                numbers.append(one->node().number);
        }
        return numbers;
    }
    QStringList found(const QString &words)
    {
        filter.setCriteria({.words = words});
        for (int i = 0; i < 200 && filter.isSearchingNotes(); ++i)
            QTest::qWait(1);
        return visible();
    }
};

} // namespace

TEST_CASE("the fast path of folding gives the same text as Unicode's case folding", "[filter]")
{
    const auto byUnicode = [](const QString &words) {
        return withoutInvisible(words).normalized(QString::NormalizationForm_KC).toCaseFolded();
    };
    QStringList others;
    for (char16_t c = 1; c < 0xffff; ++c) {
        if (const QString word{QChar(c)}; Models::searchKey(word) != byUnicode(word))
            others.append(word);
    }
    CHECK(others.isEmpty());
    const QString mixed = u"ＡＢc，一、“é”ｶﾞ…e\u0301；"_s;
    CHECK(Models::searchKey(mixed) == byUnicode(mixed));
}

TEST_CASE_METHOD(Filtered, "Chinese words of any length are found", "[planfilter]")
{
    CHECK(found(u"疫"_s) == QStringList{u"一、"_s, u"3."_s});
    CHECK(found(u"帮扶"_s) == QStringList{u"二、"_s, u"5."_s});
    CHECK(found(u"党建带关建"_s) == QStringList{u"二、"_s, u"4."_s});
    // Found in the item's text, not in its title.
    CHECK(found(u"读懂中国"_s) == QStringList{u"一、"_s, u"2."_s});
    CHECK(found(u"此处没有"_s).isEmpty());
    CHECK(filter.matchCount() == 0);
    CHECK(found(QString()).size() == 8);
    CHECK(found(u"   "_s).size() == 8);
}

TEST_CASE_METHOD(Filtered, "width and case of letters do not matter", "[planfilter]")
{
    CHECK(found(u"abc"_s) == QStringList{u"二、"_s, u"5."_s});
    CHECK(found(u"ａｂｃ"_s) == QStringList{u"二、"_s, u"5."_s});
}

TEST_CASE_METHOD(Filtered, "owners, departments and notes are searched too", "[planfilter]")
{
    set(u"1."_s, Field::Owners, u"王建国、李淑芬"_s);
    set(u"2."_s, Field::LeadDepartment, u"团委"_s);
    set(u"3."_s, Field::SupportingDepartments, u"离退休处"_s);
    REQUIRE(document->addNote(node(u"4."_s), TreeSample::kToday, u"赠书 120 册"_s, {}));
    CHECK(found(u"李淑芬"_s) == QStringList{u"一、"_s, u"1."_s});
    CHECK(found(u"团委"_s) == QStringList{u"一、"_s, u"2."_s});
    CHECK(found(u"离退休"_s) == QStringList{u"一、"_s, u"3."_s});
    CHECK(found(u"赠书"_s) == QStringList{u"二、"_s, u"4."_s});
    // One word is in the note, the other in the title.
    CHECK(found(u"赠书 党建"_s) == QStringList{u"二、"_s, u"4."_s});
    CHECK(found(u"赠书 疫情"_s).isEmpty());
}

TEST_CASE_METHOD(Filtered, "every word that a row can show is found", "[planfilter]")
{
    set(u"1."_s, Field::Deadline, u"国庆节前"_s);
    set(u"2."_s, Field::Difficulty, u"经费未到"_s);
    REQUIRE(document->setStatus({node(u"3."_s)}, ItemStatus::cancelled(u"并入支部活动"_s)));
    REQUIRE(document->addNote(node(u"4."_s), {2021, 3, 25}, u"赠书"_s, {}));
    REQUIRE(document->setStatus({node(u"5."_s)}, ItemStatus::ongoing()));
    CHECK(found(u"国庆"_s) == QStringList{u"一、"_s, u"1."_s});
    CHECK(found(u"经费"_s) == QStringList{u"一、"_s, u"2."_s});
    CHECK(found(u"并入支部"_s) == QStringList{u"一、"_s, u"3."_s});
    CHECK(found(u"25 Mar"_s) == QStringList{u"二、"_s, u"4."_s});
    CHECK(found(statusName(StatusKind::Cancelled)) == QStringList{u"一、"_s, u"3."_s});
    CHECK(found(statusName(StatusKind::Ongoing)) == QStringList{u"二、"_s, u"5."_s});
    // One letter does not find all items whose status has it in its word.
    CHECK(found(statusName(StatusKind::Ongoing).left(1)).isEmpty());
    set(u"1."_s, Field::Deadline, u"年底前"_s);
    CHECK(found(u"国庆"_s).isEmpty());
}

TEST_CASE_METHOD(Filtered, "the program's own words in a row are found as they are shown",
                 "[planfilter]")
{
    REQUIRE(document->today() == QDate(2021, 10, 12));
    for (const QString &item : {u"1."_s, u"2."_s, u"3."_s, u"4."_s, u"5."_s, u"三、"_s})
        set(item, Field::Owners, u"王建国"_s);
    set(u"1."_s, Field::Deadline, u"上半年"_s);
    set(u"2."_s, Field::Deadline, u"2021-10-09"_s);
    set(u"3."_s, Field::Deadline, u"10月底前"_s);
    set(u"4."_s, Field::Deadline, u"年底前"_s);
    CHECK(found(u"overdue"_s) == QStringList{u"一、"_s, u"1."_s, u"2."_s});
    CHECK(found(u"days late"_s) == QStringList{u"一、"_s, u"1."_s, u"2."_s});
    CHECK(found(u"3 days late"_s) == QStringList{u"一、"_s, u"2."_s});
    CHECK(found(u"3dayslate"_s) == QStringList{u"一、"_s, u"2."_s});
    CHECK(found(u"due soon"_s) == QStringList{u"一、"_s, u"3."_s});
    CHECK(found(u"due this month"_s) == QStringList{u"一、"_s, u"2."_s, u"3."_s});
    CHECK(found(u"3"_s) == QStringList{u"一、"_s, u"3."_s}); // a number alone: not in these words
    CHECK(found(u"not set"_s) == QStringList{u"二、"_s, u"5."_s, u"三、"_s});

    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::done({2021, 9, 1})));
    REQUIRE(document->setStatus({node(u"2."_s)}, ItemStatus::ongoing()));
    CHECK(found(u"overdue"_s).isEmpty());
    CHECK(found(u"due this month"_s) == QStringList{u"一、"_s, u"3."_s});
    REQUIRE(document->addNote(node(u"4."_s), TreeSample::kToday, u"赠书"_s, {}));
    CHECK(found(u"none yet"_s)
          == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"3."_s, u"二、"_s, u"5."_s, u"三、"_s});
}

TEST_CASE("words for what is late follow the day", "[planfilter]")
{
    QDateTime now = TreeSample::fixedNow();
    const auto document = TreeSample::document([&now] { return now; });
    PlanFilter filter(document.get());
    const NodeId item = TreeSample::node(*document, u"1."_s);
    REQUIRE(document->setField({item}, Field::Deadline, u"2021-10-12"_s));
    filter.setCriteria({.words = u"overdue"_s});
    CHECK(filter.matchCount() == 0);
    now = now.addDays(1);
    document->noticeDay();
    CHECK(filter.matchCount() == 1);
}

TEST_CASE("a section of guidance is found by its words, but not by a status", "[planfilter]")
{
    const auto document = TreeSample::emptyDocument();
    REQUIRE(Models::addPlan(
        *document,
        {.details = {.year = 2021, .title = u"要点"_s},
         .nodes = {{.id = NodeId{-1},
                    .kind = NodeKind::Section,
                    .title = u"指导思想"_s,
                    .text = u"围绕中心"_s},
                   {.id = NodeId{-2}, .kind = NodeKind::Section, .title = u"主要任务"_s}}}));
    PlanFilter filter(document.get());
    const auto *guidance = document->outline().root()->child(0);
    const auto *section = document->outline().root()->child(1);
    filter.setCriteria({.words = u"围绕"_s});
    CHECK(filter.isVisible(guidance));
    CHECK(filter.matchCount() == 1);
    filter.setCriteria({.statuses = {StatusKind::NotStarted}});
    CHECK_FALSE(filter.isVisible(guidance));
    CHECK(filter.isVisible(section));
    filter.setCriteria({.under = {guidance->id()}});
    CHECK(filter.isVisible(guidance));
}

TEST_CASE("words in the plan's own texts are told with their places", "[planfilter]")
{
    const auto document = TreeSample::emptyDocument();
    PlanContent plan = TreeSample::content();
    plan.details.preamble = u"截至11月25日。11 月印发，１１月25日起施行。"_s;
    plan.details.closing = u"疫情期间从严。"_s;
    plan.leftOut = {{.line = 3, .text = u"来源：宣传部"_s, .reason = u"source"_s},
                    {.line = 9, .text = u"宣传部 11月25日"_s, .reason = u"date"_s}};
    REQUIRE(Models::addPlan(*document, plan));
    PlanFilter filter(document.get());
    const auto found = [&filter](const QString &words) {
        filter.setCriteria({.words = words});
        return filter.inPlanTexts();
    };
    using Found = Models::PlanTextMatches;
    CHECK(found(u"11月25日"_s) == Found{.preamble = 2, .leftOut = 1});
    CHECK(found(u"宣传部"_s) == Found{.leftOut = 2});
    CHECK(found(u"疫情"_s) == Found{.closing = 1}); // besides an item
    CHECK(filter.matchCount() == 1);
    CHECK(found(u"宣传部 印发"_s) == Found{}); // both words, but nowhere together
    CHECK(found(QString()) == Found{});
}

TEST_CASE_METHOD(Filtered, "matches in notes already read appear with the same key press",
                 "[planfilter]")
{
    REQUIRE(document->addNote(node(u"4."_s), TreeSample::kToday, u"赠书 120 册"_s, {}));
    CHECK(found(u"赠"_s) == QStringList{u"二、"_s, u"4."_s});
    QStringList seen;
    QObject::connect(&filter, &PlanFilter::changed, &filter, [&] { seen = visible(); });
    for (const QString &words : {u"赠书"_s, u"书"_s, u"120"_s}) {
        filter.setCriteria({.words = words});
        CHECK_FALSE(filter.isSearchingNotes());
        CHECK(seen == QStringList{u"二、"_s, u"4."_s}); // already when the change was announced
    }
    filter.setCriteria({.words = u"此处没有"_s});
    CHECK(seen.isEmpty());
}

TEST_CASE_METHOD(
    Filtered,
    "a match in a section's own words shows the whole section, one in an item only the item",
    "[planfilter]")
{
    CHECK(found(u"优质化"_s) == QStringList{u"二、"_s, u"4."_s, u"5."_s});
    CHECK(filter.matchCount() == 2);
    set(u"4."_s, Field::Owners, u"优质化办公室"_s);
    CHECK(found(QString()).size() == 8);
    CHECK(found(u"优质化"_s) == QStringList{u"二、"_s, u"4."_s});
}

TEST_CASE("words of notes that another program removed or replaced are no longer found",
          "[planfilter]")
{
    const Sample::File file;
    const auto document = file.open();
    PlanFilter filter(document.get());
    const NodeId first = Sample::idAt(*document, u"1."_s);
    const NodeId second = Sample::idAt(*document, u"2."_s);
    REQUIRE(document->addNote(first, {2021, 5, 4}, u"赠书"_s, {}));
    REQUIRE(document->addNote(second, {2021, 5, 4}, u"赠书"_s, {}));
    const auto isFound = [&](const QString &words, NodeId node) {
        filter.setCriteria({.words = words});
        for (int i = 0; i < 500 && filter.isSearchingNotes(); ++i)
            QTest::qWait(1);
        return filter.isVisible(document->outline().find(node));
    };
    REQUIRE(isFound(u"赠书"_s, first));
    REQUIRE(isFound(u"赠书"_s, second));
    file.execute(u"UPDATE progress_note SET text = '听讲' WHERE id = 1"_s);
    file.execute(u"DELETE FROM progress_note WHERE id = 2"_s);
    REQUIRE(document->takeInOutsideChanges());
    CHECK_FALSE(isFound(u"赠书"_s, first));
    CHECK_FALSE(isFound(u"赠书"_s, second));
    CHECK(isFound(u"听讲"_s, first));
}

TEST_CASE_METHOD(Filtered, "search words are literal, never a pattern or SQL", "[planfilter]")
{
    REQUIRE(document->addNote(node(u"4."_s), TreeSample::kToday, u"100%完成_x\\y'OR(1=1)--"_s, {}));
    for (const auto &words : {u"'or(1=1)--"_s, u"%"_s, u"_x"_s, u"\\"_s, u"0%"_s, u"x\\y"_s})
        CHECK(found(words) == QStringList{u"二、"_s, u"4."_s});
    for (const auto &words :
         {u"*"_s, u"100_"_s, u"1%成"_s, u"完成%x"_s, u"🙂"_s, u"."_s + u"*"_s})
        CHECK(found(words).isEmpty());
    CHECK(found(u"长"_s.repeated(60000)).isEmpty());
}

TEST_CASE_METHOD(Filtered, "the search follows notes that are written, corrected and removed",
                 "[planfilter]")
{
    CHECK(found(u"赠书"_s).isEmpty());
    REQUIRE(document->addNote(node(u"4."_s), TreeSample::kToday, u"赠书 120 册"_s, {}));
    QTRY_COMPARE(visible(), (QStringList{u"二、"_s, u"4."_s}));
    const auto notes = document->notes().of(node(u"4."_s));
    REQUIRE(notes);
    ProgressNote corrected = notes->first();
    corrected.text = u"赠画 3 幅"_s;
    REQUIRE(Models::changeNote(*document, notes->first(), corrected));
    QTRY_VERIFY(visible().isEmpty());
    CHECK(found(u"赠画"_s) == QStringList{u"二、"_s, u"4."_s});
    REQUIRE(document->undoing().take(Way::Undo));
    QTRY_VERIFY(visible().isEmpty());
}

TEST_CASE_METHOD(Filtered, "an item must meet all criteria", "[planfilter]")
{
    set(u"1."_s, Field::Owners, u"王建国"_s);
    set(u"2."_s, Field::Owners, u"王建国"_s);
    set(u"2."_s, Field::Deadline, u"上半年"_s);
    set(u"3."_s, Field::Deadline, u"10月底前"_s);
    filter.setCriteria({.owners = {u"王建国"_s}});
    CHECK(visible() == QStringList{u"一、"_s, u"1."_s, u"2."_s});
    filter.setCriteria({.owners = {u"王建国"_s}, .missed = true});
    CHECK(visible() == QStringList{u"一、"_s, u"2."_s});
    filter.setCriteria({.missed = true, .dueSoon = true});
    CHECK(visible() == QStringList{u"一、"_s, u"2."_s, u"3."_s});
    filter.setCriteria({.words = u"疫情"_s, .missed = true});
    CHECK(visible().isEmpty());
    filter.setCriteria({.statuses = {StatusKind::Done}});
    CHECK(visible().isEmpty());
    filter.setCriteria({.owners = {QString()}});
    CHECK(filter.matchCount() == 4);
}

TEST_CASE_METHOD(
    Filtered,
    "an item that stops meeting the criteria disappears, and reappears when it meets them",
    "[planfilter]")
{
    QSignalSpy changes(&filter, &PlanFilter::changed);
    filter.setCriteria({.statuses = {StatusKind::NotStarted}});
    CHECK(filter.matchCount() == 6);
    CHECK(filter.itemCount() == 6);
    changes.clear();
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::ongoing()));
    CHECK(changes.wait(1000));
    CHECK(filter.matchCount() == 5);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(filter.matchCount() == 6);
}

TEST_CASE_METHOD(Filtered, "the visible set equals the result of testing each node by itself",
                 "[planfilter]")
{
    QRandomGenerator random(3);
    const QStringList names{u"王建国"_s, u"李淑芬"_s, QString()};
    const QStringList deadlines{u"上半年"_s, u"10月底前"_s, u"年底前"_s, QString()};
    const QList<ItemStatus> statuses{ItemStatus(), ItemStatus::inProgress(),
                                     ItemStatus::done(TreeSample::kToday), ItemStatus::ongoing()};
    for (int round = 0; round < 60; ++round) {
        for (const OutlineNode *one : document->outline().nodes()) {
            if (!one->isTracked())
                continue;
            REQUIRE(document->setField({one->id()}, Field::Owners, names[random.bounded(3)]));
            REQUIRE(document->setField({one->id()}, Field::Deadline, deadlines[random.bounded(4)]));
            REQUIRE(document->setStatus({one->id()}, statuses[random.bounded(4)]));
        }
        PlanCriteria wanted{.missed = random.bounded(3) == 0, .dueSoon = random.bounded(3) == 0};
        if (random.bounded(2) == 0)
            wanted.owners = {names[random.bounded(3)]};
        if (random.bounded(2) == 0)
            wanted.statuses = {statuses[random.bounded(4)].kind(), StatusKind::Ongoing};
        if (wanted.isEmpty())
            continue;
        filter.setCriteria(wanted);

        int matches = 0;
        for (const OutlineNode *one : document->outline().nodes()) {
            if (!one->isTracked())
                continue;
            const QString owner = joinNames(one->node().owners);
            const bool late = (wanted.missed && one->isMissedOn(TreeSample::kToday))
                              || (wanted.dueSoon && one->isDueSoonOn(TreeSample::kToday));
            const bool meets = (wanted.owners.isEmpty() || wanted.owners.contains(owner))
                               && (wanted.statuses.isEmpty()
                                   || wanted.statuses.contains(one->node().status.kind()))
                               && (late || (!wanted.missed && !wanted.dueSoon));
            CHECK(filter.isVisible(one) == meets);
            if (meets && !one->parent()->isRoot())
                CHECK(filter.isVisible(one->parent()));
            matches += meets ? 1 : 0;
        }
        CHECK(filter.matchCount() == matches);
    }
}

TEST_CASE("looking through many notes never holds up the event loop", "[planfilter]")
{
    const auto document = TreeSample::document();
    const QList<OutlineNode *> nodes = document->outline().nodes();
    Edit edit;
    for (int i = 0; i < 3000; ++i) {
        edit.append(
            NoteChange{.to = ProgressNote{
                           .node = nodes[i % nodes.size()]->id(),
                           .happenedOn = TreeSample::kToday,
                           .text = u"开展“读懂中国”征文活动，报送省关工委作品，第 %1 次。"_s.arg(i),
                           .author = u"测试"_s,
                           .writtenAt = QDateTime(TreeSample::kToday, QTime(8, 0), Qt::UTC)}});
    }
    REQUIRE(document->apply(edit));
    PlanFilter filter(document.get());
    filter.setCriteria({.words = u"第 2999 次"_s});
    CHECK(filter.isSearchingNotes()); // no notes are searched while the key press is handled
    QTimer other;                     // its events wait in the queue as key presses do
    int turns = 0;
    QObject::connect(&other, &QTimer::timeout, [&turns] { ++turns; });
    other.start(0);
    while (filter.isSearchingNotes())
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    CHECK(filter.matchCount() == 1);
    CHECK(turns >= 2);
}

TEST_CASE("matches are positions in the original text, not in the folded one", "[filter]")
{
    using Models::matchesIn;
    using Models::searchTerms;
    using Models::TextSpan;
    CHECK(matchesIn(u"走访基地，再走访"_s, searchTerms(u"走访"_s))
          == QList<TextSpan>{{0, 2}, {6, 2}});
    CHECK(matchesIn(u"走\u200b访ＡＢC"_s, searchTerms(u"走访 bc"_s))
          == QList<TextSpan>{{0, 3}, {4, 2}});
    CHECK(matchesIn(u"①关工委"_s, searchTerms(u"1 工委"_s)) == QList<TextSpan>{{0, 1}, {2, 2}});
    CHECK(matchesIn(u"关工委会"_s, searchTerms(u"关工 工委"_s)) == QList<TextSpan>{{0, 3}});
    CHECK(matchesIn(u"\U0001F468关"_s, searchTerms(u"关"_s)) == QList<TextSpan>{{2, 1}});
    CHECK(matchesIn(u"㎏"_s, searchTerms(u"g"_s)) == QList<TextSpan>{{0, 1}});
    CHECK(matchesIn(u"走访"_s, searchTerms(u" "_s)).isEmpty());
    CHECK(matchesIn({}, searchTerms(u"走访"_s)).isEmpty());
}

TEST_CASE_METHOD(Filtered, "invisible characters do not prevent a match", "[planfilter]")
{
    CHECK(found(u"帮\u200b扶\ufeff"_s) == QStringList{u"二、"_s, u"5."_s});
    REQUIRE(Models::setIssuedText(*document, document->outline().find(node(u"4."_s))->node(),
                                  u"4."_s, u"党建"_s, u"党建，赠\u00ad书"_s));
    CHECK(found(u"赠书"_s) == QStringList{u"二、"_s, u"4."_s});
}

TEST_CASE_METHOD(Filtered, "items due in a month or quarter are found", "[planfilter]")
{
    // The dates below are chosen for this month: October 2021.
    REQUIRE(document->today().month() == 10);
    set(u"1."_s, Field::Deadline, u"10月1日"_s);
    set(u"2."_s, Field::Deadline, u"11月底前"_s);
    set(u"3."_s, Field::Deadline, u"年底前"_s);
    set(u"4."_s, Field::Deadline, u"9月底前"_s);
    set(u"5."_s, Field::Deadline, u"10月底前"_s);
    REQUIRE(document->setStatus({node(u"5."_s)}, ItemStatus::ongoing()));
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::done({2021, 9, 1})));
    filter.setCriteria({.dueThisMonth = true});
    CHECK(visible() == QStringList{u"一、"_s, u"1."_s});
    filter.setCriteria({.dueNextMonth = true});
    CHECK(visible() == QStringList{u"一、"_s, u"2."_s});
    filter.setCriteria({.dueThisQuarter = true});
    CHECK(visible() == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"3."_s});
    filter.setCriteria({.missed = true, .dueThisMonth = true});
    CHECK(visible() == QStringList{u"一、"_s, u"1."_s, u"二、"_s, u"4."_s});
}

TEST_CASE_METHOD(Filtered, "matches in years that are not shown are counted", "[planfilter]")
{
    const int year = document->plan().year;
    REQUIRE(document->addNote(node(u"4."_s), TreeSample::kToday, u"赠书"_s, {}));
    REQUIRE(Models::addPlan(*document, {.details = {.year = year + 1, .title = u"次年"_s}}));
    const auto counted = [this](const QString &words) {
        (void)found(words);
        QTest::qWait(20);
        return filter.otherYears();
    };
    const auto inNote = counted(u"赠书"_s);
    REQUIRE(inNote.size() == 1);
    CHECK(inNote[0].plan.year == year);
    CHECK(inNote[0].items == 1);
    CHECK(counted(u"优质化"_s)[0].items == 2); // a section was found, so all its items count
    CHECK(counted(u"此处没有"_s).isEmpty());
    CHECK(counted(QString()).isEmpty());
    REQUIRE(document->show(inNote[0].plan.id));
    CHECK(counted(u"赠书"_s).isEmpty());
    CHECK(visible() == QStringList{u"二、"_s, u"4."_s});
}

TEST_CASE_METHOD(Filtered, "a department or owner written in two ways is one for the filter",
                 "[planfilter]")
{
    set(u"1."_s, Field::LeadDepartment, u"学工处（武装部）"_s);
    set(u"4."_s, Field::LeadDepartment, u"学工处(武装部)"_s);
    set(u"2."_s, Field::Owners, u"王建国"_s);
    for (const QString &name : {u"学工处（武装部）"_s, u"学工处(武装部)"_s}) {
        filter.setCriteria({.departments = {name}});
        CHECK(visible() == QStringList{u"一、"_s, u"1."_s, u"二、"_s, u"4."_s});
    }
    filter.setCriteria({.owners = {u"王\u200b建国"_s}});
    CHECK(visible() == QStringList{u"一、"_s, u"2."_s});
}

TEST_CASE("the month's lists and the responsible department are filter criteria", "[planfilter]")
{
    const auto document = TreeSample::documentOfSpring();
    const auto node = [&](const QString &name) { return TreeSample::node(*document, name); };
    REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"10月底前"_s));
    REQUIRE(document->setStatus({node(u"2."_s)}, ItemStatus::ongoing()));
    REQUIRE(document->addNote(node(u"3."_s), TreeSample::kToday, u"开展活动"_s, 20));
    REQUIRE(document->setField({node(u"4."_s)}, Field::LeadDepartment, u"团委"_s));
    REQUIRE(document->setField({node(u"5."_s)}, Field::SupportingDepartments, u"学工处、团委"_s));
    Models::PlanFilter filter(document.get());
    const auto only = [&](const Models::PlanCriteria &criteria) {
        filter.setCriteria(criteria);
        QStringList numbers;
        for (const OutlineNode *one : document->outline().nodes()) {
            if (one->isTracked() && filter.isVisible(one))
                numbers.append(one->node().number);
        }
        return numbers;
    };
    CHECK(only({.openThisMonth = true}) == QStringList{u"1."_s});
    // All that is open, without a note since the plan was issued in March.
    CHECK(only({.silent = true}) == QStringList{u"1."_s, u"2."_s, u"4."_s, u"5."_s, u"三、"_s});
    CHECK(only({.moved = true}) == QStringList{u"3."_s});
    CHECK(only({.hasEvents = true}) == QStringList{u"3."_s});
    CHECK(only({.answering = {u"团委"_s}}) == QStringList{u"4."_s});
    // An item belongs to the first of its lead departments.
    CHECK(only({.answering = {u"学工处"_s}}) == QStringList{u"5."_s});
    CHECK(only({.departments = {u"团委"_s}}) == QStringList{u"4."_s, u"5."_s});
    CHECK(only({.answering = {QString()}}).size() == 4);
}

TEST_CASE_METHOD(Filtered, "events are found by their month and their section", "[planfilter]")
{
    document->setFirstNote(FirstNote::KeepsStatus);
    const auto note = [this](const QString &name, QDate day, std::optional<int> attendance) {
        REQUIRE(document->addNote(node(name), day, u"活动"_s, attendance));
    };
    note(u"1."_s, {2021, 9, 5}, 20);
    note(u"1."_s, {2021, 10, 1}, {}); // without attendance it is no event
    note(u"2."_s, {2021, 10, 1}, 30);
    note(u"4."_s, {2021, 9, 6}, 10);
    note(u"5."_s, {2020, 9, 6}, 10);
    note(u"二、"_s, {2021, 11, 1}, 5);
    const QSet<NodeId> first{node(u"一、"_s)};
    const QSet<NodeId> second{node(u"二、"_s)};

    struct Case
    {
        PlanCriteria criteria;
        QStringList visible;
        int matches;
    };
    const Case cases[] = {
        {{.eventsIn = 9}, {u"一、"_s, u"1."_s, u"二、"_s, u"4."_s}, 2},
        {{.eventsIn = 10}, {u"一、"_s, u"2."_s}, 1},
        {{.eventsIn = 8}, {}, 0},
        {{.eventsIn = 0}, {u"二、"_s, u"5."_s}, 1},
        {{.eventsIn = 11}, {u"二、"_s}, 0}, // the section's own note
        {{.statuses = {StatusKind::NotStarted}, .eventsIn = 11}, {}, 0},
        {{.eventsIn = 11, .under = first}, {}, 0},
        {{.eventsIn = 9, .under = first}, {u"一、"_s, u"1."_s}, 1},
        {{.hasEvents = true, .under = second}, {u"二、"_s, u"4."_s, u"5."_s}, 2},
        {{.under = first}, {u"一、"_s, u"1."_s, u"2."_s, u"3."_s}, 3},
        {{.under = {node(u"4."_s)}}, {u"二、"_s, u"4."_s}, 1},
    };
    for (const Case &one : cases) {
        filter.setCriteria(one.criteria);
        CHECK(visible() == one.visible);
        CHECK(filter.matchCount() == one.matches);
    }
    // Sections of one year say nothing of another.
    filter.setCriteria({.missed = true, .under = first});
    REQUIRE(Models::addPlan(*document, {.details = {.year = 2022, .title = u"次年"_s}}));
    CHECK(filter.criteria() == PlanCriteria{.missed = true});
}

TEST_CASE("each criterion alone makes the filter active", "[planfilter]")
{
    CHECK(PlanCriteria().isEmpty());
    CHECK(PlanCriteria{.words = u" "_s}.isEmpty());
    const PlanCriteria active[] = {{.words = u"学"_s},
                                   {.statuses = {StatusKind::Done}},
                                   {.owners = {u"王"_s}},
                                   {.departments = {QString()}},
                                   {.answering = {QString()}},
                                   {.missed = true},
                                   {.dueSoon = true},
                                   {.dueThisMonth = true},
                                   {.dueNextMonth = true},
                                   {.dueThisQuarter = true},
                                   {.openThisMonth = true},
                                   {.silent = true},
                                   {.moved = true},
                                   {.hasEvents = true},
                                   {.eventsIn = 0},
                                   {.under = {NodeId{1}}}};
    for (const PlanCriteria &one : active)
        CHECK_FALSE(one.isEmpty());
}
