#pragma once

#include "domain/annualsummary.h"
#include "domain/result.h"
#include "report/paperfonts.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Models {
class PlanDocument;
class Settings;
} // namespace Models

namespace Ui {
class SummaryDialog;
}

namespace Widgets {

class Banner;
class NoticePanel;

// The annual summary before it is printed: what goes in, the pages as they will be, and what to
// know about them. Follows the plan while it is open.
class SummaryDialog : public QDialog
{
    Q_OBJECT

public:
    SummaryDialog(Models::PlanDocument *document, Models::Settings *settings, QWidget *parent);
    ~SummaryDialog() override;

    // What is asked for at the moment.
    Domain::SummaryOptions options() const;

    // Writes the pages shown; false when it failed, which has been said then, or was cancelled.
    bool savePdf(const QString &path);

    QSize sizeHint() const override;

signals:
    void failed(const Domain::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // Choices, pages and notices beside one another; notices under the choices; pages under both.
    enum class Arrangement { ThreeColumns, TwoColumns, Stacked };

    void connectChoices();
    void connectPages();
    void retranslate();
    void updateLook();
    void arrange();
    void setPartSizes();

    void choosePeriod();
    void readNotes();
    void draft();
    void draftSoon() { m_draftTimer.start(); }
    void fillParts(const QList<Domain::SummaryPart> &parts);
    void layOutParts();
    QStringList notices() const;
    QStringList itemNotices() const;
    static QString listed(const QList<const Domain::OutlineNode *> &nodes); // by their numbers
    void updatePageRow();
    void markInList(const QString &part);

    void print();
    void askForPdf();

    std::unique_ptr<Ui::SummaryDialog> m_ui;
    Models::PlanDocument *m_document;
    Models::Settings *m_settings;
    Report::PaperFonts m_fonts;
    Banner *m_banner;
    NoticePanel *m_notices;
    Arrangement m_arrangement = Arrangement::ThreeColumns;
    QTimer m_draftTimer;
    QDate m_usualDay;
    Domain::NotesByNode m_notes;
    Domain::ReportDocument m_report;
    QString m_savedFile;
};

} // namespace Widgets
