// Whatever stands in a plan is shown everywhere as plain text and never as markup, and no file is
// opened because of it.
#include "models/documentundo.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/item/issuedtextdialog.h"
#include "widgets/item/itempage.h"
#include "widgets/item/progressnotedialog.h"
#include "widgets/item/splitdialog.h"
#include "widgets/item/status/canceldialog.h"
#include "widgets/item/status/finishdialog.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/reading/importdialog.h"
#include "widgets/window/addnodedialog.h"
#include "widgets/window/conflictdialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/plandetailsdialog.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/years/newyeardialog.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Widgets::MainWindow;

namespace {

// A picture file that rich text in a plan refers to, and whether anybody has opened it.
class Bait
{
public:
    Bait()
    {
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        REQUIRE(picture.save(path()));
        REQUIRE(inotify_add_watch(m_watch, QFile::encodeName(path()).constData(), IN_OPEN) >= 0);
    }
    ~Bait() { ::close(m_watch); }

    QString path() const { return m_folder.filePath(u"p.png"_s); }
    bool wasTaken() const
    {
        char events[512];
        return ::read(m_watch, events, sizeof events) > 0;
    }

private:
    QTemporaryDir m_folder;
    int m_watch = inotify_init1(IN_NONBLOCK);
};

PlanContent planOf(const QString &text)
{
    PlanContent plan{.details = {.year = 2021,
                                 .title = text,
                                 .organisation = text,
                                 .documentNumber = text,
                                 .issuer = text}};
    plan.nodes.append({.id = NodeId{-1},
                       .kind = NodeKind::Section,
                       .number = u"一、"_s,
                       .title = text,
                       .text = text});
    Node item{.id = NodeId{-2},
              .parent = NodeId{-1},
              .number = u"1."_s,
              .title = text,
              .text = text + u'。' + text};
    plan.nodes.append(item);
    item.id = NodeId{-3};
    item.number = u"2."_s;
    plan.nodes.append(item);
    return plan;
}

bool isRich(const QString &words, const QString &text)
{
    return Qt::mightBeRichText(words) && Qt::mightBeRichText(text) && words.contains(text);
}

// Checks that no visible widget, tooltip or action shows the text as rich text.
void checkWidgets(const QWidget *of, const QString &text)
{
    for (const QLabel *label : of->findChildren<QLabel *>()) {
        INFO(label->objectName().toStdString() << ": " << label->text().toStdString());
        CHECK((label->textFormat() == Qt::PlainText || !isRich(label->text(), text)));
    }
    for (const QWidget *widget : of->findChildren<QWidget *>()) {
        INFO(widget->objectName().toStdString() << ": " << widget->toolTip().toStdString());
        CHECK_FALSE(isRich(widget->toolTip(), text));
    }
    for (const QAction *action : of->findChildren<QAction *>()) {
        INFO(action->objectName().toStdString() << ": " << action->toolTip().toStdString());
        CHECK_FALSE(isRich(action->toolTip(), text));
    }
}

QString shownTip(const QString &tip)
{
    if (!Qt::mightBeRichText(tip))
        return tip;
    QTextDocument document;
    document.setHtml(tip);
    return document.toPlainText();
}

void showDialog(QDialog &dialog, const QString &text)
{
    dialog.show();
    QApplication::processEvents();
    dialog.grab();
    checkWidgets(&dialog, text);
}

struct ShownText
{
    explicit ShownText(const QString &shownText)
        : text(shownText)
    {
        auto made = Tests::emptyDocument();
        REQUIRE(Models::addPlan(*made, planOf(text)));
        window.setDocument(std::move(made));
        document = window.document();
        item = document->outline().root()->child(0)->child(0)->id();
        for (const Field field :
             // May be refused, for a name may be too long.
             {Field::Owners, Field::LeadDepartment, Field::SupportingDepartments, Field::Deadline})
            static_cast<void>(document->setField({item}, field, text));
        REQUIRE(document->setStatus({item}, ItemStatus::cancelled(text)));
        REQUIRE(document->addNote(item, {2021, 5, 4}, text, 7));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        QApplication::processEvents();
    }

    template<typename T>
    T *part(const QString &name) const
    {
        for (T *one : window.findChildren<T *>(name)) {
            if (one->isVisible())
                return one;
        }
        throw std::runtime_error("not on the screen: " + name.toStdString());
    }

    QString text;
    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    MainWindow window{&settings, &appearance};
    PlanDocument *document = nullptr;
    NodeId item{};
};

void checkPage(const ShownText &shown)
{
    CHECK(shown.part<QLabel>(u"titleLabel"_s)->text() == shown.text);
    auto *tabs = shown.part<QTabWidget>(u"pageTabs"_s);
    if (!shown.window.findChild<QWidget *>(u"itemForm"_s)->isVisible())
        tabs->setCurrentIndex(1); // with so long a title the form is on a tab
    CHECK(shown.part<QLabel>(u"statusHint"_s)->text() == shown.text);
    tabs->setCurrentIndex(0);
    auto *notes = shown.part<QAbstractItemView>(u"notesView"_s);
    CHECK(notes->model()->index(0, 0).data().toString() == shown.text);
    tabs->setCurrentIndex(tabs->count() - 1);
    QApplication::processEvents();
    auto *history = shown.part<QAbstractItemView>(u"historyView"_s);
    for (int row = 0; row < history->model()->rowCount(); ++row) {
        history->setCurrentIndex(history->model()->index(row, 0));
        checkWidgets(&shown.window, shown.text);
    }
    shown.window.findChild<QWidget *>(u"historyView"_s)->grab();
    tabs->setCurrentIndex(0);
}

void checkTree(const ShownText &shown)
{
    auto *tree = shown.part<Widgets::PlanTreeView>(u"planTree"_s);
    const QModelIndex section = tree->model()->index(0, 0);
    CHECK(section.data().toString().endsWith(shown.text));
    for (int column = 0; column < tree->model()->columnCount(); ++column) {
        const QModelIndex cell = tree->model()->index(0, column, section);
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        if (column == 0)
            CHECK(shownTip(tip).contains(shown.text.left(100)));
        CHECK_FALSE(isRich(tip, shown.text));
        const QPoint at = tree->visualRect(cell).center();
        QHelpEvent help(QEvent::ToolTip, at, tree->viewport()->mapToGlobal(at));
        QApplication::sendEvent(tree->viewport(), &help);
        QApplication::processEvents();
    }
    QToolTip::hideText();
}

void checkMenus(const ShownText &shown)
{
    for (const QString &name : {u"ownerChooser"_s, u"departmentChooser"_s}) {
        QMenu *menu = shown.part<QPushButton>(name)->menu();
        emit menu->aboutToShow();
        for (const QAction *choice : menu->actions())
            CHECK(choice->text().count(u'&') % 2 == 0);
    }
}

void checkDialogs(ShownText &shown)
{
    const auto notes = shown.document->notes().of(shown.item);
    REQUIRE(notes);
    QWidget *window = &shown.window;
    Widgets::FinishDialog finish(shown.text, {2021, 9, 1}, window);
    Widgets::CancelDialog cancel(shown.text, 1, shown.text, window);
    Widgets::ConflictDialog conflict(shown.text, shown.text, shown.text,
                                     Widgets::ConflictDialog::Mine::Typed, window);
    Widgets::ProgressNoteDialog note(notes->first(), {}, window);
    Widgets::PlanDetailsDialog details(shown.document->outline(), false, window);
    Widgets::ImportDialog import(u"关工委2022年工作要点\n一、学习\n1."_s + shown.text,
                                 shown.document, &shown.settings, window);
    Widgets::NewYearDialog year(shown.document->outline(), {}, window);
    Widgets::AddNodeDialog added(NodeKind::Item, shown.text, shown.text, window);
    Widgets::IssuedTextDialog issued({.title = shown.text, .text = shown.text}, window);
    Widgets::SplitDialog split(shown.text, window);
    for (QDialog *dialog : {static_cast<QDialog *>(&finish), static_cast<QDialog *>(&cancel),
                            static_cast<QDialog *>(&conflict), static_cast<QDialog *>(&note),
                            static_cast<QDialog *>(&details), static_cast<QDialog *>(&import),
                            static_cast<QDialog *>(&year), static_cast<QDialog *>(&added),
                            static_cast<QDialog *>(&issued), static_cast<QDialog *>(&split)})
        showDialog(*dialog, shown.text);
    answering(
        [&shown](QDialog *box) {
            CHECK(qobject_cast<QMessageBox *>(box)->text() == shown.text);
            checkWidgets(box, shown.text);
            box->reject();
        },
        [&shown] { shown.window.showFailure({.message = shown.text}); });
}

void checkSummary(const ShownText &shown)
{
    answering(
        [&shown](QDialog *dialog) {
            dialog->grab();
            checkWidgets(dialog, shown.text);
            dialog->reject();
        },
        [&shown] { shown.window.findChild<QAction *>(u"summaryAction"_s)->trigger(); });
}

} // namespace

TEST_CASE("markup, long words and strange letters are shown as they are, and open no file",
          "[texts]")
{
    const Bait bait;
    const QStringList texts{u"<img src=\"%1\">"_s.arg(bait.path()),
                            u"<b>粗</b>1<br>2"_s,
                            u"&lt;文&amp;R&D %1"_s,
                            QString(400, u'长'),
                            u"\u05e9\u05dc\u05d5\u05dd (\u0645\u0631\u062d\u0628\u0627) abc"_s,
                            u"👨‍👩‍👧 庆祝🎉🏳️‍🌈"_s};
    const QString text = texts.at(GENERATE(range(0, 6)));
    INFO(text.toStdString());
    ShownText shown(text);
    checkWidgets(&shown.window, text); // the undo action too, which names the plan and its item
    while (shown.document->undoing().can(Way::Undo)) {
        REQUIRE(shown.document->undoing().take(Way::Undo));
        QApplication::processEvents();
        checkWidgets(&shown.window, text);
    }
    while (shown.document->undoing().can(Way::Redo))
        REQUIRE(shown.document->undoing().take(Way::Redo));
    QApplication::processEvents();
    checkPage(shown);
    checkTree(shown);
    checkMenus(shown);
    checkDialogs(shown);
    checkSummary(shown);
    shown.window.grab();
    CHECK_FALSE(bait.wasTaken());
}

TEST_CASE("these tests notice a label that opens a file", "[texts]")
{
    const Bait bait;
    QLabel rich(u"<img src=\"%1\">"_s.arg(bait.path()));
    rich.grab();
    CHECK(bait.wasTaken());
}
