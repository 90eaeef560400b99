#pragma once

#include "domain/summary/reportdocument.h"
#include "models/notes/yearnotesmodel.h"
#include "widgets/kit/dialog.h"
#include "widgets/summary/reportoutput.h"

namespace System {
class Settings;
}

namespace Ui {
class YearNotesDialog;
}

namespace Widgets {

class Banner;
class ReportButtons;

// All progress notes of the year shown, by date, filtered by month and by words. The notes shown
// can be printed and saved. Enter or a double click closes the dialog and chooses a note's item.
class YearNotesDialog : public Dialog
{
    Q_OBJECT

public:
    YearNotesDialog(Models::PlanDocument *document, System::Settings *settings, QWidget *parent);

    System::Result<void> load() { return m_model.load(); }

    Domain::ReportDocument report() const;
    bool save(Domain::ReportFormat format, const QString &path); // true if the file was written

    // The item of the chosen note; zero if the dialog was closed without choosing one.
    Domain::NodeId chosen() const { return m_chosen; }

private:
    void arrange();
    void fillMonths();
    void chooseMonth();
    void updateCount();

    Form<Ui::YearNotesDialog> m_ui;
    Models::PlanDocument *m_document;
    Models::YearNotesModel m_model;
    Banner *m_banner;
    ReportButtons *m_output;
    Domain::NodeId m_chosen{};
};

} // namespace Widgets
