#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Widgets {

class Banner;
class FileCommands;
class PlanCommands;
struct ReadingNews;
struct ShownFile;

// Looks for news about the open file and shows them in a banner across the window, with a button
// for what can be done about it.
class FileNews : public QObject
{
    Q_OBJECT

public:
    FileNews(ShownFile *shown, Banner *banner, FileCommands *files, PlanCommands *plans,
             QWidget *window);

    // Follows the file just shown: takes in the changes of other programs within two seconds.
    void follow();
    void lookOutside(); // takes them in now, and notices a new day
    void setGone(bool gone);

    void sayNotice(const QString &sentence);
    // `moment`: when an earlier version that is shown was kept; empty for a file.
    void sayReadOnly(const QString &moment);
    // Says that an edit was stored though no copy could be kept first.
    void warnOfBackup();
    // Shows the result of reading in a plan, until the banner is closed or forgetReading() is
    // called.
    void sayRead(const ReadingNews &news);
    void forgetReading(); // called when the plan that was read in is no longer shown
    // Says that the plan shown is the user's from now on, with a button that calls `takeBack`;
    // until something is stored.
    void sayKept(const std::function<void()> &takeBack);
    void forgetKept();
    // Offers what was being written when the file was last shown: orphans (offerOrphan()) first,
    // else a note that was not finished.
    void offerDraft();
    // Says that unstored words belong to a removed item, and offers them to another one. Returns
    // whether there were any.
    bool offerOrphan();
    void sayMonth(); // says in the status bar what this month wants, for a plan of this year

signals:
    void dayChanged();
    void goneChanged();

private:
    void offerCopy(bool warns, const QString &sentence);
    void giveOrphanAPlace();

    ShownFile *m_shown;
    Banner *m_banner;
    FileCommands *m_files;
    PlanCommands *m_plans;
    QWidget *m_window;
    QTimer m_outsideTimer;
    QDate m_shownDay;
    QString m_read; // the last sentence of sayRead()
    QString m_kept; // the last sentence of sayKept()
};

} // namespace Widgets
