#include "models/reading/fieldoffermodel.h"
#include "models/reading/ledgeroffermodel.h"
#include "models/reading/readingeditor.h"
#include "models/reading/readoutlinemodel.h"
#include "models/reading/sourcepiecemodel.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Models;

namespace {

const auto kPlan = uR"(首页 | 站内搜索
某某学校关工委2023年工作要点
一、思想建设
1.组织学习，每月一次（6月底前完成）。
2.开展宣讲（责任单位：宣传部）。
二、队伍建设
3.选聘报告员。
3.培训骨干。)"_s;

// A reading editor and the models on it, with Qt's model testers attached.
struct Editing
{
    ReadingEditor editor{kPlan};
    SourcePieceModel source{&editor};
    ReadOutlineModel outline{&editor};
    FieldOfferModel offers{&editor};
    QAbstractItemModelTester sourceTester{&source,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester outlineTester{&outline,
                                           QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester offersTester{&offers,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal};

    int row(const QString &words) const
    {
        for (int row = 0; row < source.rowCount(); ++row) {
            if (text(row).contains(words))
                return row;
        }
        FAIL("no line with " << words.toStdString());
        return -1;
    }
    QString text(int row) const
    {
        return source.index(row, SourcePieceModel::TextColumn).data().toString();
    }
    QString takenFor(const QString &words) const
    {
        return source.index(row(words), SourcePieceModel::TakenForColumn).data().toString();
    }
    QString listed(const QModelIndex &under = {}) const
    {
        QStringList all;
        for (int i = 0; i < outline.rowCount(under); ++i) {
            const QModelIndex node = outline.index(i, 0, under);
            const QString below = listed(node);
            all.append(node.data().toString()
                       + (below.isEmpty() ? QString() : u"["_s + below + u"]"_s));
        }
        return all.join(u"; "_s);
    }
};

} // namespace

TEST_CASE("both views show what a line was recognised as", "[readingeditor]")
{
    Editing e;
    CHECK(e.takenFor(u"首页"_s) == u"Left out"_s);
    CHECK(e.takenFor(u"工作要点"_s) == u"Title"_s);
    CHECK(e.takenFor(u"一、"_s) == u"Section"_s);
    CHECK(e.takenFor(u"1.组织"_s) == u"Item"_s);
    CHECK(
        e.listed()
        == u"一、思想建设[1. 组织学习; 2. 开展宣讲（责任单位：宣传部）]; 二、队伍建设[3. 选聘报告员; 3. 培训骨干]"_s);
    const int place = e.editor.placeAt(e.row(u"3.选聘"_s));
    CHECK(e.outline.indexOf(place).data().toString() == u"3. 选聘报告员"_s);
    CHECK(e.outline.placeAt(e.outline.indexOf(place)) == place);
}

TEST_CASE("a correction and its undo show in both views", "[readingeditor]")
{
    Editing e;
    const QString before = e.listed();
    const QPersistentModelIndex last = e.source.index(e.row(u"培训"_s),
                                                      SourcePieceModel::TextColumn);
    REQUIRE(e.editor.split(e.row(u"1.组织"_s), e.editor.source().indexOf(u"每月"_s)));
    CHECK(e.listed().contains(u"1. 组织学习; 每月一次"_s));
    CHECK(last.data().toString() == u"3.培训骨干。"_s);
    REQUIRE(e.editor.correct({e.row(u"二、"_s)}, Correction::PartOfAbove));
    CHECK(e.takenFor(u"二、"_s) == u"Continuation"_s);
    CHECK_FALSE(e.editor.correct({e.row(u"二、"_s)}, Correction::PartOfAbove));
    e.editor.undoStack()->undo();
    e.editor.undoStack()->undo();
    CHECK(e.listed() == before);
    CHECK(last.data().toString() == u"3.培训骨干。"_s);
    e.editor.undoStack()->redo();
    CHECK(e.listed().contains(u"每月一次"_s));
}

TEST_CASE("a line is shown as what it was corrected to, and undo names the correction",
          "[readingeditor]")
{
    const std::pair<Correction, QString> corrections[] = {
        {Correction::Title, u"Title"_s},       {Correction::DocumentNumber, u"Document number"_s},
        {Correction::Issuer, u"Issuer"_s},     {Correction::IssueDate, u"Issue date"_s},
        {Correction::Preamble, u"Preamble"_s}, {Correction::Section, u"Section"_s},
    };
    Editing e;
    const int line = e.row(u"首页"_s);
    for (const auto &[correction, name] : corrections) {
        REQUIRE(e.editor.correct({line}, correction));
        CHECK(e.takenFor(u"首页"_s) == name);
        CHECK(e.editor.undoStack()->undoText() == name);
        e.editor.undoStack()->undo();
        CHECK(e.takenFor(u"首页"_s) == u"Left out"_s);
    }
    CHECK(takenForName(TakenFor::Field) == u"For a field"_s);
}

TEST_CASE("a line of the source is found by its number and by a place in it", "[readingeditor]")
{
    const Editing e;
    CHECK(e.editor.pieceInLine(4) == e.row(u"1.组织"_s));
    CHECK(e.editor.pieceInLine(1) == e.row(u"首页"_s));
    CHECK(e.editor.pieceInLine(99) == -1);
    const qsizetype start = e.editor.source().indexOf(u"1.组织"_s);
    CHECK(e.editor.pieceAt(start) == e.row(u"1.组织"_s));
    CHECK(e.editor.pieceAt(start + 3) == e.row(u"1.组织"_s));
    CHECK(e.editor.pieceAt(0) == 0);
}

TEST_CASE("splitting a line inserts a row right after it, joining removes that row",
          "[readingeditor]")
{
    Editing e;
    QSignalSpy come(&e.source, &QAbstractItemModel::rowsInserted);
    QSignalSpy gone(&e.source, &QAbstractItemModel::rowsRemoved);
    for (const auto &[line, from] :
         {std::pair(u"1.组织"_s, u"每月"_s), std::pair(u"3.培训"_s, u"骨干"_s)}) {
        come.clear();
        gone.clear();
        QList<QPersistentModelIndex> rows;
        QStringList texts;
        for (int row = 0; row < e.source.rowCount(); ++row) {
            rows.append(e.source.index(row, SourcePieceModel::TextColumn));
            texts.append(e.text(row));
        }
        const int split = e.row(line);
        REQUIRE(e.editor.split(split, e.editor.source().indexOf(from)));
        REQUIRE(come.size() == 1);
        CHECK(come.first()[1].toInt() == split + 1);
        CHECK(come.first()[2].toInt() == split + 1);
        for (int row = 0; row < rows.size(); ++row) {
            if (row != split)
                CHECK(rows[row].data().toString() == texts[row]);
        }
        e.editor.undoStack()->undo();
        REQUIRE(gone.size() == 1);
        CHECK(gone.first()[1].toInt() == split + 1);
        for (int row = 0; row < rows.size(); ++row)
            CHECK(rows[row].data().toString() == texts[row]);
    }
}

TEST_CASE("a detail that was typed is kept, one that was not follows corrections of the lines",
          "[readingeditor]")
{
    using Detail = ReadingEditor::Detail;
    Editing e;
    REQUIRE(e.editor.setDetail(Detail::Year, u"2024"_s));
    REQUIRE(e.editor.correct({e.row(u"工作要点"_s)}, Correction::LeaveOut));
    CHECK(e.editor.detail(Detail::Title).isEmpty());
    CHECK(e.editor.reading().year == 2024);
    e.editor.undoStack()->undo();
    CHECK(e.editor.detail(Detail::Title) == u"某某学校关工委2023年工作要点"_s);
    e.editor.undoStack()->undo();
    CHECK(e.editor.reading().year == 2023);
    REQUIRE(e.editor.setDetail(Detail::Year, u"后年"_s));
    CHECK_FALSE(e.editor.reading().year);
    REQUIRE(e.editor.setDetail(Detail::IssuedOn, u"2023年3月1日"_s));
    CHECK(e.editor.reading().issuedOn == QDate(2023, 3, 1));
}

TEST_CASE("suggestions for fields are ticked at first, and only ticked ones are stored",
          "[readingeditor]")
{
    Editing e;
    REQUIRE(e.offers.rowCount() == 2);
    const auto nodes = [&] { return e.editor.nodesWithTicked(); };
    CHECK(e.editor.tickedOffers() == 2);
    CHECK(nodes()[1].deadline.words() == u"6月底前"_s);
    CHECK(nodes()[1].deadline.lastDay() == QDate(2023, 6, 30));
    CHECK(nodes()[2].leadDepartment == u"宣传部"_s);
    REQUIRE(e.offers.setData(e.offers.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    CHECK(nodes()[1].deadline.words().isEmpty());
    CHECK(nodes()[2].leadDepartment == u"宣传部"_s);
    e.offers.tickAll(false);
    CHECK(e.editor.tickedOffers() == 0);
    e.editor.undoStack()->undo();
    CHECK(e.editor.tickedOffers() == 1);
    e.offers.tickAll(true);
    CHECK(e.editor.tickedOffers() == 2);
}

TEST_CASE("a value found for a field can be corrected, and stays with its item", "[readingeditor]")
{
    Editing e;
    const auto type = [&e](int row, const QString &typed) {
        return e.offers.setData(e.offers.index(row, 0), typed, Qt::EditRole);
    };
    const auto words = [&e](int row) { return e.offers.index(row, 0).data().toString(); };
    CHECK_FALSE(e.offers.flags(e.offers.index(0, 1)).testFlag(Qt::ItemIsEditable));
    CHECK(e.offers.index(0, 0).data(Qt::EditRole) == u"6月底前"_s);
    e.offers.tickAll(false);
    REQUIRE(type(0, u" 9月底前 "_s));
    CHECK(words(0) == u"9月底前"_s);
    CHECK(e.editor.tickedOffers() == 1); // what is typed is ticked
    CHECK(e.editor.nodesWithTicked()[1].deadline.lastDay() == QDate(2023, 9, 30));
    CHECK_FALSE(type(0, u" "_s));
    CHECK_FALSE(type(0, u"9月底前"_s));
    REQUIRE(e.editor.correct({e.row(u"二、队伍"_s)}, Correction::LeaveOut));
    CHECK(words(0) == u"9月底前"_s);
    e.editor.undoStack()->undo();
    e.editor.undoStack()->undo();
    CHECK(words(0) == u"6月底前"_s);
    CHECK(e.editor.tickedOffers() == 0);
}

TEST_CASE("a tick stays with its item when lines above it are corrected", "[readingeditor]")
{
    Editing e;
    REQUIRE(e.offers.setData(e.offers.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    REQUIRE(e.editor.correct({e.row(u"1.组织"_s)}, Correction::LeaveOut));
    CHECK(e.offers.rowCount() == 1);
    CHECK(e.editor.tickedOffers() == 0);
}

TEST_CASE("the year follows a typed title until a year is typed", "[readingeditor]")
{
    using Detail = ReadingEditor::Detail;
    Editing e;
    REQUIRE(e.editor.setDetail(Detail::Title, u"某校2026年工作要点"_s));
    CHECK(e.editor.reading().year == 2026);
    REQUIRE(e.editor.setDetail(Detail::Title, u"某校工作要点"_s));
    CHECK(e.editor.reading().year == 2023);
    REQUIRE(e.editor.setDetail(Detail::Year, u"2025"_s));
    REQUIRE(e.editor.setDetail(Detail::Title, u"某校2026年工作要点"_s));
    CHECK(e.editor.reading().year == 2025);
}

TEST_CASE("a page's date suggests the year that the plan does not name", "[readingeditor]")
{
    const auto suggested = [](const QString &text) { return ReadingEditor(text).suggestedYear(); };
    const QString plan = u"老年大学工作计划\n一、学习\n1.读书。\n2.看报。\n"_s;
    CHECK(suggested(u"发布时间：2024-03-01 浏览次数：12\n"_s + plan) == 2024);
    CHECK(suggested(u"来源：本站 日期：2022/5/6\n"_s + plan) == 2022);
    CHECK_FALSE(suggested(plan));
    CHECK_FALSE(Editing().editor.suggestedYear()); // the text names a year itself
}

TEST_CASE("a node can be dragged only onto one before it, and becomes its child", "[readingeditor]")
{
    Editing e;
    const auto drop = [&](const QString &words, const QString &onto) {
        const QModelIndex dragged = e.outline.indexOf(e.editor.placeAt(e.row(words)));
        const QModelIndex parent = onto.isEmpty()
                                       ? QModelIndex()
                                       : e.outline.indexOf(e.editor.placeAt(e.row(onto)));
        const std::unique_ptr<QMimeData> data(e.outline.mimeData({dragged}));
        return e.outline.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, parent)
               && e.outline.dropMimeData(data.get(), Qt::MoveAction, -1, -1, parent);
    };
    CHECK_FALSE(drop(u"3.选聘"_s, u"一、"_s)); // in the text it stands below the second section
    CHECK_FALSE(drop(u"3.选聘"_s, u"二、"_s)); // it is there already
    CHECK(drop(u"3.培训"_s, u"3.选聘"_s));
    CHECK(e.listed().endsWith(u"[3. 选聘报告员。[3. 培训骨干]]"_s));
    CHECK(drop(u"3.培训"_s, QString()));
    CHECK(e.listed().endsWith(u"; 3. 培训骨干。"_s));
    e.editor.undoStack()->undo();
    CHECK(drop(u"二、"_s, u"一、"_s));
    CHECK(e.outline.rowCount() == 1);
}

TEST_CASE("an empty text gives empty views", "[readingeditor]")
{
    ReadingEditor editor{QString()};
    SourcePieceModel source(&editor);
    ReadOutlineModel outline(&editor);
    CHECK(source.rowCount() == 0);
    CHECK(outline.rowCount() == 0);
    CHECK_FALSE(editor.correct({}, Correction::Item));
}

namespace {

const auto kLedger = uR"(读书会2024年工作台账
序号	任务	责任人	完成情况	状态
1	办读书角	李梅	3月8日办了一场。	进行中
2	评书香人家	王芳	评出十家。	已完成
3	办展览	赵强	5月2日布置展板完毕；6月1日正式开展。	未启动
4	写书评	李梅	收到五篇。	
)"_s;

struct Ledger
{
    ReadingEditor editor{kLedger};
    LedgerOfferModel offers{&editor};
    QAbstractItemModelTester tester{&offers, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QString cell(int row, int column) const { return offers.index(row, column).data().toString(); }
};

} // namespace

TEST_CASE("notes and statuses of an old ledger are ticked at first, except notes without a day",
          "[readingeditor][ledger]")
{
    using Detail = ReadingEditor::Detail;
    Ledger l;
    REQUIRE(l.offers.rowCount() == 7);
    CHECK(l.cell(0, 0) == u"In progress (“进行中”)"_s);
    CHECK(l.cell(1, 1) == u"Note of 2024-03-08"_s);
    CHECK(l.cell(2, 1) == u"Status, day missing"_s);
    CHECK(l.cell(3, 1) == u"Note, day missing"_s);
    CHECK(l.editor.undatedTicked() == 3);
    CHECK(l.editor.tickedOfLedger() == 7);
    REQUIRE(l.editor.setDetail(Detail::LedgerDay, u"2024年12月31日"_s));
    CHECK(l.editor.undatedTicked() == 0);
    CHECK(l.cell(2, 1) == u"Status, on 2024-12-31"_s);
    CHECK(l.cell(3, 1) == u"Note of 2024-12-31"_s);
    CHECK(l.cell(1, 1) == u"Note of 2024-03-08"_s);

    const auto nodes = l.editor.nodesWithTicked();
    CHECK(nodes[0].status == ItemStatus::inProgress());
    CHECK(nodes[1].status == ItemStatus::done(QDate(2024, 12, 31)));
    // The ledger says “not started”, which counts more than its notes.
    CHECK(nodes[2].status == ItemStatus());
    CHECK(nodes[3].status == ItemStatus::inProgress()); // set by its note
    CHECK(l.editor.nodesWithTicked(FirstNote::KeepsStatus)[3].status == ItemStatus());
    const auto notes = l.editor.tickedNotes();
    REQUIRE(notes.size() == 5);
    CHECK(notes[1].happenedOn == QDate(2024, 12, 31));
    CHECK(notes[1].node == NodeId(-2));
    CHECK(notes[3].happenedOn == QDate(2024, 6, 1));

    l.offers.tickAll(false);
    CHECK(l.editor.tickedNotes().isEmpty());
    CHECK(l.editor.tickedOfLedger() == 0);
    CHECK(l.editor.nodesWithTicked()[1].status == ItemStatus());
    REQUIRE(l.offers.setData(l.offers.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    CHECK(l.editor.tickedNotes().size() == 1);
}

TEST_CASE("an attendance in an old ledger is stored with its note", "[readingeditor][ledger]")
{
    ReadingEditor editor(
        u"读书会2024年台账\n序号\t任务\t完成情况\t参加人次\n1\t办读书角\t3月8日办了一场。\t85人次\n2\t评书香人家\t4月2日评出十家。\t\n"_s);
    LedgerOfferModel offers(&editor);
    CHECK(offers.index(0, 0).data().toString() == u"办了一场。 (attendance: 85)"_s);
    const auto notes = editor.tickedNotes();
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].attendance == 85);
    CHECK_FALSE(notes[1].attendance);
}

TEST_CASE("each row of the outline says first what it becomes", "[readingeditor]")
{
    const auto spoken = [](const ReadOutlineModel &outline, const QModelIndex &row) {
        return outline.data(row, Qt::AccessibleTextRole).toString();
    };
    const Editing e;
    const QModelIndex section = e.outline.index(0, 0);
    CHECK(spoken(e.outline, section) == u"Section "_s + section.data().toString());
    const QModelIndex item = e.outline.index(0, 0, section);
    CHECK(spoken(e.outline, item) == u"Item "_s + item.data().toString());

    // Here a row begins with a cell that fills a field.
    ReadingEditor table(
        u"关工委2024年工作要点\n责任部门\t任务\n宣传部\t办读书角\n团委\t评书香人家\n"_s);
    const ReadOutlineModel outline(&table);
    REQUIRE(outline.rowCount() == 2);
    for (int row = 0; row < outline.rowCount(); ++row) {
        const QModelIndex index = outline.index(row, 0);
        CHECK(spoken(outline, index).startsWith(u"Item "_s + index.data().toString()));
    }
}

TEST_CASE("corrections that fit are made again if another reading of the text is chosen",
          "[readingeditor]")
{
    Editing e;
    const QString before = e.listed();
    REQUIRE(e.editor.correct({e.row(u"3.选聘"_s)}, Correction::LeaveOut));
    const QString corrected = e.listed();
    const auto other = std::make_shared<const ReadSource>(kPlan,
                                                          SourceOptions{.encoding = "UTF-8"});
    const int last = int(other->readings.size()) - 1;
    QSignalSpy told(&e.editor, &ReadingEditor::sourceChanged);
    CHECK(e.editor.lostBy(other, last) == 0);
    REQUIRE(e.editor.take(other, last, u"Another way"_s));
    CHECK(told.size() == 1);
    CHECK(e.editor.readingIndex() == last);
    CHECK(e.takenFor(u"3.选聘"_s) == u"Left out"_s);
    e.editor.undoStack()->undo();
    CHECK(e.listed() == corrected);
    CHECK(e.editor.readingIndex() == 0);
    e.editor.undoStack()->undo();
    CHECK(e.listed() == before);
}

TEST_CASE("another text of the same file replaces the one shown, and undo brings that back",
          "[readingeditor]")
{
    Editing e;
    const QString before = e.listed();
    REQUIRE(e.editor.correct({e.row(u"3.选聘"_s)}, Correction::LeaveOut));
    REQUIRE(e.editor.setDetail(ReadingEditor::Detail::Year, u"2030"_s));
    const auto other = std::make_shared<const ReadSource>(
        u"读书会2025年计划\n一、读\n1.办读书角。\n"_s, SourceOptions{.sheet = 1});
    CHECK(e.editor.lostBy(other, 0) == 1);
    REQUIRE(e.editor.take(other, 0, u"Another sheet"_s));
    CHECK(e.source.rowCount() == 3);
    CHECK(e.listed() == u"一、读[1. 办读书角]"_s);
    CHECK(e.editor.reading().year == 2030); // the year that was typed is kept
    e.editor.undoStack()->undo();
    e.editor.undoStack()->undo();
    e.editor.undoStack()->undo();
    CHECK(e.listed() == before);
    e.editor.undoStack()->redo();
    e.editor.undoStack()->redo();
    e.editor.undoStack()->redo();
    CHECK(e.listed() == u"一、读[1. 办读书角]"_s);
}

TEST_CASE("a correction is made again if another reading has the same line", "[readingeditor]")
{
    const QString text = u"一、学习。二、宣讲。"_s;
    const auto piece = [](qsizetype start, qsizetype length, PieceRole role) {
        return SourcePiece{.span = {start, length},
                           .line = 1,
                           .role = role,
                           .depth = role == PieceRole::NodeStart ? 1 : 0};
    };
    const QList<SourcePiece> two{piece(0, 5, PieceRole::NodeStart),
                                 piece(5, 5, PieceRole::NodeStart)};
    const QList<SourcePiece> one{piece(0, 10, PieceRole::NodeStart)};
    const MadeCorrection out{.starts = {5}, .correction = Correction::LeaveOut};
    CHECK(madeAgain(text, two, {out}).lost == 0);
    CHECK(madeAgain(text, two, {out}).pieces[1].role == PieceRole::LeftOut);
    // Made again, a correction that is there already is not lost.
    CHECK(madeAgain(text, madeAgain(text, two, {out}).pieces, {out}).lost == 0);
    CHECK(madeAgain(text, one, {out}).lost == 1);
    CHECK(madeAgain(text, one, {out}).pieces == one);
    const MadeCorrection cut{.cut = 5};
    CHECK(madeAgain(text, one, {cut, out}).lost == 0);
    CHECK(madeAgain(text, one, {cut, out}).pieces.size() == 2);
    CHECK(madeAgain(text, two, {cut}).pieces == two);
}
