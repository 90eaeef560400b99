#include "app/window/window.h"

#include "app/start/firststart.h"
#include "app/start/log.h"
#include "app/start/translations.h"
#include "app/window/instance.h"
#include "app/window/versionwindow.h"
#include "domain/text/sentences.h"
#include "exchange/documents/sourcetext.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"
#include "storage/file/puttingbackover.h"
#include "system/settings.h"
#include "system/termination.h"
#include "widgets/kit/fonts/chinesefont.h"
#include "widgets/kit/guide/guidekey.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowdrops.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Domain;
using Models::PlanDocument;
using System::Error;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

constexpr auto kBetweenLooks = 200ms;
constexpr auto kUntilPainted = 300ms;

// Opens files in the window, with one process per file.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(System::Settings *settings, Translations *translations, Widgets::Appearance *appearance,
            Widgets::MainWindow *window)
        : m_settings(settings)
        , m_translations(translations)
        , m_appearance(appearance)
        , m_window(window)
    {
        using Widgets::MainWindow;
        connect(&m_instance, &Instance::raiseRequested, this, &Session::goOnInFront);
        m_waiting.setInterval(kBetweenLooks);
        connect(&m_waiting, &QTimer::timeout, this, &Session::goOnWithAsked);
        connect(&m_termination, &System::Termination::requested, window, [window] {
            window->closeUnasked();
            QApplication::exit(); // closes open dialogs too
        });
        connect(window, &MainWindow::openRequested, this,
                [this](const QString &path) { open(path); });
        connect(window, &MainWindow::newRequested, this, &Session::makeNew);
        connect(window, &MainWindow::exampleRequested, this, &Session::showExample);
        connect(window, &MainWindow::versionRequested, this, &Session::showVersion);
        connect(window, &MainWindow::putBackRequested, this, &Session::putBack);
        connect(window, &MainWindow::languageChosen, this,
                [this, appearance](const QString &language) {
                    m_settings->setLanguage(language);
                    m_translations->speak(language);
                    appearance->applyFont();
                });
    }

    // Shows the first of `files`, or fileToOpen() when empty, and reports the others as not opened;
    // a document is imported. Ends the program when another process shows that file and was raised.
    // To be called from the event loop: only then does a request to end also end a dialog shown
    // here.
    void start(const QStringList &files)
    {
        const QString first = files.value(0);
        const bool isDocument = Exchange::isDocument(first);
        const Result<QString> path = first.isEmpty() || isDocument ? fileToOpen(*m_settings)
                                                                   : Result<QString>(first);
        const AskedFiles asked{.document = isDocument ? QFileInfo(first).absoluteFilePath()
                                                      : QString(),
                               .others = files.mid(1)};
        if (!path)
            show(path.error());
        else if (!open(*path, asked))
            QApplication::exit();
        else
            goOnWith(asked);
        m_window->askMissingName();
    }

private:
    // Imports the document if one was named, and reports the others as not opened: the window shows
    // one file.
    void goOnWith(const AskedFiles &asked)
    {
        if (!asked.document.isEmpty())
            m_window->readIn(asked.document);
        if (!asked.others.isEmpty())
            m_window->showNotice(Widgets::othersSentence(asked.others));
    }

    // Does what another start was asked to do, once no dialog is open any more.
    void goOnInFront(const AskedFiles &asked)
    {
        m_window->raiseToFront();
        const PlanDocument *shown = m_window->document();
        if (shown && !shown->isOverwritten() && QFileInfo::exists(shown->path()))
            open(shown->path()); // opens it again when the shown file was removed meanwhile
        if (asked.isEmpty())
            return;
        m_asked = asked;
        m_waiting.start();
    }

    void goOnWithAsked()
    {
        if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
            return;
        m_waiting.stop();
        goOnWith(std::exchange(m_asked, {}));
    }

    bool open(const QString &path, const AskedFiles &asked = {})
    {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (isShown(canonical)) {
            m_window->raiseToFront();
            return true;
        }
        if (!m_window->mayLeave())
            return true;
        const auto claimed = canonical.isEmpty() ? Instance::Outcome::First
                                                 : m_instance.claim(canonical, asked);
        if (claimed == Instance::Outcome::OtherRaised)
            return false;
        take(PlanDocument::open(path), path);
        if (claimed == Instance::Outcome::OtherSilent)
            m_window->showNotice(
                Text::tr(
                    "“%1” is already open in a window that does not answer; if that one has stopped, end it, and go on here.")
                    .arg(QFileInfo(path).fileName()));
        return true;
    }

    // Whether the file at `path` is the one shown. False for a file that was put at that path after
    // the shown one was removed from it (as by taking out a USB stick and putting it in again): it
    // has to be opened anew.
    bool isShown(const QString &path) const
    {
        PlanDocument *shown = m_window->document();
        if (!shown || shown->path() != path || shown->isOverwritten())
            return false;
        const auto looked = shown->takeInOutsideChanges();
        return looked || looked.error().reason == Error::Reason::Busy;
    }

    void showExample()
    {
        if (const auto path = exampleFile(*m_settings))
            open(*path);
        else
            m_window->showFailure(path.error());
    }

    void makeNew(const QString &path)
    {
        if (!m_window->mayLeave())
            return;
        auto made = PlanDocument::create(path);
        if (made)
            m_instance.claim((*made)->path());
        take(std::move(made), path);
    }

    void take(Result<std::unique_ptr<PlanDocument>> document, const QString &path)
    {
        if (!document) {
            m_settings->removeRecentFile(path);
            m_window->show();
            m_window->showUnopened(document.error(), path);
            return;
        }
        m_window->setDocument(*std::move(document));
        m_window->show();
        // Once the window is painted: on an old computer painting and checking would wait for each
        // other.
        QTimer::singleShot(kUntilPainted, m_window->document(), &PlanDocument::startCheck);
    }

    void showVersion(const Domain::EarlierVersion &version, const QString &file,
                     const QString &moment)
    {
        const auto shown = VersionWindow::open(version, file, moment, m_settings, m_appearance);
        if (!shown) {
            m_window->showFailure(shown.error());
            return;
        }
        connect(*shown, &Widgets::MainWindow::openRequested, this,
                [this](const QString &path) { open(path); });
        connect(*shown, &Widgets::MainWindow::newRequested, this, &Session::makeNew);
        connect(*shown, &Widgets::MainWindow::languageChosen, m_window,
                &Widgets::MainWindow::languageChosen);
    }

    // Replaces the file's content by the version and opens the file again. The content until now is
    // kept first.
    void putBack(const Domain::EarlierVersion &version, const QString &file, const QString &moment)
    {
        if (!m_window->mayLeave())
            return;
        QStringList warnings;
        const auto beside = putBackInto(file, version, &warnings);
        if (!beside) {
            m_window->showFailure(beside.error());
            return;
        }
        take(PlanDocument::open(file), file);
        const QString sentence =
            beside->isEmpty()
                ? Text::tr(
                      "The plan is again as it was kept on %1. Ctrl+Z brings back what the file held until now; it is kept in File ▸ Earlier Versions, too.")
                      .arg(moment)
                : Text::tr(
                      "The plan is again as it was kept on %1. The damaged file lies beside it as “%2”.")
                      .arg(moment, QFileInfo(*beside).fileName());
        m_window->showNotice(Domain::joinSentences(QStringList{sentence} + warnings));
    }

    // Returns the path where the damaged file was put aside; empty when the file was valid, as its
    // content is then kept as a version.
    static Result<QString> putBackInto(const QString &file, const Domain::EarlierVersion &version,
                                       QStringList *warnings)
    {
        const auto opened = Storage::PlanFile::open(file);
        const bool isDamaged = opened ? !(*opened)->check() && (*opened)->violation()
                                      : opened.error().reason == Error::Reason::Damaged;
        if (isDamaged)
            return Storage::putBackOver(version, file, QDateTime::currentDateTimeUtc());
        if (!opened)
            return opened.error();
        const auto kept = (*opened)->putBack(version, System::Settings().author(),
                                             QDateTime::currentDateTimeUtc());
        while (const auto warning = (*opened)->takeWarning())
            warnings->append(warning->message);
        return kept ? Result<QString>(QString()) : kept.error();
    }

    void show(const Error &error)
    {
        m_window->show();
        m_window->showFailure(error);
    }

    System::Settings *m_settings;
    Translations *m_translations;
    Widgets::Appearance *m_appearance;
    Widgets::MainWindow *m_window;
    Instance m_instance;
    AskedFiles m_asked; // requests of other starts of the program that are not done yet
    QTimer m_waiting;
    System::Termination m_termination;
};

} // namespace

int runWindow(QApplication &application, const QStringList &files)
{
    QApplication::setDesktopFileName(u"yaodian"_s);
    System::Settings settings;
    Translations translations(settings.language());

    Widgets::Appearance appearance(&settings);
    if (!Widgets::canShowChinese()) {
        Widgets::sayNoChineseFont();
        return 1;
    }
    const Widgets::GuideKey guideKey;
    Widgets::MainWindow window(&settings, &appearance);
    window.setSourceReader([](const QString &path, const Exchange::SourceChoice &choice) {
        return Exchange::readSource(path, choice);
    });
    Session session(&settings, &translations, &appearance, &window);
    QMetaObject::invokeMethod(
        &session, [&session, files] { session.start(files); }, Qt::QueuedConnection);
    return application.exec();
}

} // namespace App

#include "window.moc"
