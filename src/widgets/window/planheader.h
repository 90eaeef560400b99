#pragma once

#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace Models {
class PlanDocument;
struct PlanCriteria;
} // namespace Models

namespace Widgets {

class CountButton;
class FlowLayout;
class PlainLabel;
class TallyBar;

// How the year stands, in one look: whose plan it is, a bar of its items by status, and the counts
// in words, which are buttons.
class PlanHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PlanHeader(Models::PlanDocument *document, QWidget *parent = nullptr);

    // Shows which counts the tree is narrowed to.
    void showFilter(const Models::PlanCriteria &criteria);

    // How much height there is for it. With the least the title must stand elsewhere.
    enum class Room { Enough, Little, Least };
    void setRoom(Room room);

signals:
    void statusClicked(Domain::StatusKind status);
    void missedClicked();
    void dueSoonClicked();
    // Another year of the file was chosen.
    void planChosen(Domain::PlanId plan);
    void comparisonWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void updateSpaces();
    void updateWords();
    void updateCounts();
    void fitTotals();
    void fillYears();
    QString totals() const;

    Models::PlanDocument *m_document;
    PlainLabel *m_title;
    PlainLabel *m_issued;
    QPushButton *m_year;
    TallyBar *m_bar;
    QMap<Domain::StatusKind, CountButton *> m_counts;
    PlainLabel *m_totals;
    CountButton *m_missed;
    CountButton *m_dueSoon;
    FlowLayout *m_upper = nullptr;
    QHBoxLayout *m_middle = nullptr;
    FlowLayout *m_lower = nullptr;
    Room m_room = Room::Enough;
};

} // namespace Widgets
