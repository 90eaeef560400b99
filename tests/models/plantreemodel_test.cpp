#include "domain/plan/carryover.h"
#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "models/outline/plantreemodel.h"

#include "sampleplan.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "support/subtreesample.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanTreeModel;
using Models::Way;
using Sample::idAt;

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
    QString text(const QString &name, int column, int role = Qt::DisplayRole) const
    {
        return at(name, column).data(role).toString();
    }
    QString toolTip(const QString &name, int column = 0) const
    {
        QTextDocument shown;
        shown.setHtml(text(name, column, Qt::ToolTipRole));
        QStringList lines = shown.toPlainText().split(u'\n');
        for (QString &line : lines)
            line = line.trimmed();
        return lines.join(u'\n');
    }
    std::unique_ptr<QMimeData> dragged(const QString &name) const
    {
        return std::unique_ptr<QMimeData>(model.mimeData({at(name)}));
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
    CHECK(at(u"1."_s).parent() == at(u"一、"_s));
    CHECK(model.rowCount(at(u"一、"_s, 1)) == 0);
    CHECK_FALSE(model.index(3, 0).isValid());
}

TEST_CASE_METHOD(Opened, "the tree has a heading over each column and none beside the rows",
                 "[plantreemodel]")
{
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings.append(model.headerData(column, Qt::Horizontal).toString());
    CHECK(headings
          == QStringList{u"Item"_s, u"Owner"_s, u"Deadline"_s, u"Status"_s, u"Latest progress"_s});
    CHECK_FALSE(model.headerData(0, Qt::Vertical).isValid());
    CHECK_FALSE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid());
}

TEST_CASE_METHOD(Opened, "in another language all headings and rows are announced",
                 "[plantreemodel]")
{
    QSignalSpy headings(&model, &QAbstractItemModel::headerDataChanged);
    QStringList rows;
    QObject::connect(&model, &QAbstractItemModel::dataChanged,
                     [&rows](const QModelIndex &first, const QModelIndex &last) {
                         CHECK(first.column() == PlanTreeModel::ItemColumn);
                         CHECK(last.column() == PlanTreeModel::LatestProgressColumn);
                         for (int row = first.row(); row <= last.row(); ++row)
                             rows.append(first.siblingAtRow(row).data().toString());
                     });
    model.retranslate();
    REQUIRE(headings.size() == 1);
    CHECK(headings[0]
          == QVariantList{QVariant::fromValue(Qt::Horizontal), PlanTreeModel::ItemColumn,
                          PlanTreeModel::LatestProgressColumn});
    QStringList all;
    for (const OutlineNode *one : document->outline().nodes())
        all.append(one->heading());
    rows.sort();
    all.sort();
    CHECK(rows == all);
}

TEST_CASE_METHOD(Opened, "an edit changes its row and the roll-up above it", "[plantreemodel]")
{
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::done(TreeSample::kToday)));
    CHECK(at(u"1."_s, PlanTreeModel::StatusColumn).data() == statusName(StatusKind::Done));
    CHECK(at(u"一、"_s, PlanTreeModel::StatusColumn).data() == u"1 of 3 done"_s);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0][0].toModelIndex() == at(u"1."_s));
    CHECK(changes[0][1].toModelIndex() == at(u"1."_s, PlanTreeModel::LatestProgressColumn));
    CHECK(changes[1][0].toModelIndex() == at(u"一、"_s));
    CHECK(changes[1][1].toModelIndex() == at(u"一、"_s, PlanTreeModel::LatestProgressColumn));

    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(at(u"一、"_s, PlanTreeModel::StatusColumn).data() == u"0 of 3 done"_s);

    changes.clear();
    REQUIRE(Models::removeNodes(*document, {node(u"2."_s)}));
    CHECK(at(u"一、"_s, PlanTreeModel::StatusColumn).data() == u"0 of 2 done"_s);
    REQUIRE_FALSE(changes.isEmpty());
    CHECK(changes[0][0].toModelIndex() == at(u"一、"_s));
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
    CHECK(toolTip(u"1."_s) == u"1. 深入学习，落实<b>重要</b>精神。"_s);
    for (int column = 0; column < PlanTreeModel::kColumns; ++column)
        CHECK(toolTip(u"一、"_s, column) == u"一、提高政治站位"_s);
    REQUIRE(Models::setIssuedText(*document, document->outline().find(node(u"1."_s))->node(),
                                  u"1."_s, u"学习安排"_s, u"每月学习一次。"_s));
    CHECK(toolTip(u"1."_s) == u"1. 学习安排\n每月学习一次。"_s);
}

TEST_CASE_METHOD(Opened, "a tool tip says all that a cell has no room for", "[plantreemodel]")
{
    const QString name = u"1."_s;
    for (int column = 1; column < PlanTreeModel::kColumns; ++column)
        CHECK(toolTip(name, column)
              == (column == PlanTreeModel::StatusColumn ? u"Not started"_s : QString()));

    set(name, Field::SupportingDepartments, u"团委、学工部"_s);
    CHECK(toolTip(name, PlanTreeModel::OwnerColumn) == u"Supporting departments: 团委、学工部"_s);
    set(name, Field::Owners, u"王建国、李淑芬"_s);
    set(name, Field::LeadDepartment, u"党委办公室"_s);
    CHECK(toolTip(name, PlanTreeModel::OwnerColumn)
          == u"Owner: 王建国、李淑芬\nLead department: 党委办公室\n"
             "Supporting departments: 团委、学工部"_s);

    set(name, Field::Deadline, u"上半年"_s);
    CHECK(toolTip(name, PlanTreeModel::DeadlineColumn) == u"上半年\nlast day 2021-06-30"_s);
    set(name, Field::Deadline, u"长期坚持"_s);
    CHECK(toolTip(name, PlanTreeModel::DeadlineColumn) == u"长期坚持"_s);

    const std::pair<ItemStatus, QString> statuses[] = {
        {ItemStatus::inProgress(60), u"In progress, 60%"_s},
        {ItemStatus::done({2021, 9, 24}), u"Done\nfinished on 2021-09-24"_s},
        {ItemStatus::cancelled(u"经费不足"_s), u"Cancelled\n经费不足"_s},
    };
    for (const auto &[status, tip] : statuses) {
        REQUIRE(document->setStatus({node(name)}, status));
        CHECK(toolTip(name, PlanTreeModel::StatusColumn) == tip);
    }

    const int progress = PlanTreeModel::LatestProgressColumn;
    REQUIRE(document->addNote(node(name), {2021, 10, 8}, u"看望老人。"_s, {}));
    CHECK(toolTip(name, progress) == u"8 Oct\n看望老人。\n1 progress note"_s);
    REQUIRE(document->addNote(node(name), {2021, 10, 9}, u"送去慰问品。"_s, {}));
    CHECK(toolTip(name, progress) == u"9 Oct\n送去慰问品。\n2 progress notes"_s);
    REQUIRE(Models::addEvidence(*document, node(name), {}, {Sample::picture("one", u"一.jpg"_s)}));
    CHECK(toolTip(name, progress)
          == u"9 Oct\n送去慰问品。\n2 progress notes\n1 pieces of evidence"_s);
}

TEST_CASE_METHOD(Opened, "a copied row has as many cells for a section as for an item",
                 "[plantreemodel]")
{
    const auto copied = [this](const QString &name) {
        QStringList cells;
        for (int column = 0; column < PlanTreeModel::kColumns; ++column)
            cells += at(name, column).data(Models::CopiedRole).toStringList();
        return cells;
    };
    CHECK(copied(u"1."_s) == QStringList{u"1. 深入学习"_s, {}, {}, {}, u"Not started"_s, {}});
    set(u"1."_s, Field::Owners, u"王建国"_s);
    set(u"1."_s, Field::LeadDepartment, u"党委办公室"_s);
    set(u"1."_s, Field::Deadline, u"上半年"_s);
    REQUIRE(document->addNote(node(u"1."_s), {2021, 10, 8}, u"看望老人。"_s, {}));
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::inProgress(60)));
    CHECK(copied(u"1."_s)
          == QStringList{u"1. 深入学习"_s, u"王建国"_s, u"党委办公室"_s, u"上半年"_s,
                         u"In progress 60%"_s, u"2021-10-08"_s});
    REQUIRE(document->addNote(node(u"一、"_s), {2021, 10, 9}, u"小结。"_s, {}));
    CHECK(copied(u"一、"_s)
          == QStringList{u"一、提高政治站位"_s, {}, {}, {}, u"0 of 3 done"_s, {}});
}

TEST_CASE_METHOD(Opened, "a day of another year is shown with its year", "[plantreemodel]")
{
    CHECK(model.dayText({2021, 1, 1}) == u"1 Jan"_s);
    CHECK(model.dayText({2021, 12, 31}) == u"31 Dec"_s);
    CHECK(model.dayText({2020, 12, 31}) == u"31 Dec 2020"_s);
    CHECK(model.dayText({2022, 1, 1}) == u"1 Jan 2022"_s);
    CHECK(model.dayText({}).isEmpty());
}

TEST_CASE_METHOD(Opened, "delegates read from each row what they paint", "[plantreemodel]")
{
    const int progress = PlanTreeModel::LatestProgressColumn;
    CHECK(at(u"1."_s).data(Models::NodeIdRole).toLongLong() == qint64(node(u"1."_s)));
    CHECK(text(u"1."_s, progress, Models::NumberRole) == u"1."_s);
    CHECK_FALSE(at(u"1."_s).data(Models::IsSectionRole).toBool());
    CHECK(at(u"三、"_s).data(Models::IsSectionRole).toBool());
    CHECK(at(u"1."_s).data(Models::IsTrackedRole).toBool());
    CHECK_FALSE(at(u"一、"_s).data(Models::IsTrackedRole).toBool());
    CHECK_FALSE(at(u"1."_s).data(Models::PercentRole).isValid());
    CHECK_FALSE(at(u"1."_s).data(Models::CarriedRole).toBool());
    CHECK_FALSE(at(u"1."_s).data(Models::HasDraftRole).toBool());
    CHECK_FALSE(at(u"1."_s).data(Qt::DecorationRole).isValid());
    CHECK_FALSE(model.data({}, Qt::DisplayRole).isValid());
    for (const int column : {PlanTreeModel::ItemColumn, PlanTreeModel::StatusColumn}) {
        CHECK(text(u"1."_s, column, Models::SecondLineRole).isEmpty());
        CHECK(text(u"1."_s, column, Models::NothingRole).isEmpty());
    }

    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::inProgress(1)));
    CHECK(at(u"1."_s).data(Models::PercentRole) == 1);
    CHECK(at(u"1."_s).data(Models::StatusRole) == int(StatusKind::InProgress));
    const auto lateness = [this](const QString &deadline) {
        set(u"1."_s, Field::Deadline, deadline);
        return Models::Lateness(at(u"1."_s).data(Models::LatenessRole).toInt());
    };
    CHECK(lateness(u"年底前"_s) == Models::Lateness::None);
    CHECK(lateness(u"2021-10-12"_s) == Models::Lateness::DueSoon);
    CHECK(lateness(u"2021-10-11"_s) == Models::Lateness::Missed);
    CHECK(at(u"一、"_s).data(Models::TallyRole).value<Tally>().missed == 1);

    for (const QString &name : {u"1."_s, u"一、"_s})
        REQUIRE(
            Models::addEvidence(*document, node(name), {}, {Sample::picture("one", u"一.jpg"_s)}));
    CHECK(at(u"1."_s).data(Models::EvidenceRole) == 1);
    CHECK(at(u"2."_s).data(Models::EvidenceRole) == 0);
    CHECK(at(u"一、"_s).data(Models::EvidenceRole) == 0); // only tracked nodes show a paper clip
}

TEST_CASE_METHOD(Opened, "an item carried over says so", "[plantreemodel]")
{
    PlanContent empty{.details = {.year = 2022, .title = u"关工委2022年工作要点"_s}};
    const PlanContent next = CarryOver(document->outline(), empty).plan({node(u"1."_s)});
    REQUIRE(Models::beginYear(*document, next));
    const QModelIndex carried = model.index(0, 0, model.index(0, 0));
    REQUIRE(carried.data(Models::TitleRole) == u"深入学习"_s);
    CHECK(carried.data(Models::CarriedRole).toBool());
    CHECK(carried.data(Qt::AccessibleTextRole).toString()
          == carried.data().toString() + u", Not started, carried over from an earlier year"_s);
    QTextDocument shown;
    shown.setHtml(carried.data(Qt::ToolTipRole).toString());
    CHECK(shown.toPlainText().endsWith(u"精神。\nCarried over from an earlier year."_s));
}

TEST_CASE_METHOD(Opened, "a screen reader finds what a row shows", "[plantreemodel]")
{
    set(u"1."_s, Field::Owners, u"王建国、李淑芬"_s);
    set(u"1."_s, Field::Deadline, u"上半年"_s);
    const auto read = [this](int column) {
        return at(u"1."_s, column).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(read(PlanTreeModel::ItemColumn)
          == u"1. 深入学习, Not started, owner 王建国、李淑芬, deadline 上半年, 104 days late"_s);
    CHECK(read(PlanTreeModel::OwnerColumn) == u"王建国、李淑芬"_s);
    CHECK(read(PlanTreeModel::DeadlineColumn) == u"上半年, 104 days late"_s);
    CHECK(read(PlanTreeModel::StatusColumn) == u"Not started"_s);
    CHECK(at(u"2."_s).data(Qt::AccessibleTextRole) == u"2. 把握方向, Not started"_s);
    CHECK(at(u"2."_s, PlanTreeModel::OwnerColumn).data(Qt::AccessibleTextRole) == u"not set"_s);
    CHECK(at(u"2."_s, PlanTreeModel::DeadlineColumn).data(Qt::AccessibleTextRole) == u"not set"_s);
    CHECK(at(u"一、"_s).data(Qt::AccessibleTextRole) == u"一、提高政治站位, 0 of 3 done"_s);

    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::inProgress(60)));
    CHECK(at(u"1."_s, PlanTreeModel::StatusColumn).data(Qt::AccessibleTextRole)
          == u"In progress, 60%"_s);
    CHECK(at(u"1."_s).data(Qt::AccessibleTextRole).toString().contains(u"In progress, 60%"_s));

    const int progress = PlanTreeModel::LatestProgressColumn;
    CHECK(read(progress) == u"none yet"_s);
    REQUIRE(
        Models::addEvidence(*document, node(u"1."_s), {}, {Sample::picture("one", u"一.jpg"_s)}));
    CHECK(read(progress) == u"none yet, 1 pieces of evidence"_s);
    REQUIRE(document->addNote(node(u"1."_s), {2020, 12, 8}, u"看望老人。"_s, {}));
    CHECK(read(progress) == u"8 Dec 2020: 看望老人。, 1 pieces of evidence"_s);
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
        CHECK(cell.data(Models::NothingRole)
              == (column == PlanTreeModel::LatestProgressColumn ? u"none yet"_s : u"not set"_s));
        CHECK(cell.data(Models::NothingRole) == cell.data(Qt::AccessibleTextRole));
    }
    // A cancelled item without progress shows its reason instead.
    REQUIRE(document->setStatus({node(u"2."_s)}, ItemStatus::cancelled(u"经费不足"_s)));
    CHECK(text(u"2."_s, PlanTreeModel::LatestProgressColumn, Models::NothingRole) == u"经费不足"_s);
    CHECK(text(u"2."_s, PlanTreeModel::OwnerColumn, Models::NothingRole) == u"not set"_s);
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
    CHECK(cell.data(Qt::AccessibleTextRole).toString() == u"12 Oct: "_s + words());
    CHECK(toolTip(u"1."_s, PlanTreeModel::LatestProgressColumn)
          == u"12 Oct\n"_s + words() + u"\n1 progress note"_s);

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
        QSignalSpy orders(&model, &QAbstractItemModel::layoutChanged);
        set(u"3."_s, Field::Deadline, u"6月"_s); // which is the same place
        QCoreApplication::processEvents();
        CHECK(orders.isEmpty());
        set(u"3."_s, Field::Deadline, QString());
        QTRY_COMPARE(titles(model, at(u"一、"_s)),
                     (QStringList{u"深入学习"_s, u"把握方向"_s, u"疫情防控"_s}));
        CHECK(orders.size() == 1);
        CHECK(first.row() == 0);
    }
    SECTION("a new item and the return of a removed one, too")
    {
        model.sort(PlanTreeModel::ItemColumn, Qt::AscendingOrder);
        REQUIRE(Models::addNode(*document, node(u"一、"_s), 3, NodeKind::Item, u"一日活动"_s));
        const QStringList all{u"一日活动"_s, u"把握方向"_s, u"深入学习"_s, u"疫情防控"_s};
        QTRY_COMPARE(titles(model, at(u"一、"_s)), all);
        REQUIRE(Models::removeNodes(*document, {node(u"把握方向"_s)}));
        REQUIRE(document->undoing().take(Way::Undo));
        QTRY_COMPARE(titles(model, at(u"一、"_s)), all);
    }
    SECTION("another plan is sorted from the first")
    {
        model.sort(PlanTreeModel::ItemColumn, Qt::AscendingOrder);
        REQUIRE(document->show(document->plan().id));
        CHECK(titles(model, at(u"一、"_s))
              == QStringList{u"把握方向"_s, u"深入学习"_s, u"疫情防控"_s});
    }
}

TEST_CASE_METHOD(Opened, "each column is sorted by what it shows", "[plantreemodel]")
{
    set(u"1."_s, Field::Owners, u"Chen"_s);
    set(u"3."_s, Field::Owners, u"An"_s);
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::ongoing()));
    REQUIRE(document->setStatus({node(u"2."_s)}, ItemStatus::done(TreeSample::kToday)));
    document->setFirstNote(FirstNote::KeepsStatus);
    REQUIRE(document->addNote(node(u"2."_s), {2021, 9, 1}, u"总结。"_s, {}));
    REQUIRE(document->addNote(node(u"3."_s), {2021, 3, 1}, u"消毒。"_s, {}));
    struct Case
    {
        int column;
        QString upwards;
        QString downwards;
    };
    const Case cases[] = {
        {PlanTreeModel::OwnerColumn, u"3.1.2."_s, u"1.3.2."_s},
        {PlanTreeModel::DeadlineColumn, u"1.2.3."_s, u"1.2.3."_s}, // none has any
        {PlanTreeModel::StatusColumn, u"2.1.3."_s, u"3.1.2."_s},
        {PlanTreeModel::LatestProgressColumn, u"3.2.1."_s, u"2.3.1."_s},
    };
    const auto order = [this] {
        QString numbers;
        const QModelIndex section = at(u"一、"_s);
        for (int row = 0; row < model.rowCount(section); ++row)
            numbers += model.index(row, 0, section).data(Models::NumberRole).toString();
        return numbers;
    };
    for (const Case &one : cases) {
        INFO(one.column);
        model.sort(one.column, Qt::AscendingOrder);
        CHECK(model.sortColumn() == one.column);
        CHECK(order() == one.upwards);
        model.sort(one.column, Qt::DescendingOrder);
        CHECK(order() == one.downwards);
    }
    QSignalSpy orders(&model, &QAbstractItemModel::layoutChanged);
    model.sort(PlanTreeModel::LatestProgressColumn, Qt::DescendingOrder);
    CHECK(orders.isEmpty());
    model.sort(-1, Qt::AscendingOrder);
    CHECK(orders.size() == 1);
    CHECK(order() == u"1.2.3."_s);
    model.sort(-1, Qt::DescendingOrder);
    CHECK(orders.size() == 1);
}

TEST_CASE_METHOD(Opened, "a row dropped elsewhere asks for a move to that place", "[plantreemodel]")
{
    QStringList moves;
    QObject::connect(&model, &PlanTreeModel::moveRequested,
                     [&](NodeId moved, NodeId under, int row) {
                         const auto number = [this](NodeId id) {
                             const OutlineNode *one = document->outline().find(id);
                             return one ? one->node().number : u"top"_s;
                         };
                         moves.append(u"%1 %2 %3"_s.arg(number(moved), number(under)).arg(row));
                     });
    struct Drop
    {
        QString dragged;
        QString onto; // empty: the top level
        int row;      // -1: on the row itself, not between two
        QString expected;
    };
    const Drop drops[] = {
        // The row is counted without the item itself.
        {u"1."_s, u"一、"_s, 0, u"1. 一、 0"_s},     {u"1."_s, u"一、"_s, 1, u"1. 一、 0"_s},
        {u"1."_s, u"一、"_s, 2, u"1. 一、 1"_s},     {u"1."_s, u"一、"_s, -1, u"1. 一、 2"_s},
        {u"2."_s, u"一、"_s, 1, u"2. 一、 1"_s},     {u"3."_s, u"一、"_s, 0, u"3. 一、 0"_s},
        {u"1."_s, u"二、"_s, 1, u"1. 二、 1"_s},     {u"1."_s, u"二、"_s, -1, u"1. 二、 2"_s},
        {u"三、"_s, QString(), 0, u"三、 top 0"_s},  {u"一、"_s, QString(), 2, u"一、 top 1"_s},
        {u"一、"_s, QString(), -1, u"一、 top 2"_s},
    };
    for (const Drop &drop : drops) {
        moves.clear();
        const auto data = dragged(drop.dragged);
        const QModelIndex onto = drop.onto.isEmpty() ? QModelIndex()
                                                     : at(drop.onto, PlanTreeModel::StatusColumn);
        CHECK(model.dropMimeData(data.get(), Qt::MoveAction, drop.row, 0, onto));
        CHECK(moves == QStringList{drop.expected});
    }
    // The model moves nothing itself.
    CHECK(titles(model, at(u"一、"_s)) == QStringList{u"深入学习"_s, u"把握方向"_s, u"疫情防控"_s});
}

TEST_CASE_METHOD(Opened, "a row is not dropped where it may not be", "[plantreemodel]")
{
    QSignalSpy moves(&model, &PlanTreeModel::moveRequested);
    const auto drops = [this](const QMimeData &data, const QString &onto,
                              Qt::DropAction action = Qt::MoveAction) {
        const bool can = model.canDropMimeData(&data, action, -1, 0, at(onto));
        CHECK(model.dropMimeData(&data, action, -1, 0, at(onto)) == can);
        return can;
    };
    CHECK(drops(*dragged(u"1."_s), u"二、"_s));
    CHECK(moves.size() == 1);

    CHECK_FALSE(drops(*dragged(u"1."_s), u"2."_s)); // a tracked item, which has a status
    CHECK_FALSE(drops(*dragged(u"1."_s), u"三、"_s));
    CHECK_FALSE(drops(*dragged(u"一、"_s), u"一、"_s));
    CHECK_FALSE(drops(*dragged(u"1."_s), u"二、"_s, Qt::CopyAction));
    QMimeData foreign;
    foreign.setText(u"2"_s);
    CHECK_FALSE(drops(foreign, u"二、"_s));
    model.sort(PlanTreeModel::ItemColumn, Qt::AscendingOrder);
    CHECK_FALSE(drops(*dragged(u"1."_s), u"二、"_s));
    CHECK(moves.size() == 1);

    CHECK_FALSE(model.mimeData({}));
    CHECK_FALSE(model.mimeData({at(u"1."_s), at(u"2."_s)}));
    CHECK(std::unique_ptr<QMimeData>(model.mimeData({at(u"1."_s), at(u"1."_s, 1)})));
}

TEST_CASE_METHOD(Opened, "rows can be dragged unless the file is read-only", "[plantreemodel]")
{
    const Qt::ItemFlags dragAndDrop = Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    CHECK((model.flags(at(u"1."_s)) & dragAndDrop) == dragAndDrop);
    CHECK((model.flags({}) & dragAndDrop) == Qt::ItemFlags(Qt::ItemIsDropEnabled));

    const Sample::File file;
    const auto reading = Tests::openForReading(file.path());
    const PlanTreeModel shown(reading.get());
    const QModelIndex item = shown.indexOf(idAt(*reading, u"1."_s));
    const QModelIndex section = shown.indexOf(idAt(*reading, u"二、"_s));
    CHECK((shown.flags(item) & dragAndDrop) == Qt::ItemFlags());
    CHECK((shown.flags({}) & dragAndDrop) == Qt::ItemFlags());
    CHECK(shown.flags(item).testFlag(Qt::ItemIsSelectable));
    const std::unique_ptr<QMimeData> data(shown.mimeData({item}));
    CHECK_FALSE(shown.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, section));
}

TEST_CASE("what another program wrote in a note is shown as the latest progress", "[plantreemodel]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    const NodeId item = idAt(*mine, u"1."_s);
    REQUIRE(mine->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    REQUIRE(theirs->takeInOutsideChanges());
    PlanTreeModel model(mine.get());
    const QModelIndex cell = model.indexOf(item, PlanTreeModel::LatestProgressColumn);
    REQUIRE(cell.data(Models::SecondLineRole) == u"座谈会"_s);

    const ProgressNote note = Sample::onlyNote(*theirs, item);
    ProgressNote corrected = note;
    corrected.text = u"报告会"_s;
    REQUIRE(Models::changeNote(*theirs, note, corrected));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(mine->takeInOutsideChanges());
    CHECK(cell.data(Models::SecondLineRole) == u"报告会"_s);
    CHECK_FALSE(changes.isEmpty());

    // The row above tells how many items are done, also when another program removes one.
    REQUIRE(Models::removeNodes(*theirs, {idAt(*theirs, u"2."_s)}));
    changes.clear();
    REQUIRE(mine->takeInOutsideChanges());
    const QModelIndex section = model.indexOf(idAt(*mine, u"一、"_s));
    CHECK(section.siblingAtColumn(PlanTreeModel::StatusColumn).data() == u"0 of 1 done"_s);
    REQUIRE_FALSE(changes.isEmpty());
    CHECK(changes[0][0].toModelIndex() == section);
}

TEST_CASE_METHOD(Opened, "sections keep their places among items that are sorted",
                 "[plantreemodel]")
{
    model.sort(PlanTreeModel::ItemColumn, Qt::DescendingOrder);
    CHECK(titles(model) == QStringList{u"提高政治站位"_s, u"推进优质化建设"_s, u"加强自身建设"_s});
    // Not even an item beside them takes their place.
    REQUIRE(Models::addNode(*document, {}, 1, NodeKind::Item, u"重要会议"_s));
    REQUIRE(Models::addNode(*document, {}, 4, NodeKind::Item, u"一日活动"_s));
    model.sort(PlanTreeModel::ItemColumn, Qt::AscendingOrder);
    CHECK(titles(model)
          == QStringList{u"提高政治站位"_s, u"一日活动"_s, u"推进优质化建设"_s, u"加强自身建设"_s,
                         u"重要会议"_s});
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
    CHECK(at(u"1."_s).data(Qt::AccessibleTextRole)
          == u"1. 深入学习, Not started, a note is half written"_s);
    CHECK(toolTip(u"1."_s).endsWith(u"精神。\nA note is half written here."_s));
    REQUIRE(document->drafts()->keepNote(node(u"1."_s), {}));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][0].toModelIndex() == at(u"1."_s));
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
                REQUIRE(model.rollUp(node).items == tally(node, TreeSample::kToday).items);
                REQUIRE(model.index(index.row(), 0, index.parent()) == index);
            }
        }
    }
}

TEST_CASE_METHOD(Opened, "cached roll-ups equal newly counted ones", "[plantreemodel]")
{
    QRandomGenerator random(11);
    const QList<OutlineNode *> nodes = document->outline().nodes();
    for (const QString &name : {u"1."_s, u"2."_s, u"4."_s})
        set(name, Field::Deadline, u"上半年"_s);
    for (const QString &name : {u"3."_s, u"5."_s})
        set(name, Field::Deadline, u"2021-10-13"_s);
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
            CHECK(figures.missed == expected.missed);
            CHECK(figures.dueSoon == expected.dueSoon);
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

TEST_CASE("a section of guidance with nothing under it shows no status, owner or deadline",
          "[plantreemodel]")
{
    PlanContent content;
    content.details.year = 2021;
    content.details.title = u"要点"_s;
    content.details.organisation = u"关工委"_s;
    content.nodes = {
        {.id = NodeId{1}, .kind = NodeKind::Section, .title = u"总体要求"_s, .text = u"总体要求"_s},
        {.id = NodeId{2},
         .kind = NodeKind::Section,
         .title = u"主要任务"_s,
         .text = u"主要任务"_s}};
    const auto document = Tests::emptyDocument();
    REQUIRE(Models::addPlan(*document, content));
    const Models::PlanTreeModel model(document.get());
    const auto words = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    using Model = Models::PlanTreeModel;
    CHECK(words(0, Model::StatusColumn).isEmpty());
    CHECK(words(1, Model::StatusColumn) == u"Not started"_s);
    CHECK_FALSE(model.index(0, 0).data(Models::IsTrackedRole).toBool());
    CHECK(model.index(1, 0).data(Models::IsTrackedRole).toBool());
}
