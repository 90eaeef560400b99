#include "widgets/year/yearpapers.h"

#include "domain/summary/summaryday.h"
#include "domain/year/figures/figurestable.h"
#include "domain/year/supervision.h"
#include "domain/year/wallchart.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "report/layout/chartpages.h"
#include "report/layout/painting.h"
#include "widgets/kit/messages.h"

#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Widgets {

// A paper drawn up for one file format: pages for a PDF, a report for the others.
struct YearPapers::Drawn
{
    ReportDocument report = {};
    Report::Pages pages = {};
};

YearPapers::YearPapers(const Models::PlanDocument *document, System::Settings *settings,
                       QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
    , m_window(window)
    , m_figures(new QPushButton(window))
    , m_circular(new QPushButton(window))
    , m_chart(new QPushButton(window))
{
    m_figures->setObjectName(u"figuresTableButton"_s);
    m_circular->setObjectName(u"circularButton"_s);
    m_chart->setObjectName(u"chartButton"_s);
    for (QPushButton *button : {m_figures, m_circular, m_chart}) {
        button->setMenu(new QMenu(button));
        button->setAutoDefault(false);
    }
    fillMenus();
}

QPushButton *YearPapers::buttonOf(Paper paper) const
{
    switch (paper) {
    case Paper::Figures: return m_figures;
    case Paper::Circular: return m_circular;
    case Paper::ChartA3:
    case Paper::ChartA4: return m_chart;
    }
    Q_UNREACHABLE();
}

void YearPapers::fillMenus()
{
    m_figures->setText(tr("&Figures Table"));
    m_circular->setText(tr("&Circular on Departments"));
    m_chart->setText(tr("&Wall Chart"));
    addPrint(m_figures, Paper::Figures);
    add(m_figures, tr("Save as PDF…"), Paper::Figures, ReportFormat::Pdf);
    add(m_figures, tr("Save as Word…"), Paper::Figures, ReportFormat::Docx);
    add(m_figures, tr("Save as Excel…"), Paper::Figures, ReportFormat::Xlsx);
    addPrint(m_circular, Paper::Circular);
    add(m_circular, tr("Save as PDF…"), Paper::Circular, ReportFormat::Pdf);
    add(m_circular, tr("Save as Word…"), Paper::Circular, ReportFormat::Docx);
    addPrint(m_chart, Paper::ChartA3);
    add(m_chart, tr("Save as PDF, A3…"), Paper::ChartA3, ReportFormat::Pdf);
    add(m_chart, tr("Save as PDF, A4…"), Paper::ChartA4, ReportFormat::Pdf);
    add(m_chart, tr("Save as Word, A3…"), Paper::ChartA3, ReportFormat::Docx);
    add(m_chart, tr("Save as Word, A4…"), Paper::ChartA4, ReportFormat::Docx);
}

void YearPapers::addPrint(QPushButton *button, Paper paper)
{
    connect(button->menu()->addAction(tr("Print…")), &QAction::triggered, this,
            [this, paper] { tellFailure(this, print(paper)); });
}

void YearPapers::add(QPushButton *button, const QString &words, Paper paper, ReportFormat format)
{
    QAction *action = button->menu()->addAction(words);
    connect(action, &QAction::triggered, this, [this, paper, format] { ask(paper, format); });
}

Result<YearPapers::Drawn> YearPapers::draw(Paper paper, ReportFormat format) const
{
    const Outline &outline = m_document->outline();
    const QDate on = usualSummaryDay(outline, m_document->today());
    const Report::PaperFonts fonts = Report::choosePaperFonts();
    if (paper == Paper::Figures) {
        const auto figures = m_document->planFigures();
        if (!figures)
            return figures.error();
        Drawn drawn{.report = figuresReport(outline, *figures, m_document->lastYear().has_value())};
        if (format == ReportFormat::Pdf)
            drawn.pages = Report::paginate(drawn.report, fonts);
        return drawn;
    }
    const auto notes = m_document->notes().ofPlan();
    if (!notes)
        return notes.error();
    if (paper == Paper::Circular) {
        const auto choices = m_document->reportChoices();
        if (!choices)
            return choices.error();
        Drawn drawn{
            .report = supervisionReport(outline, *notes, choices->value_or(ReportChoices()), on)};
        if (format == ReportFormat::Pdf)
            drawn.pages = Report::paginate(drawn.report, fonts);
        return drawn;
    }
    const WallChart chart = wallChart(outline, *notes, on);
    const WallPaper size = paper == Paper::ChartA4 ? WallPaper::A4 : WallPaper::A3;
    Drawn drawn{.report = {.title = chart.title,
                           .author = chart.organisation,
                           .elements = {wallChartTable(chart, size)}}};
    if (format == ReportFormat::Pdf)
        drawn.pages = Report::paginate(chart, fonts, size);
    return drawn;
}

Result<void> YearPapers::save(Paper paper, ReportFormat format, const QString &path)
{
    if (auto checked = checkIsNotPlanFile(path, m_document->path()); !checked)
        return checked;
    const auto drawn = draw(paper, format);
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
            ask(paper, ReportFormat::Pdf);
        return {};
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
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
    const auto drawn = draw(isChart ? chart : paper, ReportFormat::Pdf);
    if (!drawn)
        return drawn.error();
    printer.setDocName(drawn->report.title);
    return Report::printTo(&printer, drawn->pages);
}

void YearPapers::ask(Paper paper, ReportFormat format)
{
    const auto drawn = draw(paper, format);
    const QString title = drawn ? drawn->report.title : QString();
    const QString path = chooseReportFile(format, title, m_document->path(), *m_settings, m_window);
    if (path.isEmpty())
        return;
    if (!tellFailure(this, save(paper, format, path)))
        rememberReportFolder(path, *m_settings);
}

} // namespace Widgets
