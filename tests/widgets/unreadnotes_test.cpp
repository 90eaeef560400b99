#include "models/editing/yearediting.h"
#include "models/evidence/evidencemodel.h"
#include "models/history/historymodel.h"
#include "models/notes/progressnotemodel.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/item/itempage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/timeline/timelineview.h"
#include "widgets/pagefixture.h"
#include "widgets/summary/summarydialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/tree/plantreeview.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

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
    NodeId item(int row) const { return item(row, *document); }
    static NodeId item(int row, const PlanDocument &of)
    {
        return of.outline().root()->child(0)->child(row)->id();
    }

    // Opens the file again after the pages of its notes were overwritten.
    void damage()
    {
        document.reset();
        Tests::damageNotes(path);
        auto opened = PlanDocument::open(path);
        REQUIRE(opened);
        document = *std::move(opened);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"plan.yaodian"_s);
    std::unique_ptr<PlanDocument> document;
};

// Shows the file in a window with the first item selected, as at the start of the program.
void show(Widgets::MainWindow &window, Filed &filed)
{
    const NodeId first = filed.item(0);
    window.setDocument(std::move(filed.document));
    window.findChild<Widgets::PlanTreeView *>()->selectNode(first);
    window.show();
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

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

TEST_CASE("damage that reading meets is told once, over the window, with what can be done",
          "[unreadnotes]")
{
    Filed filed;
    filed.damage();
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    Widgets::MainWindow window(&settings, &appearance);
    QStringList boxes; // with what can be pressed in each, and what opened by it
    QTimer answering;
    QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
        QWidget *front = QApplication::activeModalWidget();
        if (auto *box = qobject_cast<QMessageBox *>(front)) {
            CHECK(window.isVisible());
            for (auto *button : box->buttons())
                boxes.append(button->text().remove(u'&'));
            box->defaultButton()->click();
        } else if (front) {
            boxes.append(front->objectName());
            front->close();
        }
    });
    answering.start(1);
    show(window, filed);
    window.findChild<Widgets::PlanTreeView *>()->selectNode(filed.item(1, *window.document()));
    window.findChild<Widgets::PlanTreeView *>()->selectNode(filed.item(0, *window.document()));
    QTest::qWait(20);
    boxes.sort();
    CHECK(boxes
          == QStringList{u"Close"_s, u"Earlier Versions…"_s, u"EarlierVersionsDialog"_s,
                         u"Save What Can Be Read…"_s});

    const auto *banner = window.findChild<Widgets::Banner *>();
    CHECK(banner->isVisible());
    QStringList offered;
    for (auto *button : banner->findChildren<QPushButton *>()) {
        if (button->isVisible())
            offered.append(button->text());
    }
    CHECK(offered == QStringList{u"Save What Can Be Read…"_s, u"Earlier Versions…"_s});
    CHECK(window.findChild<QLabel *>(u"savedLabel"_s)->text() == u"For reading only"_s);
    CHECK(window.document()->isReadOnly());
}
