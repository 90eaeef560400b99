#pragma once

#include "domain/summary/annualsummary.h"
#include "report/layout/paperfonts.h"
#include "widgets/kit/dialog.h"
#include "widgets/summary/reportoutput.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace Models {
class PlanDocument;
enum class Way;
}

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

// The annual summary before it is printed: what kind of paper and which period, what goes in, the
// pages as they will be, the wording of each paragraph, and what to know before printing. Follows
// the plan while it is open.
class SummaryDialog : public Dialog
{
    Q_OBJECT

public:
    SummaryDialog(Models::PlanDocument *document, System::Settings *settings, QWidget *parent);
    ~SummaryDialog() override;

    // Returns the options as the fields stand now.
    Domain::SummaryOptions options() const;

    // Writes what is shown; false when it failed, which has been said then, or was cancelled.
    bool save(Domain::ReportFormat format, const QString &path);

    QSize sizeHint() const override;

protected:
    void done(int result) override;
    void retranslate() override;
    void updateLook() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    PageView *view() const;
    void connectChoices();
    void connectWording();
    void connectPages();
    void updateWords();
    void updateHead();
    void arrange();
    void openWords();
    void nameHeadButtons(bool inShort);

    QString periodSetting() const;
    void choosePeriod();
    void readNotes();
    void readReport();
    void showChoices();
    void storeChoices(const Domain::ReportChoices &choices);

    void propose();
    void proposeSoon() { m_proposalTimer.start(0); }
    const Domain::SummaryBlock *blockNamed(const QString &block) const;

    // What is typed for the block shown: kept apart within two seconds, stored when it is left.
    void noteTyped();
    void keepTyped();
    bool storeTyped();
    bool storeWording(const Domain::SummaryBlock &block, const std::optional<Domain::Wording> &to);
    void leaveBlock();
    void showBlock(const QString &block);
    void goTo(const QString &block);
    void showUnfinished();
    void take(Models::Way way);

    void showSources(const Report::PlaceInWords &place);
    void updateNotices();

    void print();
    void fillOtherMenu();
    void askForFile(Domain::ReportFormat format);
    Domain::ReportDocument tables() const;
    bool readyToLeave();

    std::unique_ptr<Ui::SummaryDialog> m_ui;
    Models::PlanDocument *m_document;
    System::Settings *m_settings;
    Report::PaperFonts m_fonts;
    Banner *m_banner;
    PaperChooser *m_paper;
    std::unique_ptr<SummaryLayout> m_layout;
    QPointer<SourcesDialog> m_sources; // beside the words, while it is open
    QTimer m_proposalTimer;
    QTimer m_keepTimer;
    QString m_period; // the report that is shown: its name in the file (ReportPeriod::key)
    Domain::NotesByNode m_notes;
    Domain::SummaryEvidence m_evidence;
    Domain::WordingsByBlock m_wordings;
    std::optional<Domain::ReportChoices> m_storedChoices;
    Domain::ReportChoices m_choices; // what is shown; stored too where the file can be written
    Domain::ReportDocument m_report;
};

} // namespace Widgets
