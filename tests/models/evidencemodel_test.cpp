#include "models/evidence/evidencemodel.h"

#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/sampleplan.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::EvidenceModel;
using Models::PlanDocument;
using Models::Way;
using Sample::idAt;
using Sample::picture;

namespace {

// Item 1 has one piece of its own and two notes, each with a piece.
struct Pieces
{
    Pieces()
    {
        document->setFirstNote(FirstNote::KeepsStatus);
        REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, {}, false,
                                  {picture("first", u"座谈.jpg"_s)}));
        REQUIRE(document->addNote(item, {2021, 5, 6}, u"走访"_s, {}, false,
                                  {picture("second", u"走访.jpg"_s)}));
        REQUIRE(Models::addEvidence(*document, item, {}, {picture("own", u"方案.jpg"_s)}));
        model.setNode(item);
        resets.clear();
    }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row).data().toString());
        return names;
    }
    QString smallLine(int row) const
    {
        return model.index(row).data(EvidenceModel::SmallLineRole).toString();
    }

    std::unique_ptr<PlanDocument> document = Sample::documentInMemory();
    NodeId item = idAt(*document, u"1."_s);
    EvidenceModel model{document.get()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
};

} // namespace

TEST_CASE_METHOD(Pieces, "a node's own evidence comes first, then that of its newest note",
                 "[evidencemodel]")
{
    CHECK(names() == QStringList{u"方案.jpg"_s, u"走访.jpg"_s, u"座谈.jpg"_s});
    CHECK(smallLine(0) == u"of the item itself · 3 bytes"_s);
    CHECK(smallLine(1) == u"note of 2021-05-06 · 6 bytes"_s);
    CHECK(smallLine(2) == u"note of 2021-05-04 · 5 bytes"_s);
    CHECK(model.index(1).data(Qt::AccessibleTextRole)
          == u"走访.jpg, note of 2021-05-06 · 6 bytes"_s);
    CHECK(model.index(1).data(Qt::ToolTipRole).toString().contains(u"走访.jpg"_s));
    CHECK_FALSE(model.index(1).data(Qt::DecorationRole).isValid());
    CHECK(model.evidence(2).name == u"座谈.jpg"_s);
    CHECK(model.rowCount(model.index(0)) == 0);
    CHECK(model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
    CHECK(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    CHECK_FALSE(model.isUnread());
}

TEST_CASE_METHOD(Pieces, "evidence of other nodes is not listed", "[evidencemodel]")
{
    const NodeId other = idAt(*document, u"2."_s);
    REQUIRE(Models::addEvidence(*document, other, {}, {picture("other", u"其他.jpg"_s)}));
    CHECK(names().size() == 3);
    CHECK(resets.isEmpty());
    model.setNode(other);
    CHECK(resets.size() == 1);
    CHECK(names() == QStringList{u"其他.jpg"_s});
    model.setNode(other);
    CHECK(resets.size() == 1);
    model.setNode({});
    CHECK(model.node() == NodeId{});
    CHECK(model.rowCount() == 0);
}

TEST_CASE_METHOD(Pieces, "only the rows of the evidence that changes are touched",
                 "[evidencemodel]")
{
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto counts = [&] {
        return QList<qsizetype>{inserted.size(), removed.size(), moved.size(), changed.size()};
    };

    REQUIRE(Models::addEvidence(*document, item, {}, {picture("more", u"名单.jpg"_s)}));
    CHECK(names() == QStringList{u"方案.jpg"_s, u"名单.jpg"_s, u"走访.jpg"_s, u"座谈.jpg"_s});
    CHECK(counts() == QList<qsizetype>{1, 0, 0, 0});
    CHECK(inserted[0][1] == 1);

    REQUIRE(Models::renameEvidence(*document, model.evidence(2), u"走访老人.jpg"_s));
    CHECK(names()[2] == u"走访老人.jpg"_s);
    CHECK(counts() == QList<qsizetype>{1, 0, 0, 1});
    CHECK(changed[0][0].toModelIndex().row() == 2);
    CHECK(changed[0][1].toModelIndex().row() == 2);

    REQUIRE(Models::removeEvidence(*document, {model.evidence(0), model.evidence(3)}));
    CHECK(names() == QStringList{u"名单.jpg"_s, u"走访老人.jpg"_s});
    CHECK(counts() == QList<qsizetype>{1, 2, 0, 1});
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(names() == QStringList{u"方案.jpg"_s, u"名单.jpg"_s, u"走访老人.jpg"_s, u"座谈.jpg"_s});
    CHECK(counts() == QList<qsizetype>{3, 2, 0, 1});

    // The note of the last row becomes the newest one.
    const ProgressNote note = document->notes().of(item)->first();
    ProgressNote later = note;
    later.happenedOn = QDate(2021, 5, 7);
    REQUIRE(Models::changeNote(*document, note, later));
    CHECK(names() == QStringList{u"方案.jpg"_s, u"名单.jpg"_s, u"座谈.jpg"_s, u"走访老人.jpg"_s});
    CHECK(smallLine(2) == u"note of 2021-05-07 · 5 bytes"_s);
    CHECK(counts() == QList<qsizetype>{3, 2, 1, 2});
    CHECK(resets.isEmpty());
}

TEST_CASE_METHOD(Pieces, "evidence that a new note takes goes to that note's rows",
                 "[evidencemodel]")
{
    REQUIRE(document->addNote(item, {2021, 5, 5}, u"方案讨论"_s, {}, false, {}, {},
                              {model.evidence(0)}));
    CHECK(names() == QStringList{u"走访.jpg"_s, u"方案.jpg"_s, u"座谈.jpg"_s});
    CHECK(smallLine(1) == u"note of 2021-05-05 · 3 bytes"_s);
    CHECK(resets.isEmpty());
}

TEST_CASE("evidence that another program added is listed", "[evidencemodel]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    const NodeId item = idAt(*mine, u"1."_s);
    EvidenceModel model(mine.get());
    model.setNode(item);
    REQUIRE(Models::addEvidence(*theirs, item, {}, {picture("one", u"一.jpg"_s)}));
    CHECK(model.rowCount() == 0);
    REQUIRE(mine->takeInOutsideChanges());
    CHECK(model.rowCount() == 1);
}

TEST_CASE_METHOD(Pieces, "in another language all evidence is announced", "[evidencemodel]")
{
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 0);
    CHECK(changed[0][1].toModelIndex().row() == 2);
    model.setNode({});
    model.retranslate();
    CHECK(changed.size() == 1);
}
