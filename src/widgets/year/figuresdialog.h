#pragma once

#include "domain/year/figures/yearfigures.h"
#include "models/outline/planfilter.h"
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
// and the plan, of either year, shows what it counts; that of a named figure shows its notes.
class FiguresDialog : public Dialog
{
    Q_OBJECT

public:
    FiguresDialog(Models::PlanDocument *document, System::Settings *settings, QWidget *parent);

    System::Result<void> load(); // reads the notes of both years

    // What the number that was pressed counts, and in which plan.
    const Models::PlanCriteria &chosen() const { return m_chosen.criteria; }
    Domain::PlanId chosenPlan() const { return m_chosen.plan; }

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
    // What a number that can be pressed counts.
    struct Counted
    {
        Models::PlanCriteria criteria = {};
        Domain::PlanId plan{};
    };

    // Activities and attendance of one year, and what they count.
    struct Side
    {
        Domain::NoteFigures figures = {};
        Models::PlanCriteria criteria = {};
    };
    void addPair(QTableWidget *table, const QString &name, const Side &now, const Side &before);
    void setNumber(QTableWidget *table, int row, int column, qint64 number, const Counted &counted);
    void choose(const QTableWidgetItem *item);
    QString hintWords() const;
    QStringList namesHeads(const QString &first) const;
    QStringList pairHeads(const QString &first) const;

    Models::PlanDocument *m_document;
    QTabWidget *m_tabs;
    NamedFiguresTable *m_named = nullptr;
    YearPapers *m_papers;
    QList<Counted> m_counted; // by the numbers that can be pressed
    Counted m_chosen;
    Domain::PlanDetails m_lastYear; // its id is zero where the file has no plan of that year
};

} // namespace Widgets
