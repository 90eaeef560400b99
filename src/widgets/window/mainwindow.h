#pragma once

#include "models/plandocument.h"
#include "system/result.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/focusring.h"
#include "widgets/window/shownfile.h"

#include <QMainWindow>

#include <functional>
#include <memory>

namespace Exchange {
struct SourceChoice;
struct SourceText;
} // namespace Exchange

class QPushButton;
class QSplitter;

namespace Ui {
class MainWindow;
}

namespace Widgets {

class Appearance;
class FileCommands;
class FileNews;
class SecondCopies;
class NameBanner;
class PlanCommands;
class StartPage;
class StatusLine;
class Welcome;
class WindowActions;
class WindowLayout;
class WindowMessages;
class YearCommands;

// The window of one plan file: header, tree, item page, menus, and a status bar that shows what is
// saved. It emits signals to open other files, which app handles.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(System::Settings *settings, Appearance *appearance);
    ~MainWindow() override;

    Models::PlanDocument *document() const { return m_document.get(); }

    // Shows another file, after storing values being typed for the old one.
    void setDocument(std::unique_ptr<Models::PlanDocument> document);

    // Asks across the window whether the shipped plan shown is the user's. Comes by itself while
    // that is open (Models::holdsShippedPlanUntouched).
    void askWhosePlan();
    // Asks for the user's name in a banner, if it is unknown and the banner asks nothing else.
    void askMissingName();

    // Shows an earlier version of a file, kept at `moment`, for reading: it is not remembered as a
    // file that was used, and it can be saved as a copy.
    void showVersion(std::unique_ptr<Models::PlanDocument> document, const QString &moment);

    // Stores values being typed; if that fails, asks whether they may be lost. False if the window
    // must stay open.
    bool mayLeave();
    // Closes without questions, as when the session ends; values that could not be stored are kept
    // with the drafts.
    void closeUnasked();

    // Shows an error.
    void showFailure(const System::Error &error);
    // Says why a file could not be opened, and offers its earlier versions.
    void showUnopened(const System::Error &error, const QString &path);

    // Reads the text of a file to be read in, with the user's choices. Set by app, which knows the
    // readers; called in another thread.
    using SourceReader = std::function<System::Result<Exchange::SourceText>(
        const QString &path, const Exchange::SourceChoice &choice)>;
    void setSourceReader(SourceReader reader);

    // Reads in a document as the import command does, where that can be used.
    void readIn(const QString &path);
    // Says a sentence that needs no answer.
    void showNotice(const QString &sentence);

    void raiseToFront();

signals:
    void openRequested(const QString &path);
    void newRequested(const QString &path);
    void exampleRequested(); // the file with the shipped plan
    void versionRequested(const Domain::EarlierVersion &version, const QString &file,
                          const QString &moment);
    void putBackRequested(const Domain::EarlierVersion &version, const QString &file,
                          const QString &moment);
    void languageChosen(const QString &language);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectCommands();
    void connectQuestions();
    void showRememberedYear();
    void makeParts();
    void dropParts();
    void connectParts();
    QList<FocusStop> focusStops() const;
    void updateActions();
    void makeStart();
    void showStart();
    void updateTitle();
    void updateIcons();
    void retranslate();
    void keepState();
    void saveByHand();
    void followShipped();
    void settleWhosePlan();
    void endQuestion();
    void goOnIn(const QString &copy);
    void askName();
    void setAuthor(const QString &name);

    std::unique_ptr<Ui::MainWindow> m_ui;
    System::Settings *m_settings;
    Appearance *m_appearance;
    std::unique_ptr<Models::PlanDocument> m_document;
    ShownFile m_shown;
    WindowMessages *m_messages = nullptr;
    WindowActions *m_actions = nullptr;
    WindowLayout *m_layout = nullptr;
    FileCommands *m_files = nullptr;
    SecondCopies *m_secondCopies = nullptr;
    PlanCommands *m_plans = nullptr;
    YearCommands *m_year = nullptr;
    FileNews *m_news = nullptr;
    StatusLine *m_status = nullptr;

    Banner *m_banner = nullptr;
    NameBanner *m_nameBanner = nullptr;
    Domain::PlanId m_askedPlan{}; // the plan of which it asks whose it is
    QSplitter *m_splitter = nullptr;
    StartPage *m_start = nullptr;
    Welcome *m_welcome = nullptr;
    PlanHeader *m_header = nullptr;
    PlanPane *m_pane = nullptr;
    ItemPage *m_page = nullptr;
    QPushButton *m_summaryButton = nullptr;
    QString m_versionMoment; // when the version shown was kept; empty for a file
    bool m_leavesUnasked = false;
};

} // namespace Widgets
