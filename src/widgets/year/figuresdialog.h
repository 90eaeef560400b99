#pragma once

#include "domain/year/yearfigures.h"
#include "models/planfilter.h"
#include "widgets/kit/dialog.h"

#include <QDate>

class QTabWidget;
class QTableWidget;
class QTableWidgetItem;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class NamedFiguresTable;
class YearPapers;

// How the year stands by department and by owner, and what was held by month and by section, this
// year and last; and the named figures of the notes. A number that is pressed closes the dialog,
// and the plan shows what it counts; that of a named figure shows its notes.
class FiguresDialog : public Dialog
{
    Q_OBJECT

public:
    FiguresDialog(Models::PlanDocument *document, System::Settings *settings, QWidget *parent);

    System::Result<void> load(); // reads the notes of both years

    // What the number that was pressed counts.
    const Models::PlanCriteria &chosen() const { return m_chosen; }

    YearPapers *papers() const { return m_papers; }

    QSize sizeHint() const override;

private:
    QTableWidget *addTable(const QString &name, const QString &title, const QStringList &heads);
    void fillNames(QTableWidget *table, Domain::FiguresBy by);
    void addNames(QTableWidget *table, const QString &name, const Domain::YearFigures &figures,
                  const Models::PlanCriteria &base);
    void fillMonths(const std::array<Domain::NoteFigures, 13> &now,
                    const std::array<Domain::NoteFigures, 13> &before);
    void fillSections(const QList<Domain::SectionFigures> &rows);
    void addPair(QTableWidget *table, const QString &name, const Domain::NoteFigures &now,
                 const Domain::NoteFigures &before);
    void choose(const QTableWidgetItem *item);
    QStringList namesHeads(const QString &first) const;
    QStringList pairHeads(const QString &first) const;

    Models::PlanDocument *m_document;
    QTabWidget *m_tabs;
    NamedFiguresTable *m_named = nullptr;
    YearPapers *m_papers;
    QList<Models::PlanCriteria> m_criteria; // of the numbers that can be pressed
    Models::PlanCriteria m_chosen;
    Domain::PlanDetails m_lastYear; // its id is zero where the file has no plan of that year
};

} // namespace Widgets
