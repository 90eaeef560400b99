#pragma once

#include "widgets/summary/reportoutput.h"

#include <QObject>

#include <functional>

class QPushButton;

namespace Models {
class OpenPlan;
}

namespace Widgets {

class Banner;

// The three buttons of a dialog with a table: print, save as PDF, save as workbook. Errors are
// shown; after saving, a banner shows the file.
class ReportButtons : public QObject
{
public:
    // `report` returns the report that the dialog shows at the moment.
    ReportButtons(std::function<Domain::ReportDocument()> report, const Models::OpenPlan *document,
                  System::Settings *settings, Banner *banner, QWidget *dialog);

    void connectTo(QPushButton *print, QPushButton *pdf, QPushButton *workbook);
    bool save(Domain::ReportFormat format, const QString &path); // true if the file was written

private:
    void print();
    void askForFile(Domain::ReportFormat format);

    std::function<Domain::ReportDocument()> m_report;
    const Models::OpenPlan *m_document;
    System::Settings *m_settings;
    Banner *m_banner;
    QWidget *m_dialog;
};

} // namespace Widgets
