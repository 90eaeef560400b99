#pragma once

#include "widgets/summary/reportoutput.h"

#include <QObject>

#include <functional>

class QPushButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class Banner;

// The three buttons of a dialog that shows a table: they print it, and save it as a PDF or a
// workbook. What fails is told; where a file was written stands in the banner.
class ReportButtons : public QObject
{
public:
    // `report` makes what the dialog shows when it is asked for.
    ReportButtons(std::function<Domain::ReportDocument()> report,
                  const Models::PlanDocument *document, System::Settings *settings, Banner *banner,
                  QWidget *dialog);

    void connectTo(QPushButton *print, QPushButton *pdf, QPushButton *workbook);
    bool save(Domain::ReportFormat format, const QString &path); // true when the file was written

private:
    void print();
    void askForFile(Domain::ReportFormat format);

    std::function<Domain::ReportDocument()> m_report;
    const Models::PlanDocument *m_document;
    System::Settings *m_settings;
    Banner *m_banner;
    QWidget *m_dialog;
};

} // namespace Widgets
