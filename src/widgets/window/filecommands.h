#pragma once

#include "domain/file/earlierversion.h"
#include "system/result.h"

#include <QObject>
#include <QString>

class QWidget;

namespace Widgets {

class SecondCopies;
struct ShownFile;
class WindowMessages;

// The File menu's commands on whole plan files. They ask for names and places; app opens and makes
// the files.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    FileCommands(ShownFile *shown, WindowMessages *messages, QWidget *window);

    void setSecondCopies(const SecondCopies *copies) { m_secondCopies = copies; }

    // Says why a file could not be opened, and offers its earlier versions.
    void showUnopened(const System::Error &error, const QString &path);

public slots:
    void chooseNew();
    void chooseOpen();
    void saveCopy();
    void saveCopyForOthers();
    void showEarlierVersions();
    void showInFolder();
    void salvage(); // makes a new file of the readable parts of the open one

signals:
    void openRequested(const QString &path);
    void newRequested(const QString &path);
    // The user wants to see an earlier version of `file`; `moment` says in words when it was kept.
    void versionRequested(const Domain::EarlierVersion &version, const QString &file,
                          const QString &moment);
    // The version is to replace the content of `file`.
    void putBackRequested(const Domain::EarlierVersion &version, const QString &file,
                          const QString &moment);
    void lookOutsideRequested();                   // asks whether the file is still in its place
    void continueInRequested(const QString &copy); // the file is gone; its copy is opened instead
    void unopenedChanged();

private:
    void chooseEarlierVersion(const QString &file);
    void salvage(const QString &file);
    void tellOfCopy(const QString &copy);
    void showFolder(const QString &folder);
    void fetchFrom(const Domain::EarlierVersion &version);
    bool isPutBackMeant(const QString &moment, const QString &other, bool isDamaged);

    ShownFile *m_shown;
    WindowMessages *m_messages;
    QWidget *m_window;
    const SecondCopies *m_secondCopies = nullptr;
};

} // namespace Widgets
