// Takes the pictures of the guide: picturetaker PLAN-FILE TEXT-OF-A-PLAN FOLDER. Opens the window
// on the file and saves a picture for each page of the guide as FOLDER/PAGE.png. scripts/screenshot
// runs it in each language, with the clock set to the day for which the file was made. The file is
// not changed.
#include "shownwindow.h"

#include "app/window/window.h"
#include "models/plandocument.h"
#include "widgets/item/itempage.h"
#include "widgets/window/planpane.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using Widgets::MainWindow;

namespace {

constexpr QSize kWindow(1180, 720); // wide enough for list and item side by side
constexpr QSize kDialog(860, 640);  // larger dialogs would be illegible in the guide
constexpr QSize kSummary(1180, 700);
constexpr int kLongestWait = 20'000; // milliseconds

// Takes the pictures of one window.
class PictureTaker
{
public:
    PictureTaker(MainWindow *window, QString document, QString folder)
        : m_window(window)
        , m_document(std::move(document))
        , m_folder(std::move(folder))
    {}

    void takeAll()
    {
        m_window->showNormal();
        m_window->resize(kWindow);
        select(u"3."_s);
        save(m_window, u"progress"_s);
        select(u"6."_s);
        save(m_window->findChild<Widgets::ItemPage *>(), u"breakdown"_s);
        press("missedButton");
        save(m_window, u"midyear"_s);
        press("missedButton");
        select(u"3."_s);
        takeDialog("summaryAction", u"summary"_s, kSummary);
        takeDialog("newYearAction", u"nextyear"_s);
        takeDialog("earlierVersionsAction", u"safety"_s);
        takeDialog([this] { m_window->readIn(m_document); }, u"plan"_s);
    }

private:
    void select(const QString &number)
    {
        for (const Domain::OutlineNode *node : m_window->document()->outline().nodes()) {
            if (node->node().number == number)
                m_window->findChild<Widgets::PlanPane *>()->selectNode(node->id());
        }
    }

    void press(const char *button)
    {
        m_window->findChild<QAbstractButton *>(QLatin1StringView(button))->click();
    }

    void takeDialog(const char *action, const QString &page, QSize most = kDialog)
    {
        takeDialog(
            [this, action] {
                m_window->findChild<QAction *>(QLatin1StringView(action))->trigger();
            },
            page, most);
    }

    // Takes a picture of the dialog that `open` opens, and closes it. `open` must return only then.
    void takeDialog(const std::function<void()> &open, const QString &page, QSize most = kDialog)
    {
        QTimer looking;
        QObject::connect(&looking, &QTimer::timeout, m_window, [&looking, &page, most, this] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog->objectName() == u"ReadingDialog")
                return;
            looking.stop();
            dialog->resize(dialog->size().boundedTo(most));
            save(dialog, page);
            dialog->reject();
        });
        looking.start(50);
        open();
    }

    // Waits until everything has been painted, then saves the picture.
    void save(QWidget *widget, const QString &page)
    {
        QTest::qWait(800);
        const QString path = m_folder + u'/' + page + u".png"_s;
        if (!widget->grab().save(path))
            qFatal("%s was not written", qPrintable(path));
    }

    MainWindow *m_window;
    QString m_document;
    QString m_folder;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"yaodian"_s);
    const QStringList words = QApplication::arguments();
    if (words.size() != 4) {
        std::fputs("usage: picturetaker PLAN-FILE TEXT-OF-A-PLAN FOLDER\n", stderr);
        return 2;
    }
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &application, [&] {
        MainWindow *window = shownWindow();
        if (!window)
            return;
        looking.stop();
        PictureTaker(window, words[2], words[3]).takeAll();
        window->close();
        QApplication::exit();
    });
    looking.start(50);
    QTimer::singleShot(kLongestWait * 3, &application,
                       [] { qFatal("the pictures take too long"); });
    return App::runWindow(application, {words[1]});
}
