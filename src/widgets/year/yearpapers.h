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

// The papers made of the year: the circular on how far departments are (督查通报) and the chart to
// hang on the wall (挂图). Each has a button whose menu offers the kinds of file.
class YearPapers : public QObject
{
    Q_OBJECT

public:
    enum class Paper { Circular, ChartA3, ChartA4 };

    YearPapers(const Models::PlanDocument *document, System::Settings *settings, QWidget *window);

    // Belong to the window.
    QPushButton *circularButton() const { return m_circular; }
    QPushButton *chartButton() const { return m_chart; }
    void retranslate();

    // As of today, or of the end of a year that is over.
    System::Result<void> save(Paper paper, ReportFile kind, const QString &path);
    // The chart, on A3 where the printer has such paper chosen, else on A4; where there is no
    // printer, a PDF is offered.
    System::Result<void> printChart();

signals:
    void saved(const QString &path);

private:
    struct Drawn;
    System::Result<Drawn> draw(Paper paper, ReportFile kind) const;
    void add(QPushButton *button, const QString &words, Paper paper, ReportFile kind);
    void ask(Paper paper, ReportFile kind);

    const Models::PlanDocument *m_document;
    System::Settings *m_settings;
    QWidget *m_window;
    QPushButton *m_circular;
    QPushButton *m_chart;
};

} // namespace Widgets
