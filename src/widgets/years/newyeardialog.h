#pragma once

#include "domain/plan/carryover.h"
#include "domain/plan/plan.h"
#include "widgets/kit/dialog.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

class QTreeWidgetItem;

namespace Ui {
class NewYearDialog;
}

namespace Widgets {

// Begins a year: which one, what its plan is called, which items of the last year go over (结转)
// and where each comes to stand. Or only the latter, where the new plan was read in from a
// document.
class NewYearDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Carry { Unfinished, Nothing }; // at first

    // `last` outlives the dialog; `taken` are the years that have a plan already.
    NewYearDialog(const Domain::Outline &last, const QSet<int> &taken, Carry carry,
                  QWidget *parent);
    // `read` is the new plan as it was read in.
    NewYearDialog(const Domain::Outline &last, Domain::PlanContent read, QWidget *parent);
    ~NewYearDialog() override;

    Domain::PlanContent plan() const; // as it would begin
    bool closesLast() const;          // whether last year's plan is to be closed

protected:
    void updateLook() override;

private:
    class PlaceDelegate;

    void arrange();
    void connectParts();
    int year() const;
    void takeYear();
    void proposeTitle();
    void fillItems();
    void choose(const QSet<Domain::NodeId> &carried);
    QSet<Domain::NodeId> chosen() const;
    const Domain::OutlineNode *topIn(const QTreeWidgetItem *row) const; // null for a section
    Domain::Destination placeOf(const Domain::OutlineNode *top) const;
    QString wordsFor(const Domain::Destination &place) const;
    void askPlace(QTreeWidgetItem *row);
    void setPlace(QTreeWidgetItem *row, const Domain::Destination &place);
    void showPlaces();
    void updateWords();

    std::unique_ptr<Ui::NewYearDialog> m_ui;
    const Domain::Outline &m_last;
    QSet<int> m_taken;
    std::optional<Domain::PlanContent> m_read;
    std::unique_ptr<Domain::CarryOver> m_over;
    QHash<Domain::NodeId, QTreeWidgetItem *> m_tracked;  // the rows with a tick of their own
    QHash<Domain::NodeId, QTreeWidgetItem *> m_tops;     // the rows that say where they go
    QHash<Domain::NodeId, Domain::Destination> m_places; // chosen by the user
    bool m_isChoosing = false;
    QTimer m_wordsTimer; // a section ticks all its items at once
};

} // namespace Widgets
