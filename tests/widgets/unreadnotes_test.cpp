#include "models/editing/yearediting.h"
#include "models/evidence/evidencemodel.h"
#include "models/history/historymodel.h"
#include "models/notes/progressnotemodel.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/item/itempage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/timeline/timelineview.h"
#include "widgets/pagefixture.h"
#include "widgets/summary/summarydialog.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace {

// A plan in a file, with two items; the first has a note.
struct Filed
{
    Filed()
    {
        auto made = PlanDocument::create(path);
        REQUIRE(made);
        document = *std::move(made);
        PlanContent plan{.details = {.year = 2021, .title = u"某委员会2021年工作要点"_s}};
        plan.nodes = {{.id = NodeId{-1}, .kind = NodeKind::Section, .title = u"思想建设"_s},
                      {.id = NodeId{-2}, .parent = NodeId{-1}, .title = u"理论学习"_s},
                      {.id = NodeId{-3}, .parent = NodeId{-1}, .title = u"主题教育"_s}};
        REQUIRE(Models::addPlan(*document, plan));
        REQUIRE(document->addNote(item(0), QDate(2021, 3, 18), u"召开专题学习会"_s, 42));
    }
    NodeId item(int row) const { return document->outline().root()->child(0)->child(row)->id(); }

    QTemporaryDir folder;
    QString path = folder.filePath(u"plan.yaodian"_s);
    std::unique_ptr<PlanDocument> document;
};

} // namespace

TEST_CASE("notes that cannot be read do not look like an item without notes", "[unreadnotes]")
{
    const Filed filed;
    Models::ProgressNoteModel model(filed.document.get());
    int failures = 0;
    QObject::connect(&model, &Models::ProgressNoteModel::failed, [&failures] { ++failures; });
    {
        const Tests::FileLock lock(filed.path);
        model.setNode(filed.item(0));
        CHECK(model.rowCount() == 0);
        CHECK(model.isUnread());
        CHECK(failures == 1);
    }
    // The next edit that is stored shows that the file can be used again.
    REQUIRE(filed.document->setField({filed.item(1)}, Field::Owners, u"张三"_s));
    CHECK_FALSE(model.isUnread());
    CHECK(model.rowCount() == 1);
}

TEST_CASE("evidence and changes that cannot be read do not look like none", "[unreadnotes]")
{
    const Filed filed;
    Models::EvidenceModel evidence(filed.document.get());
    Models::HistoryModel history(filed.document.get());
    {
        const Tests::FileLock lock(filed.path);
        evidence.setNode(filed.item(0));
        history.show(HistoryFilter{.node = filed.item(0)});
        CHECK(evidence.isUnread());
        CHECK(history.isUnread());
    }
    REQUIRE(filed.document->setField({filed.item(1)}, Field::Owners, u"张三"_s));
    CHECK_FALSE(evidence.isUnread());
    CHECK_FALSE(history.isUnread());
    CHECK(history.rowCount() > 0);
}

TEST_CASE("the timeline says that its notes cannot be read", "[unreadnotes]")
{
    const Filed filed;
    Widgets::ItemPage page(filed.document.get(), nullptr);
    const auto *view = page.findChild<Widgets::TimelineView *>(u"notesView"_s);
    REQUIRE(view);
    {
        const Tests::FileLock lock(filed.path);
        page.showNodes({filed.item(0)});
        CHECK(view->emptyWords() == u"The notes of this item cannot be read at present."_s);
    }
    page.showNodes({filed.item(1)});
    CHECK(view->emptyWords() == u"No progress has been written down yet."_s);
}

TEST_CASE("a summary is not drafted while its notes cannot be read", "[unreadnotes]")
{
    const Filed filed;
    System::Settings settings;
    {
        const Tests::FileLock lock(filed.path);
        const Widgets::SummaryDialog dialog(filed.document.get(), &settings, nullptr);
        CHECK(dialog.unread());
    }
    const Widgets::SummaryDialog dialog(filed.document.get(), &settings, nullptr);
    CHECK_FALSE(dialog.unread());
}

TEST_CASE("a note that could not be stored is known until it is stored or given up",
          "[unreadnotes]")
{
    const Filed filed;
    Widgets::ItemPage page(filed.document.get(), nullptr);
    page.showNodes({filed.item(0)});
    auto *text = page.findChild<QPlainTextEdit *>(u"noteEdit"_s);
    auto *add = page.findChild<QPushButton *>(u"addNoteButton"_s);
    REQUIRE((text && add));
    text->setPlainText(u"走访老党员"_s);
    CHECK_FALSE(page.unstored()->hasNote());
    {
        const Tests::FileLock lock(filed.path);
        add->click();
        CHECK(page.unstored()->hasNote());
    }
    page.showNodes({filed.item(1)});
    CHECK(page.unstored()->hasNote());
    page.showNodes({filed.item(0)});
    SECTION("stored")
    {
        add->click();
    }
    SECTION("given up")
    {
        text->clear();
        page.commitEditors();
    }
    CHECK_FALSE(page.unstored()->hasNote());
}
