#pragma once

#include "domain/plan/outline.h"
#include "widgets/summary/reportoutput.h"

#include <QDate>
#include <QList>
#include <QObject>

namespace Models {
class PlanDocument;
}

namespace Widgets {

// Draws, saves and prints the papers of the year: the table of its named figures (统计表), the
// circular on the departments' progress (督查通报) and the wall chart (挂图).
class YearPapers : public QObject
{
    Q_OBJECT

public:
    enum class Paper { Figures, Circular, ChartA3, ChartA4 };

    // What a paper shows: pages for the screen, printers and PDF, a report for other files.
    struct Drawn
    {
        Domain::ReportDocument report = {};
        Report::Pages pages = {};
        QDate on = {};        // the day whose state is shown; null for a table of the whole year
        bool isEmpty = false; // no figure, or no item, to show
    };

    // Files and printers are asked for over `window`.
    YearPapers(const Models::PlanDocument *document, System::Settings *settings, QWidget *window);

    static QList<Domain::ReportFormat> formats(Paper paper); // in which it can be saved

    // Papers are as of today, or as of the end of a year that is over.
    System::Result<Drawn> draw(Paper paper) const;
    System::Result<void> save(Paper paper, Domain::ReportFormat format, const QString &path);
    System::Result<void> askForFile(Paper paper, Domain::ReportFormat format); // and saves `paper`
    // Offers the printer the chart's paper, and prints the chart on A3 if it is then set to that;
    // everything else is printed on A4. Offers a PDF if there is no printer.
    System::Result<void> print(Paper paper);

signals:
    void saved(const QString &path);

private:
    System::Result<Drawn> drawFigures() const;
    System::Result<Drawn> drawCircular() const;
    System::Result<Drawn> drawChart(Paper paper) const;
    QDate usualDay() const;

    const Models::PlanDocument *m_document;
    System::Settings *m_settings;
    QWidget *m_window;
};

} // namespace Widgets
