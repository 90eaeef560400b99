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
    // Until it is closed, or forgetReading() is called.
    void sayRead(const ReadingNews &news);
    void forgetReading(); // the plan is another: taking it back, say
    void offerDraft();
    // Says where words have no item any more, and leads to another one. Returns whether it did.
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
    QString m_read; // what was said of a plan that was read in, last
};

} // namespace Widgets
