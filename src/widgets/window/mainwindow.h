#pragma once

#include "domain/plan/plan.h"
#include "models/plandocument.h"
#include "system/result.h"
#include "system/settings.h"
#include "widgets/kit/focusring.h"
#include "widgets/window/conflictdialog.h"
#include "widgets/years/newyeardialog.h"

#include <QKeySequence>
#include <QMainWindow>
#include <QTimer>

#include <memory>

class QLabel;
class QMimeData;
class QPushButton;
class QSplitter;
class QToolButton;

namespace Ui {
class MainWindow;
}

namespace Widgets {

class Appearance;
class Banner;
class ItemPage;
class NameBanner;
class OutlineCommands;
class PlainLabel;
class PlanHeader;
class PlanPane;
class Welcome;

// The window on one plan file: header, tree and item page, the menus over them, and a status bar
// that says what is saved. It asks for other files by signals; app opens them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(System::Settings *settings, Appearance *appearance);
    ~MainWindow() override;

    Models::PlanDocument *document() const { return m_document.get(); }

    // Shows another file; what was typed for the old one is stored first.
    void setDocument(std::unique_ptr<Models::PlanDocument> document);

    // Stores what is typed; asks where something of it cannot be stored and would be lost.
    bool mayLeave();
    // Leaves for a reason that lets nobody answer; what could not be stored is kept beside the
    // drafts.
    void closeUnasked();

    // Says in one sentence what could not be done.
    void showFailure(const System::Error &error);
    // Of a file that could not be opened: offers what was kept of it.
    void showUnopened(const System::Error &error, const QString &path);

    // Where reading in a plan gets a file's text from; set by app, which knows the readers. It is
    // called on another thread.
    using SourceReader = std::function<System::Result<QString>(const QString &path)>;
    void setSourceReader(SourceReader reader) { m_readSource = std::move(reader); }

    void raiseToFront();

signals:
    void openRequested(const QString &path);
    void newRequested(const QString &path);
    void languageChosen(const QString &language);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void setKeys();
    void connectActions();
    void takeKeysFromFields();
    void connectParts();
    void connectOutline();
    void fillChoices();
    QList<Area> areas() const;
    void showRowMenu(const QPoint &at);
    void say(const QString &sentence); // in the status bar, for a while
    void updateRecentFiles();
    void updateActions();
    void updateOutlineActions();
    void updateUndo();
    void updateStatus();
    void updateLayout();
    void shareRoom();
    void fitEdges(bool least);
    void measureTools();
    void fitNameBanner();
    void updateTitle();
    void retranslate();
    void setIcons();
    void restoreState();
    void restorePlace();
    void keepState();

    void commitEditors();
    void tryAgain();
    void undo();
    void redo();
    void settleConflict(const System::Error &error, ConflictDialog::Mine how,
                        const std::function<System::Result<void>()> &putMine);
    QWidget *inFront();
    bool mayChange(const Domain::PlanDetails &closed);
    void lookOutside();
    void setGone(bool gone);
    void warnOfBackup();
    void chooseNew();
    void chooseOpen();
    void importPlan();
    void importCopied();
    void addPlanFrom(const QMimeData &words);
    void addPlanFrom(const QString &path);
    void addPlan(const std::function<System::Result<QString>()> &text, const QString &name);
    void showPlan(Domain::PlanId plan);
    void goToOrigin(Domain::NodeId node);
    void beginYear(NewYearDialog::Carry carry);
    void compareYears();
    void showDetails();
    void saveCopy();
    void goOnIn(const QString &copy);
    void showEarlierVersions();
    void chooseEarlierVersion(const QString &file, const QList<Domain::EarlierVersion> &versions);
    void showInFolder();
    void showSummary();
    void askName();
    void setAuthor(const QString &name);

    std::unique_ptr<Ui::MainWindow> m_ui;
    System::Settings *m_settings;
    Appearance *m_appearance;
    std::unique_ptr<Models::PlanDocument> m_document;
    SourceReader m_readSource;

    Banner *m_banner = nullptr;
    NameBanner *m_nameBanner = nullptr;
    QSplitter *m_splitter = nullptr;
    Welcome *m_welcome = nullptr;
    PlanHeader *m_header = nullptr;
    PlanPane *m_pane = nullptr;
    ItemPage *m_page = nullptr;
    OutlineCommands *m_outline = nullptr;
    PlainLabel *m_toolTitle = nullptr; // where the header has no room for it
    QPushButton *m_summaryButton = nullptr;
    QLabel *m_savedLabel = nullptr;
    QToolButton *m_fileButton = nullptr;
    QToolButton *m_textSizeButton = nullptr;
    bool m_isAskingClosed = false;
    bool m_leavesUnasked = false;
    bool m_isClosing = false; // nobody can answer any more
    QString m_unopened;       // the file that could not be opened and has earlier versions
    QTimer m_outsideTimer;
    QList<QKeySequence> m_menuKeys; // the menu's even where a field knows them
    QDate m_shownDay;
    QDateTime m_savedAt;
    bool m_isGone = false; // the file, from where it was opened
};

} // namespace Widgets
