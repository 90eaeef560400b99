#pragma once

#include "domain/plan/outline.h"
#include "system/result.h"
#include "widgets/summary/reportoutput.h"

#include <QObject>

class QPushButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

// Saves and prints the papers of the year: the table of its named figures (统计表), the circular on
// the departments' progress (督查通报) and the wall chart (挂图). Each has a button with a menu of
// file formats.
class YearPapers : public QObject
{
    Q_OBJECT

public:
    enum class Paper { Figures, Circular, ChartA3, ChartA4 };

    YearPapers(const Models::PlanDocument *document, System::Settings *settings, QWidget *window);

    // The window owns the buttons.
    QPushButton *figuresButton() const { return m_figures; }
    QPushButton *circularButton() const { return m_circular; }
    QPushButton *chartButton() const { return m_chart; }
    QPushButton *buttonOf(Paper paper) const;

    // Saves the paper as of today, or as of the end of a year that is over.
    System::Result<void> save(Paper paper, Domain::ReportFormat format, const QString &path);
    // Prints the chart on A3 if the printer is set to it, everything else on A4. Offers a PDF if
    // there is no printer.
    System::Result<void> print(Paper paper);

signals:
    void saved(const QString &path);

private:
    struct Drawn;
    System::Result<Drawn> draw(Paper paper, Domain::ReportFormat format) const;
    void add(QPushButton *button, const QString &words, Paper paper, Domain::ReportFormat format);
    void addPrint(QPushButton *button, Paper paper);
    void fillMenus();
    void ask(Paper paper, Domain::ReportFormat format);

    const Models::PlanDocument *m_document;
    System::Settings *m_settings;
    QWidget *m_window;
    QPushButton *m_figures;
    QPushButton *m_circular;
    QPushButton *m_chart;
};

} // namespace Widgets
