#pragma once

#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"
#include "domain/year/figures/monthlists.h"

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolBar;

namespace Models {
class PlanDocument;
struct PlanCriteria;
} // namespace Models

namespace Widgets {

class CountButton;
class FlowLayout;
class Label;
class TallyBar;

// The state of the year: the committee and title beside the window's tools, a bar of the items by
// status, and the counts in words, which are buttons.
class PlanHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PlanHeader(Models::PlanDocument *document, QWidget *parent = nullptr);

    // Shows which counts the tree is narrowed to.
    void showFilter(const Models::PlanCriteria &criteria);

    // Shows the window's tools beside the title; they are to be taken back before the header goes.
    void takeTools(QToolBar *tools);

    // Whether open items without progress are counted. They are not in the shipped plan while it is
    // only looked at.
    void setCountsSilent(bool counts);

    // Windows that are not wide show the title and the counts, without the bar.
    void setWide(bool wide);

signals:
    void statusClicked(Domain::StatusKind status);
    void monthListClicked(Domain::MonthList list);
    // Another year of the file was chosen.
    void planChosen(Domain::PlanId plan);
    void comparisonWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void updateSpaces();
    void updateWords();
    void updateCounts();
    void updateMonth();
    bool isOfAnotherYear() const;
    bool isUnknown(Domain::MonthList list) const;
    QString countOf(Domain::MonthList list) const;
    void sayLists(bool inBrief);
    int roomForCounts() const;
    int widthOfLine(const QList<Domain::MonthList> &lists, bool withTotals) const;
    void fitTotals();
    void fillYears();
    QString totals() const;

    Models::PlanDocument *m_document;
    Label *m_title;
    Label *m_issued;
    QPushButton *m_year;
    TallyBar *m_bar;
    QMap<Domain::StatusKind, CountButton *> m_counts;
    Label *m_totals;
    Label *m_month; // label before the counts of this month (本月应办)
    QMap<Domain::MonthList, CountButton *> m_lists;
    Domain::MonthCounts m_inList;
    QHBoxLayout *m_upper = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QHBoxLayout *m_figures = nullptr;
    FlowLayout *m_lower = nullptr;
    bool m_isWide = true;
    bool m_countsSilent = true;
    bool m_isFitting = false;
};

} // namespace Widgets
