#include "widgets/summary/reportbuttons.h"

#include "models/openplan.h"
#include "report/layout/pagination.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/messages.h"

#include <QPushButton>

using namespace Domain;

namespace Widgets {

ReportButtons::ReportButtons(std::function<ReportDocument()> report,
                             const Models::OpenPlan *document, System::Settings *settings,
                             Banner *banner, QWidget *dialog)
    : QObject(dialog)
    , m_report(std::move(report))
    , m_document(document)
    , m_settings(settings)
    , m_banner(banner)
    , m_dialog(dialog)
{}

void ReportButtons::connectTo(QPushButton *print, QPushButton *pdf, QPushButton *workbook)
{
    connect(print, &QPushButton::clicked, this, &ReportButtons::print);
    connect(pdf, &QPushButton::clicked, this, [this] { askForFile(ReportFormat::Pdf); });
    connect(workbook, &QPushButton::clicked, this, [this] { askForFile(ReportFormat::Xlsx); });
    addReportKeys(print, pdf);
}

void ReportButtons::print()
{
    if (!canPrint()) {
        if (wantsPdfInstead(m_dialog))
            askForFile(ReportFormat::Pdf);
        return;
    }
    tellFailure(m_dialog, printReport(m_report(), Report::choosePaperFonts(), 0, m_dialog));
}

void ReportButtons::askForFile(ReportFormat format)
{
    const QString path = chooseReportFile(format, m_report().title, m_document->path(), *m_settings,
                                          m_dialog);
    if (!path.isEmpty() && save(format, path))
        rememberReportFolder(path, *m_settings);
}

bool ReportButtons::save(ReportFormat format, const QString &path)
{
    auto written = checkIsNotPlanFile(path, m_document->path());
    if (written) {
        const ReportDocument report = m_report();
        written = writeReport(format, report, Report::paginate(report, Report::choosePaperFonts()),
                              path, m_dialog);
    }
    if (tellFailure(m_dialog, written))
        return false;
    m_banner->saySaved(path);
    return true;
}

} // namespace Widgets
