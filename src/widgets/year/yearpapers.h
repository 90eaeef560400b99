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

// The papers made of the year: the table of its named figures (统计表), the circular on how far
// departments are (督查通报) and the chart to hang on the wall (挂图). Each has a button whose menu
// offers the kinds of file.
class YearPapers : public QObject
{
    Q_OBJECT

public:
    enum class Paper { Figures, Circular, ChartA3, ChartA4 };

    YearPapers(const Models::PlanDocument *document, System::Settings *settings, QWidget *window);

    // Belong to the window.
    QPushButton *figuresButton() const { return m_figures; }
    QPushButton *circularButton() const { return m_circular; }
    QPushButton *chartButton() const { return m_chart; }
    void retranslate();

    // Saves the paper as of today, or of the end of a year that is over.
    System::Result<void> save(Paper paper, Domain::ReportFormat format, const QString &path);
    // The chart on A3 where the printer has such paper chosen, all else on A4; where there is no
    // printer, a PDF is offered.
    System::Result<void> print(Paper paper);

signals:
    void saved(const QString &path);

private:
    struct Drawn;
    System::Result<Drawn> draw(Paper paper, Domain::ReportFormat format) const;
    void add(QPushButton *button, const QString &words, Paper paper, Domain::ReportFormat format);
    void addPrint(QPushButton *button, Paper paper);
    void ask(Paper paper, Domain::ReportFormat format);

    const Models::PlanDocument *m_document;
    System::Settings *m_settings;
    QWidget *m_window;
    QPushButton *m_figures;
    QPushButton *m_circular;
    QPushButton *m_chart;
};

} // namespace Widgets
