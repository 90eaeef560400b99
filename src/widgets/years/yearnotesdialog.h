#pragma once

#include "domain/summary/reportdocument.h"
#include "models/notes/yearnotesmodel.h"
#include "widgets/kit/dialog.h"
#include "widgets/summary/reportoutput.h"

#include <memory>

namespace System {
class Settings;
}

namespace Ui {
class YearNotesDialog;
}

namespace Widgets {

class Banner;
class ReportButtons;

// All progress notes of the year shown, by date: a month of them, or those with some words. What is
// shown is printed and saved. Enter or a double click goes to a note's item.
class YearNotesDialog : public Dialog
{
    Q_OBJECT

public:
    YearNotesDialog(Models::PlanDocument *document, System::Settings *settings, QWidget *parent);
    ~YearNotesDialog() override;

    System::Result<void> load();

    Domain::ReportDocument report() const;
    bool save(Domain::ReportFormat format, const QString &path); // true when the file was written

    // The item of the note that was chosen; zero where the dialog was only closed.
    Domain::NodeId chosen() const { return m_chosen; }

private:
    void arrange();
    void fillMonths();
    void chooseMonth();
    void updateCount();

    std::unique_ptr<Ui::YearNotesDialog> m_ui;
    Models::PlanDocument *m_document;
    Models::YearNotesModel m_model;
    Banner *m_banner;
    ReportButtons *m_output;
    Domain::NodeId m_chosen{};
};

} // namespace Widgets
