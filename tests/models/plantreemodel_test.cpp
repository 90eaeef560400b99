#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "models/outline/plantreemodel.h"

#include "sampleplan.h"
#include "support/catch.h"
#include "support/subtreesample.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanTreeModel;
using Models::Way;

namespace {

// The titles below `parent` in the order in which the sorted tree shows them.
QStringList titles(const PlanTreeModel &model, const QModelIndex &parent = {})
{
    QStringList shown;
    for (int row = 0; row < model.rowCount(parent); ++row)
        shown.append(model.index(row, 0, parent).data(Models::TitleRole).toString());
    return shown;
}

struct Opened
{
    std::unique_ptr<Models::PlanDocument> document = TreeSample::document();
    PlanTreeModel model{document.get()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }
    QModelIndex at(const QString &name, int column = 0) const
    {
        return model.indexOf(node(name), column);
    }
    void set(const QString &name, Field field, const QString &value)
    {
        REQUIRE(document->setField({node(name)}, field, value));
    }
};

} // namespace

TEST_CASE_METHOD(Opened, "the tree shows sections and items as published", "[plantreemodel]")
{
    CHECK(titles(model) == QStringList{u"提高政治站位"_s, u"推进优质化建设"_s, u"加强自身建设"_s});
    CHECK(titles(model, model.index(0, 0))
          == QStringList{u"深入学习"_s, u"把握方向"_s, u"疫情防控"_s});
    CHECK(at(u"1."_s).data() == u"1. 深入学习"_s);
    CHECK(model.index(0, 0).data() == u"一、提高政治站位"_s);
}

TEST_CASE_METHOD(Opened, "an edit changes its row and the roll-up above it", "[plantreemodel]")
{
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::done(TreeSample::kToday)));
    CHECK(at(u"1."_s, PlanTreeModel::StatusColumn).data() == statusName(StatusKind::Done));
    CHECK(at(u"一、"_s, PlanTreeModel::StatusColumn).data() == u"1 of 3 done"_s);
    CHECK(changes.size() == 2);

    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(at(u"一、"_s, PlanTreeModel::StatusColumn).data() == u"0 of 3 done"_s);
}

TEST_CASE_METHOD(Opened, "a section without items is tracked like one", "[plantreemodel]")
{
    CHECK(at(u"三、"_s).data(Models::IsTrackedRole).toBool());
    REQUIRE(document->setStatus({node(u"三、"_s)}, ItemStatus::ongoing()));
    CHECK(at(u"三、"_s, PlanTreeModel::StatusColumn).data() == statusName(StatusKind::Ongoing));
}

TEST_CASE_METHOD(Opened, "lateness is shown in words under the deadline", "[plantreemodel]")
{
    const auto lateness = [this](const QString &words) {
        set(u"1."_s, Field::Deadline, words);
        return at(u"1."_s, PlanTreeModel::DeadlineColumn).data(Models::SecondLineRole).toString();
    };
    CHECK(lateness(u"上半年"_s) == u"104 days late"_s);
    CHECK(lateness(u"2021-10-11"_s) == u"1 day late"_s);
    CHECK(lateness(u"2021-10-12"_s) == u"due today"_s);
    CHECK(lateness(u"2021-10-13"_s) == u"1 day left"_s);
    CHECK(lateness(u"10月底前"_s) == u"19 days left"_s);
    CHECK(lateness(u"年底前"_s).isEmpty());
    CHECK(lateness(u"长期坚持"_s).isEmpty());

    set(u"1."_s, Field::Deadline, u"上半年"_s);
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::done(TreeSample::kToday)));
    CHECK(at(u"1."_s, PlanTreeModel::DeadlineColumn)
              .data(Models::SecondLineRole)
              .toString()
              .isEmpty());
}

TEST_CASE_METHOD(Opened, "a tool tip shows the whole issued text, without interpreting markup",
                 "[plantreemodel]")
{
    const QString tip = at(u"1."_s).data(Qt::ToolTipRole).toString();
    REQUIRE(Qt::mightBeRichText(tip));
    QTextDocument shown;
    shown.setHtml(tip);
    CHECK(shown.toPlainText() == u"1. 深入学习，落实<b>重要</b>精神。"_s);
}

TEST_CASE_METHOD(Opened, "a screen reader finds what a row shows", "[plantreemodel]")
{
    set(u"1."_s, Field::Owners, u"王建国、李淑芬"_s);
    set(u"1."_s, Field::Deadline, u"上半年"_s);
    const QString row = at(u"1."_s).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"1. 深入学习"_s, u"王建国、李淑芬"_s, u"上半年"_s,
                                u"104 days late"_s, statusName(StatusKind::NotStarted)})
        CHECK(row.contains(part));
    CHECK(at(u"2."_s, PlanTreeModel::OwnerColumn).data(Qt::AccessibleTextRole) == u"not set"_s);
    CHECK(at(u"2."_s, PlanTreeModel::DeadlineColumn).data(Qt::AccessibleTextRole) == u"not set"_s);
    CHECK(at(u"一、"_s).data(Qt::AccessibleTextRole) == u"一、提高政治站位, 0 of 3 done"_s);

    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::inProgress(60)));
    CHECK(at(u"1."_s, PlanTreeModel::StatusColumn).data(Qt::AccessibleTextRole)
          == u"In progress, 60%"_s);
    CHECK(at(u"1."_s).data(Qt::AccessibleTextRole).toString().contains(u"In progress, 60%"_s));

    const auto pieces = [this] {
        return at(u"1."_s, PlanTreeModel::LatestProgressColumn)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    CHECK_FALSE(pieces().contains(u"evidence"_s));
    REQUIRE(
        Models::addEvidence(*document, node(u"1."_s), {}, {Sample::picture("one", u"一.jpg"_s)}));
    CHECK(pieces().contains(u"1 pieces of evidence"_s));
}

TEST_CASE_METHOD(Opened, "a lead department is never taken for an owner", "[plantreemodel]")
{
    set(u"1."_s, Field::LeadDepartment, u"党委办公室"_s);
    const QModelIndex owner = at(u"1."_s, PlanTreeModel::OwnerColumn);
    CHECK(owner.data(Models::NothingRole) == u"not set"_s);
    CHECK(owner.data(Models::SecondLineRole) == u"党委办公室"_s);
    CHECK(owner.data(Qt::AccessibleTextRole) == u"not set, lead department 党委办公室"_s);

    set(u"1."_s, Field::Owners, u"王建国"_s);
    CHECK(owner.data(Models::NothingRole).toString().isEmpty());
    CHECK(owner.data(Qt::AccessibleTextRole) == u"王建国, lead department 党委办公室"_s);
    CHECK(at(u"1."_s)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"lead department 党委办公室"_s));
}

TEST_CASE_METHOD(Opened, "a screen reader gets the faint text of an empty cell", "[plantreemodel]")
{
    for (const int column : {PlanTreeModel::OwnerColumn, PlanTreeModel::DeadlineColumn,
                             PlanTreeModel::LatestProgressColumn}) {
        const QModelIndex cell = at(u"2."_s, column);
        CHECK_FALSE(cell.data(Models::NothingRole).toString().isEmpty());
        CHECK(cell.data(Models::NothingRole) == cell.data(Qt::AccessibleTextRole));
    }
    // A section's row shows only its heading and how many of its items are done.
    REQUIRE(document->addNote(node(u"1."_s), TreeSample::kToday, u"开了一次会。"_s, std::nullopt));
    const QModelIndex progress = at(u"一、"_s, PlanTreeModel::LatestProgressColumn);
    CHECK(progress.data(Qt::AccessibleTextRole).toString().isEmpty());
    CHECK(progress.data(Models::NothingRole).toString().isEmpty());
}

TEST_CASE_METHOD(Opened, "the latest progress begins with what the last note says",
                 "[plantreemodel]")
{
    const QModelIndex cell = at(u"1."_s, PlanTreeModel::LatestProgressColumn);
    const auto words = [&] { return cell.data(Models::SecondLineRole).toString(); };
    const QDate today = TreeSample::kToday;
    REQUIRE(document->addNote(node(u"1."_s), today, u"看望<b>老人</b>。\n送了慰问品。"_s, 12));
    CHECK(words() == u"看望<b>老人</b>。 送了慰问品。"_s);
    CHECK(cell.data(Qt::AccessibleTextRole).toString().endsWith(u": "_s + words()));
    QTextDocument tip;
    tip.setHtml(cell.data(Qt::ToolTipRole).toString());
    CHECK(tip.toPlainText().contains(words()));

    REQUIRE(document->addNote(node(u"1."_s), today.addDays(-1), u"事前的准备。"_s, {}));
    CHECK(words().startsWith(u"看望"_s));
    const ProgressNote last = document->notes().of(node(u"1."_s))->last();
    ProgressNote corrected = last;
    corrected.text = u"走访老人。"_s;
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(Models::changeNote(*document, last, corrected));
    CHECK(words() == u"走访老人。"_s);
    CHECK_FALSE(changes.isEmpty());
    REQUIRE(Models::removeNote(*document, corrected));
    CHECK(words() == u"事前的准备。"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(words() == u"走访老人。"_s);
}

TEST_CASE_METHOD(Opened, "sorting moves items only within their section", "[plantreemodel]")
{
    set(u"1."_s, Field::Deadline, u"年底前"_s);
    set(u"3."_s, Field::Deadline, u"5月"_s);
    set(u"5."_s, Field::Deadline, u"3月"_s);
    const QPersistentModelIndex first = at(u"1."_s);

    SECTION("by day, undated last")
    {
        model.sort(PlanTreeModel::DeadlineColumn, Qt::AscendingOrder);
        CHECK(titles(model, at(u"一、"_s))
              == QStringList{u"疫情防控"_s, u"深入学习"_s, u"把握方向"_s});
        CHECK(titles(model, at(u"二、"_s)) == QStringList{u"帮扶困难学生"_s, u"党建带关建"_s});
        CHECK(titles(model).first() == u"提高政治站位"_s);
        CHECK(first.row() == 1);
        CHECK(first.data() == u"1. 深入学习"_s);
    }
    SECTION("and undated last also in descending order")
    {
        model.sort(PlanTreeModel::DeadlineColumn, Qt::DescendingOrder);
        CHECK(titles(model, at(u"一、"_s))
              == QStringList{u"深入学习"_s, u"疫情防控"_s, u"把握方向"_s});
    }
    SECTION("and back to the published order")
    {
        model.sort(PlanTreeModel::DeadlineColumn, Qt::DescendingOrder);
        model.sort(-1);
        CHECK(titles(model, at(u"一、"_s))
              == QStringList{u"深入学习"_s, u"把握方向"_s, u"疫情防控"_s});
        CHECK(first.row() == 0);
    }
    SECTION("an edit puts its row in its new place")
    {
        model.sort(PlanTreeModel::DeadlineColumn, Qt::AscendingOrder);
        set(u"3."_s, Field::Deadline, QString());
        QTRY_COMPARE(titles(model, at(u"一、"_s)),
                     (QStringList{u"深入学习"_s, u"把握方向"_s, u"疫情防控"_s}));
    }
}

TEST_CASE_METHOD(Opened, "sections keep their places among items that are sorted",
                 "[plantreemodel]")
{
    model.sort(PlanTreeModel::ItemColumn, Qt::DescendingOrder);
    CHECK(titles(model) == QStringList{u"提高政治站位"_s, u"推进优质化建设"_s, u"加强自身建设"_s});
}

TEST_CASE(
    "rows inserted and removed in a sorted tree are announced at the rows where they are shown",
    "[plantreemodel]")
{
    // This happens when two windows show one file: one takes in what the other has written.
    const auto document = TreeSample::document();
    PlanTreeModel model(document.get());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(PlanTreeModel::ItemColumn, Qt::DescendingOrder);

    // Plays the document's part: announces each change with the document's signals and makes it in
    // the outline.
    Outline &outline = const_cast<Outline &>(document->outline());
    QRandomGenerator random(7);
    int nextId = 1000;
    for (int step = 0; step < 300; ++step) {
        const QList<OutlineNode *> nodes = outline.nodes();
        OutlineNode *picked = nodes.at(random.bounded(int(nodes.size())));
        if (random.bounded(2) == 0 && nodes.size() > 6) {
            emit document->nodeAboutToBeRemoved(picked);
            outline.remove(picked);
            emit document->nodeRemoved();
        } else {
            OutlineNode *under = random.bounded(3) == 0 ? outline.root() : picked;
            const int row = random.bounded(under->childCount() + 1);
            emit document->nodeAboutToBeInserted(under, row);
            outline.insert(under, row,
                           {.id = NodeId{++nextId},
                            .parent = under->id(),
                            .title = QString::number(random.bounded(50))});
            emit document->nodeInserted();
        }
        if (step % 7 == 0)
            QCoreApplication::processEvents();
        if (step % 40 == 39)
            model.sort(step % 80 == 39 ? PlanTreeModel::OwnerColumn : PlanTreeModel::ItemColumn,
                       Qt::AscendingOrder);
    }
    QCoreApplication::processEvents();

    std::function<int(const QModelIndex &)> count = [&](const QModelIndex &under) {
        int rows = model.rowCount(under);
        for (int row = 0; row < model.rowCount(under); ++row) {
            const QModelIndex index = model.index(row, 0, under);
            CHECK(model.indexOf(model.nodeAt(index)) == index);
            rows += count(index);
        }
        return rows;
    };
    CHECK(count({}) == outline.nodes().size());
}

TEST_CASE_METHOD(Opened, "a row shows that its item has the draft of a note", "[plantreemodel]")
{
    const auto says = [this](const QString &name) {
        return at(name).data(Qt::AccessibleTextRole).toString().contains(u"half written"_s);
    };
    REQUIRE(document->drafts()->keepNote(node(u"1."_s), {.text = u"写到一半"_s}));
    CHECK(at(u"1."_s).data(Models::HasDraftRole).toBool());
    CHECK(at(u"1."_s).data(Qt::ToolTipRole).toString().contains(u"half written"_s));
    CHECK(says(u"1."_s));
    CHECK_FALSE(says(u"2."_s));

    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(document->drafts()->keepNote(node(u"1."_s), {.text = u"写到一半多"_s}));
    CHECK(changes.isEmpty());
    REQUIRE(document->drafts()->keepNote(node(u"1."_s), {}));
    CHECK(changes.size() == 1);
    CHECK_FALSE(says(u"1."_s));
    REQUIRE(document->drafts()->keepNote(node(u"一、"_s), {.text = u"写到一半"_s}));
    CHECK(says(u"一、"_s));
    REQUIRE(document->drafts()->keepNote(node(u"一、"_s), {}));
}

namespace {

// Inserts, moves and removes nodes of an outline at random, with the signals that the document
// would send.
class RandomOutline
{
public:
    explicit RandomOutline(Models::PlanDocument *document, quint32 seed)
        : m_document(document)
        , m_outline(const_cast<Outline &>(document->outline()))
        , m_random(seed)
    {}

    void step()
    {
        const QList<OutlineNode *> nodes = m_outline.nodes();
        if (nodes.isEmpty()) {
            insert(m_outline.root(), {.title = u"0"_s});
            return;
        }
        OutlineNode *picked = nodes.at(pick(int(nodes.size())));
        const int kind = pick(10);
        const bool isMany = nodes.size() > kMost;
        if (kind < (isMany ? 6 : 3))
            remove(picked);
        else if (kind < 7 && picked->childCount() == 0)
            move(picked, nodes);
        else if (!isMany)
            insert(pick(3) == 0 ? m_outline.root() : picked, {.title = QString::number(pick(50))});
    }

private:
    static constexpr int kMost = 40;

    int pick(int below) { return int(m_random.bounded(below)); }

    void insert(OutlineNode *under, Node node)
    {
        const int row = pick(under->childCount() + 1);
        node.id = NodeId{++m_lastId};
        node.parent = under->id();
        emit m_document->nodeAboutToBeInserted(under, row);
        m_outline.insert(under, row, node);
        emit m_document->nodeInserted();
    }

    void remove(OutlineNode *node)
    {
        emit m_document->nodeAboutToBeRemoved(node);
        m_outline.remove(node);
        emit m_document->nodeRemoved();
    }

    // As a move by another program is taken in: the node is removed and inserted elsewhere.
    void move(OutlineNode *node, const QList<OutlineNode *> &nodes)
    {
        OutlineNode *under = nodes.at(pick(int(nodes.size())));
        if (under == node)
            under = m_outline.root();
        const Node values = node->node();
        remove(node);
        insert(under, values);
    }

    Models::PlanDocument *m_document;
    Outline &m_outline;
    QRandomGenerator m_random;
    int m_lastId = 1000;
};

} // namespace

TEST_CASE("the tree equals the outline after ten thousand random inserts, moves and removals",
          "[plantreemodel]")
{
    const auto document = TreeSample::document();
    PlanTreeModel model(document.get());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    RandomOutline outline(document.get(), 65);
    for (int step = 0; step < 10'000; ++step) {
        outline.step();
        if (step % 500 == 499) { // in turn the plan's own order, ascending and descending
            model.sort(step % 1500 < 500 ? -1 : PlanTreeModel::ItemColumn,
                       step % 1000 < 500 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
        if (step % 50 == 0)
            QCoreApplication::processEvents();
        const QList<OutlineNode *> nodes = document->outline().nodes();
        if (step % 100 == 0) {
            for (const OutlineNode *node : nodes) {
                const QModelIndex index = model.indexOf(node);
                REQUIRE(model.nodeAt(index) == node);
                REQUIRE(model.index(index.row(), 0, index.parent()) == index);
            }
        }
    }
}

TEST_CASE_METHOD(Opened, "cached roll-ups equal newly counted ones", "[plantreemodel]")
{
    QRandomGenerator random(11);
    const QList<OutlineNode *> nodes = document->outline().nodes();
    for (int step = 0; step < 60; ++step) {
        const OutlineNode *node = nodes.at(random.bounded(int(nodes.size())));
        if (node->isTracked()) {
            const ItemStatus statuses[] = {ItemStatus(), ItemStatus::inProgress(),
                                           ItemStatus::done(TreeSample::kToday),
                                           ItemStatus::ongoing()};
            REQUIRE(document->setStatus({node->id()}, statuses[random.bounded(4)]));
        }
        REQUIRE(
            document->addNote(node->id(), TreeSample::kToday.addDays(-step), u"开展活动"_s, step));
        for (const OutlineNode *one : nodes) {
            const Tally expected = tally(one, TreeSample::kToday);
            const Tally figures = model.rollUp(one);
            CHECK(figures.byStatus == expected.byStatus);
            CHECK(figures.items == expected.items);
            CHECK(figures.sections == expected.sections);
            CHECK(figures.notes == expected.notes);
        }
    }
}

TEST_CASE_METHOD(Opened, "only another plan resets the tree", "[plantreemodel]")
{
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    set(u"1."_s, Field::Owners, u"王建国"_s);
    REQUIRE(document->addNote(node(u"1."_s), TreeSample::kToday, u"开展活动"_s, 5));
    CHECK(resets.isEmpty());

    PlanContent next = TreeSample::content();
    next.details.year = 2022;
    for (Node &node : next.nodes) {
        node.id = NodeId{qint64(node.id) + 100};
        if (node.parent != NodeId{})
            node.parent = NodeId{qint64(node.parent) + 100};
    }
    REQUIRE(Models::addPlan(*document, next));
    CHECK(resets.size() == 1);
    CHECK(model.rowCount() == 3);
}
