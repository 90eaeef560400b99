#pragma once

#include "domain/plan/ids.h"
#include "system/result.h"
#include "widgets/year/yearpapers.h"
#include "widgets/years/newyeardialog.h"

#include <QObject>

#include <functional>

class QMimeData;
class QWidget;

namespace Domain {
struct ReportDocument;
}

namespace Exchange {
struct SourceChoice;
struct SourceText;
} // namespace Exchange

namespace Models {
enum class Way;
}

namespace System {
class Settings;
}

namespace Widgets {

struct ShownFile;
struct SourceDocument;
class WindowMessages;
struct ReadingNews;

// The menus' commands on the plans of the open file: reading one in, beginning and comparing years,
// details, summary, undo and redo.
class PlanCommands : public QObject
{
    Q_OBJECT

public:
    // Reads a file's text, with the user's choices. Called in another thread.
    using SourceReader = std::function<System::Result<Exchange::SourceText>(
        const QString &path, const Exchange::SourceChoice &choice)>;

    PlanCommands(ShownFile *shown, WindowMessages *messages, System::Settings *settings,
                 QWidget *window);

    void setSourceReader(SourceReader reader) { m_readSource = std::move(reader); }

    void beginYear(NewYearDialog::Carry carry);
    void addPlanFrom(const QMimeData &words); // a copied file, or a copied text
    void addPlanFrom(const QString &path);

signals:
    void openRequested(const QString &path); // a file made for another committee's plan
    void readInDone(const ReadingNews &news);

public slots:
    void importPlan();
    void importCopied();
    void write(); // line by line; a file without a plan gets one
    void showPlan(Domain::PlanId plan);
    void goToOrigin(Domain::NodeId node); // in another year's plan
    void compareYears();
    void showAllNotes();
    void showFigures(); // by department, owner, month and section
    void showPaper(YearPapers::Paper paper);
    void showDetails();
    void removeYear();
    void showSummary();
    // Prints the selected items with their notes if several are selected or the item page has the
    // focus, else the rows of the tree.
    void printSeen();
    void take(Models::Way way); // undoes the last edit, or does it again
    void showRecord();

private:
    bool mayUndo();
    void showDone(const QString &sentence);
    System::Result<void> print(const Domain::ReportDocument &report);
    void addPlan(const SourceDocument &source, bool canReadAnew);
    Domain::PlanId planToReplace() const;

    ShownFile *m_shown;
    WindowMessages *m_messages;
    bool m_mayUndoEarlierDays = false; // the user was asked, and agreed
    System::Settings *m_settings;
    QWidget *m_window;
    SourceReader m_readSource;
};

} // namespace Widgets
