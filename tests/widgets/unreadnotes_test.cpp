#include "models/editing/yearediting.h"
#include "models/evidence/evidencemodel.h"
#include "models/history/historymodel.h"
#include "models/notes/progressnotemodel.h"
#include "models/outline/planfilter.h"
#include "models/outline/plantreemodel.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/item/itempage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/countbutton.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/timeline/timelineview.h"
#include "widgets/pagefixture.h"
#include "widgets/summary/summarydialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/tree/planheader.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/year/yearchart.h"
#include "widgets/year/yearmodel.h"
#include "widgets/year/yearpane.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace {

// A plan in a file, with two items; the first has a note.
struct Filed
{
    explicit Filed(int year = 2021)
    {
        auto made = PlanDocument::create(path);
        REQUIRE(made);
        document = *std::move(made);
        PlanContent plan{.details = {.year = year, .title = u"某委员会工作要点"_s}};
        plan.nodes = {{.id = NodeId{-1}, .kind = NodeKind::Section, .title = u"思想建设"_s},
                      {.id = NodeId{-2}, .parent = NodeId{-1}, .title = u"理论学习"_s},
                      {.id = NodeId{-3}, .parent = NodeId{-1}, .title = u"主题教育"_s}};
        REQUIRE(Models::addPlan(*document, plan));
        REQUIRE(document->addNote(item(0), QDate(year, 1, 18), u"召开专题学习会"_s, 42));
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

TEST_CASE("in the year, notes that cannot be read do not look like a lack of progress",
          "[unreadnotes]")
{
    Filed filed;
    REQUIRE(filed.document->setField({filed.item(0)}, Field::Deadline, u"每学期"_s));
    REQUIRE(filed.document->setField({filed.item(1)}, Field::Deadline, u"全年"_s));
    REQUIRE(filed.document->addNote(filed.item(1), QDate(2021, 5, 4), u"走访"_s, {}));
    filed.damage();
    Models::PlanTreeModel tree(filed.document.get());
    Models::PlanFilter filter(filed.document.get());
    const Widgets::YearModel year(&tree, &filter, Widgets::YearModel::Part::Months, nullptr);
    const auto spoken = [&](int row) {
        return year.index(year.rowOf(filed.item(row))).data(Qt::AccessibleTextRole).toString();
    };
    const auto marksOf = [&](int row) {
        const auto *node = filed.document->outline().find(filed.item(row));
        const auto &content = year.contentOf(node);
        CHECK_FALSE(content.lastMissing());
        QStringList words;
        for (const auto &mark :
             Widgets::yearMarks(content, QRectF(0, 0, 600, 24), 2021, QApplication::font()))
            words.append(Widgets::yearMarkWords(mark, content, tree));
        return words;
    };
    const QStringList terms = marksOf(0);
    REQUIRE(terms.size() == 2); // both terms of the year are over
    CHECK(std::ranges::all_of(terms, [](const QString &words) {
        return words.endsWith(u": its notes cannot be read"_s);
    }));
    CHECK(marksOf(1).contains(u"The notes of this item cannot be read at present."_s));
    for (const int row : {0, 1}) {
        CHECK(spoken(row).contains(u"its notes cannot be read"_s));
        CHECK_FALSE(spoken(row).contains(u"no progress"_s));
    }
}

TEST_CASE("the header counts nothing of notes that cannot be read", "[unreadnotes]")
{
    Filed filed(QDate::currentDate().year());
    filed.damage();
    const Widgets::PlanHeader header(filed.document.get());
    const auto text = [&header](const QString &name) {
        return header.findChild<Widgets::CountButton *>(name)->text();
    };
    const auto *totals = header.findChild<Widgets::Label *>(u"totalsLabel"_s);
    REQUIRE(totals->text().contains(u"42 attended"_s));
    Models::ProgressNoteModel model(filed.document.get());
    model.setNode(filed.item(0)); // shows that they cannot be read
    QApplication::processEvents();
    CHECK(totals->text().endsWith(u"notes cannot be read"_s));
    CHECK_FALSE(totals->text().contains(u"attended"_s));
    for (const QString &list : {u"silentButton"_s, u"movedButton"_s}) {
        CHECK(text(list).endsWith(u" ?"_s));
        CHECK_FALSE(header.findChild<Widgets::CountButton *>(list)->isEnabled());
    }
    CHECK(text(u"missedButton"_s).endsWith(u" 0"_s));
}

TEST_CASE("a search says that notes could not be looked through", "[unreadnotes]")
{
    Filed filed;
    filed.damage();
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    Widgets::MainWindow window(&settings, &appearance);
    window.setDocument(std::move(filed.document));
    QTimer closing;
    QObject::connect(&closing, &QTimer::timeout, &closing, [] {
        if (QWidget *front = QApplication::activeModalWidget())
            front->close();
    });
    closing.start(1);
    window.show();
    auto *edit = window.findChild<QLineEdit *>(u"filterEdit"_s);
    const auto *count = window.findChild<QLabel *>(u"matchLabel"_s);
    REQUIRE((edit && count));
    edit->setText(u"专题学习会"_s); // words of the note
    CHECK(QTest::qWaitFor([count] { return count->text() == u"0 of 2 match, without notes"_s; }));
    CHECK(window.document()->hasUnreadNotes());
    edit->setText(u"主题"_s);
    CHECK(QTest::qWaitFor([count] { return count->text() == u"1 of 2 match, without notes"_s; }));
}
