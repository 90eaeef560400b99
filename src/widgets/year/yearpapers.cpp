#include "widgets/year/yearpapers.h"

#include "domain/summary/summaryday.h"
#include "domain/year/figures/figurestable.h"
#include "domain/year/supervision.h"
#include "domain/year/wallchart.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "report/layout/chartpages.h"
#include "report/layout/painting.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

using namespace Domain;
using System::Result;

namespace Widgets {

namespace {

// Whether the printer says that it takes this paper.
bool takes(const QPrinter &printer, QPageSize::PageSizeId paper)
{
    const auto sizes = QPrinterInfo(printer).supportedPageSizes();
    return std::ranges::any_of(sizes,
                               [paper](const QPageSize &size) { return size.id() == paper; });
}

} // namespace

YearPapers::YearPapers(const Models::PlanDocument *document, System::Settings *settings,
                       QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
    , m_window(window)
{}

QList<ReportFormat> YearPapers::formats(Paper paper)
{
    QList<ReportFormat> formats{ReportFormat::Pdf, ReportFormat::Docx};
    if (paper != Paper::Circular)
        formats.append(ReportFormat::Xlsx);
    return formats;
}

QDate YearPapers::usualDay() const
{
    return usualSummaryDay(m_document->outline(), m_document->today());
}

Result<YearPapers::Drawn> YearPapers::draw(Paper paper) const
{
    switch (paper) {
    case Paper::Figures: return drawFigures();
    case Paper::Circular: return drawCircular();
    case Paper::ChartA3:
    case Paper::ChartA4: return drawChart(paper);
    }
    Q_UNREACHABLE();
}

Result<YearPapers::Drawn> YearPapers::drawFigures() const
{
    const auto figures = m_document->planFigures();
    if (!figures)
        return figures.error();
    Drawn drawn{.report = figuresReport(m_document->outline(), *figures,
                                        m_document->lastYear().has_value()),
                .isEmpty = figures->all.isEmpty()};
    drawn.pages = Report::paginate(drawn.report, Report::choosePaperFonts());
    return drawn;
}

Result<YearPapers::Drawn> YearPapers::drawCircular() const
{
    const Outline &outline = m_document->outline();
    const auto notes = m_document->notes().ofPlan();
    if (!notes)
        return notes.error();
    const auto choices = m_document->reportChoices();
    if (!choices)
        return choices.error();
    const QDate on = usualDay();
    Drawn drawn{
        .report = supervisionReport(outline, *notes, choices->value_or(ReportChoices()), on),
        .on = on,
        .isEmpty = outline.root()->childCount() == 0};
    drawn.pages = Report::paginate(drawn.report, Report::choosePaperFonts());
    return drawn;
}

Result<YearPapers::Drawn> YearPapers::drawChart(Paper paper) const
{
    const auto notes = m_document->notes().ofPlan();
    if (!notes)
        return notes.error();
    const QDate on = usualDay();
    const WallChart chart = wallChart(m_document->outline(), *notes, on);
    const WallPaper size = paper == Paper::ChartA4 ? WallPaper::A4 : WallPaper::A3;
    return Drawn{.report = {.title = chart.title,
                            .author = chart.organisation,
                            .elements = {wallChartTable(chart, size)}},
                 .pages = Report::paginate(chart, Report::choosePaperFonts(), size),
                 .on = on,
                 .isEmpty = chart.rows.isEmpty()};
}

Result<void> YearPapers::save(Paper paper, ReportFormat format, const QString &path)
{
    if (auto checked = checkIsNotPlanFile(path, m_document->path()); !checked)
        return checked;
    const auto drawn = draw(paper);
    if (!drawn)
        return drawn.error();
    auto written = writeReport(format, drawn->report, drawn->pages, path, m_window);
    if (written)
        emit saved(path);
    return written;
}

Result<void> YearPapers::print(Paper paper)
{
    if (!canPrint()) {
        if (wantsPdfInstead(m_window))
            return askForFile(paper, ReportFormat::Pdf);
        return {};
    }
    QPrinter printer(QPrinter::HighResolution);
    const bool wantsLarge = paper == Paper::ChartA3 && takes(printer, QPageSize::A3);
    printer.setPageSize(QPageSize(wantsLarge ? QPageSize::A3 : QPageSize::A4));
    printer.setPageOrientation(paper == Paper::Circular ? QPageLayout::Portrait
                                                        : QPageLayout::Landscape);
    QPrintDialog dialog(&printer, m_window);
    dialog.setWindowTitle(paper == Paper::Figures    ? tr("Print the Figures Table")
                          : paper == Paper::Circular ? tr("Print the Circular")
                                                     : tr("Print the Year's Chart"));
    if (dialog.exec() != QDialog::Accepted)
        return System::Error{.reason = System::Error::Reason::Cancelled};
    const bool isLarge = printer.pageLayout().pageSize().id() == QPageSize::A3;
    const Paper chart = isLarge ? Paper::ChartA3 : Paper::ChartA4;
    const bool isChart = paper == Paper::ChartA3 || paper == Paper::ChartA4;
    const auto drawn = draw(isChart ? chart : paper);
    if (!drawn)
        return drawn.error();
    printer.setDocName(drawn->report.title);
    return Report::printTo(&printer, drawn->pages);
}

Result<void> YearPapers::askForFile(Paper paper, ReportFormat format)
{
    const auto drawn = draw(paper);
    if (!drawn)
        return drawn.error();
    const QString path = chooseReportFile(format, drawn->report.title, m_document->path(),
                                          *m_settings, m_window);
    if (path.isEmpty())
        return {};
    auto written = save(paper, format, path);
    if (written)
        rememberReportFolder(path, *m_settings);
    return written;
}

} // namespace Widgets
