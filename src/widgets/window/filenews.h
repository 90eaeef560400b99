#pragma once

#include "system/result.h"

#include <QObject>

namespace Widgets {

class Banner;
class FileCommands;
class PlanCommands;
struct ReadingNews;
struct ShownFile;

// What the window says of the file that it shows, in one line across itself, and what can be done
// about it there.
class FileNews : public QObject
{
    Q_OBJECT

public:
    FileNews(const ShownFile *shown, Banner *banner, FileCommands *files, PlanCommands *plans,
             QWidget *window);

    void sayNotice(const QString &sentence);
    // `moment`: when an earlier version that is shown was kept; empty for a file.
    void sayReadOnly(const QString &moment);
    // Says that an edit was stored though no copy could be kept first.
    void warnOfBackup();
    void sayGone(const System::Error &error);
    // Shows what a reading brought, until the banner is closed or forgetReading() is called.
    void sayRead(const ReadingNews &news);
    void forgetReading(); // for when the plan that was read in is no longer shown
    void offerDraft();
    // Says that unstored words belong to a removed item, and offers them to another one. Returns
    // whether there were any.
    bool offerOrphan();
    void sayMonth();

private:
    void offerCopy(bool warns, const QString &sentence);
    void giveOrphanAPlace();

    const ShownFile *m_shown;
    Banner *m_banner;
    FileCommands *m_files;
    PlanCommands *m_plans;
    QWidget *m_window;
    QString m_read; // the last sentence of sayRead()
};

} // namespace Widgets
