#pragma once

#include "domain/year/figures/yearfigures.h"
#include "models/outline/planfilter.h"
#include "widgets/kit/dialog.h"
#include "widgets/year/yearpapers.h"

#include <QDate>

class QLayout;
class QTabWidget;
class QTableWidget;
class QTableWidgetItem;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class Label;
class NamedFiguresTable;

// Figures of the year: progress by department and by owner, events by month and by section
// (this year and last), and the named figures of notes. Pressing a number closes the dialog, and
// the plan of that year shows the items counted; for a named figure, its notes are shown. Buttons
// open the papers of the year.
class FiguresDialog : public Dialog
{
    Q_OBJECT

public:
    FiguresDialog(Models::PlanDocument *document, System::Settings *settings, QWidget *parent);

    System::Result<void> load(); // reads the notes of both years

    // The criteria of the items that the pressed number counts, and the plan that they are in.
    const Models::PlanCriteria &chosen() const { return m_chosen.criteria; }
    Domain::PlanId chosenPlan() const { return m_chosen.plan; }

    QSize sizeHint() const override;

private:
    QLayout *makeFoot();
    void showPaper(YearPapers::Paper paper);
    QTableWidget *addTable(const QString &name, const QString &title, const QStringList &heads);
    void fillNames(QTableWidget *table, Domain::FiguresBy by);
    void addNames(QTableWidget *table, const QString &name, const Domain::YearFigures &figures,
                  const Models::PlanCriteria &base);
    void fillMonths(const std::array<Domain::NoteFigures, 13> &now,
                    const std::array<Domain::NoteFigures, 13> &before);
    void fillSections(const QList<Domain::SectionFigures> &rows);
    // The items that a number counts.
    struct Counted
    {
        Models::PlanCriteria criteria = {};
        Domain::PlanId plan{};
    };

    // Events and attendance of one year, and the items that they count.
    struct Side
    {
        Domain::NoteFigures figures = {};
        Models::PlanCriteria criteria = {};
    };
    void addPair(QTableWidget *table, const QString &name, const Side &now, const Side &before);
    void setNumber(QTableWidget *table, int row, int column, qint64 number, const Counted &counted);
    void choose(const QTableWidgetItem *item);
    QString hintWords() const;
    QString sharedWords() const;
    QStringList namesHeads(const QString &first) const;
    QStringList pairHeads(const QString &first) const;

    Models::PlanDocument *m_document;
    System::Settings *m_settings;
    QTabWidget *m_tabs;
    Label *m_shared;          // below the table
    bool m_areShared = false; // the owners have more items together than the plan
    NamedFiguresTable *m_named = nullptr;
    QList<Counted> m_counted; // by index: PressedRole of a cell
    Counted m_chosen;
    Domain::PlanDetails m_lastYear; // its id is zero if the file has no plan of last year
};

} // namespace Widgets
