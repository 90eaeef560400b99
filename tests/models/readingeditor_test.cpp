#include "models/fieldoffermodel.h"
#include "models/readingeditor.h"
#include "models/readoutlinemodel.h"
#include "models/sourcepiecemodel.h"
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

// The editor with a model of each kind on it, watched by Qt's testers.
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
    CHECK(e.takenFor(u"二、"_s) == u"Goes on"_s);
    CHECK_FALSE(e.editor.correct({e.row(u"二、"_s)}, Correction::PartOfAbove));
    e.editor.undoStack()->undo();
    e.editor.undoStack()->undo();
    CHECK(e.listed() == before);
    CHECK(last.data().toString() == u"3.培训骨干。"_s);
    e.editor.undoStack()->redo();
    CHECK(e.listed().contains(u"每月一次"_s));
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

TEST_CASE("a typed detail stays, an untouched one follows the lines", "[readingeditor]")
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

TEST_CASE("only what is ticked goes into the nodes' fields", "[readingeditor]")
{
    Editing e;
    REQUIRE(e.offers.rowCount() == 2);
    const auto nodes = [&] { return e.editor.nodesWithTicked(); };
    CHECK(nodes()[1].deadline.words().isEmpty());
    REQUIRE(e.offers.setData(e.offers.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    CHECK(nodes()[1].deadline.words() == u"6月底前"_s);
    CHECK(nodes()[1].deadline.lastDay() == QDate(2023, 6, 30));
    CHECK(nodes()[2].leadDepartment.isEmpty());
    e.offers.tickAll(true);
    CHECK(e.offers.tickedCount() == 2);
    CHECK(nodes()[2].leadDepartment == u"宣传部"_s);
    e.editor.undoStack()->undo();
    CHECK(e.offers.tickedCount() == 1);
    e.offers.tickAll(false);
    CHECK(e.offers.tickedCount() == 0);
}

TEST_CASE("a tick stays with its item when lines above it are corrected", "[readingeditor]")
{
    Editing e;
    e.offers.tickAll(true);
    REQUIRE(e.editor.correct({e.row(u"1.组织"_s)}, Correction::LeaveOut));
    CHECK(e.offers.rowCount() == 1);
    CHECK(e.offers.tickedCount() == 1);
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
    CHECK_FALSE(drop(u"3.选聘"_s, u"一、"_s)); // the text has it under the second
    CHECK_FALSE(drop(u"3.选聘"_s, u"二、"_s)); // where it is
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
