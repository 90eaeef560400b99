#pragma once

#include "domain/summary/summaryblocks.h"
#include "report/layout/paperfonts.h"
#include "widgets/kit/dialog.h"
#include "widgets/summary/reportoutput.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace Models {
class PlanDocument;
enum class Way;
} // namespace Models

namespace System {
class Settings;
} // namespace System

namespace Ui {
class SummaryDialog;
}

namespace Widgets {

class Banner;
class PageView;
class PaperChooser;
class SourcesDialog;
class SummaryLayout;

// Shows the annual summary before it is printed: kind of paper and period, options, pages, the
// wording of each block, and notices. Follows changes of the plan while it is open.
class SummaryDialog : public Dialog
{
    Q_OBJECT

public:
    SummaryDialog(Models::PlanDocument *document, System::Settings *settings, QWidget *parent);
    ~SummaryDialog() override;

    // Returns the options with the present values of the fields.
    Domain::SummaryOptions options() const;

    // Saves the report as shown; false if it failed, after a message, or was cancelled.
    bool save(Domain::ReportFormat format, const QString &path);

    // Why the plan's notes or its wordings could not be read for the dialog, which then drafts
    // nothing and is not to be shown; null where all was read.
    const std::optional<System::Error> &unread() const { return m_unread; }

    QSize sizeHint() const override;

protected:
    // None: what is typed is stored.
    std::optional<Question> questionBeforeLeaving() override { return {}; }
    void done(int result) override;
    void updateLook() override;

private:
    PageView *view() const;
    void connectChoices();
    void connectWording();
    void connectPages();
    void updateHead();
    void arrange();
    void openWords();
    void nameHeadButtons(bool inShort);

    QString periodSetting() const;
    void choosePeriod();
    void readNotes();
    void readReport();
    void tellUnread(const System::Error &error);
    void showChoices();
    void storeChoices(const Domain::ReportChoices &choices);

    void propose();
    void proposeSoon() { m_proposalTimer.start(0); }
    const Domain::SummaryBlock *blockNamed(const QString &block) const;

    // Handles a change of the wording being typed: it is saved as a draft within half a second and
    // stored when another block is shown.
    void noteTyped();
    void keepTyped();
    bool storeTyped();
    bool storeWording(const Domain::SummaryBlock &block, const std::optional<Domain::Wording> &to);
    void leaveBlock();
    void showBlock(const QString &block);
    void goTo(const QString &block);
    void showUnfinished();
    void take(Models::Way way);
    void showChanged(); // the report and paragraph that the edit stored last changed

    void showSources(const Report::PlaceInWords &place);
    void updateNotices();

    void print();
    void askForFile(Domain::ReportFormat format);
    Domain::ReportDocument tables() const;
    bool readyToLeave();

    Form<Ui::SummaryDialog> m_ui;
    Models::PlanDocument *m_document;
    System::Settings *m_settings;
    Report::PaperFonts m_fonts;
    Banner *m_banner;
    PaperChooser *m_paper;
    std::unique_ptr<SummaryLayout> m_layout;
    QPointer<SourcesDialog> m_sources; // the open dialog of a figure's sources
    QTimer m_proposalTimer;
    QTimer m_keepTimer;
    std::optional<System::Error> m_unread;
    QString m_done;   // what the banner says was undone or redone, until the next edit
    QString m_period; // key of the report that is shown (ReportPeriod::key)
    Domain::NotesByNode m_notes;
    Domain::SummaryEvidence m_evidence;
    Domain::WordingsByBlock m_wordings;
    std::optional<Domain::ReportChoices> m_storedChoices;
    Domain::ReportChoices m_choices; // the shown choices; stored as well if the file is writable
    Domain::ReportDocument m_report;
};

} // namespace Widgets
