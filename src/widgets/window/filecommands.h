#pragma once

#include "system/result.h"

#include <QObject>
#include <QString>

class QWidget;

namespace Widgets {

struct ShownFile;
class WindowMessages;

// The File menu's commands on whole plan files. They ask for names and places; app opens and makes
// the files.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    FileCommands(ShownFile *shown, WindowMessages *messages, QWidget *window);

    // Of a file that could not be opened: says why, and offers its earlier versions.
    void showUnopened(const System::Error &error, const QString &path);

public slots:
    void chooseNew();
    void chooseOpen();
    void saveCopy();
    void showEarlierVersions();
    void showInFolder();

signals:
    void openRequested(const QString &path);
    void newRequested(const QString &path);
    void lookOutsideRequested();                   // whether the file is where it was
    void continueInRequested(const QString &copy); // which takes the place of a file that is gone
    void unopenedChanged();

private:
    void chooseEarlierVersion(const QString &file);

    ShownFile *m_shown;
    WindowMessages *m_messages;
    QWidget *m_window;
};

// Where files are looked for first: the documents folder, else home.
QString documentsFolder();

} // namespace Widgets
