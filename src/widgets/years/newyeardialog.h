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

// Begins a year: asks for the year, its plan's title, and which items of the last year are carried
// over (结转) and to which place. For a plan read in from a document, asks for the items only.
class NewYearDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Carry { Unfinished, Nothing }; // which items are ticked at first

    // `last` must outlive the dialog; `taken` are the years that already have a plan.
    NewYearDialog(const Domain::Outline &last, const QSet<int> &taken, Carry carry,
                  QWidget *parent);
    // `read` is a plan that was read in; only the items to carry over are asked for.
    NewYearDialog(const Domain::Outline &last, Domain::PlanContent read, QWidget *parent);
    ~NewYearDialog() override;

    Domain::PlanContent plan() const; // the plan with the items carried over
    bool closesLast() const;          // whether last year's plan is to be closed

protected:
    void updateLook() override;

private:
    class PlaceDelegate;

    void arrange();
    void connectParts();
    int year() const;
    void rebuildForYear();
    void proposeTitle();
    void fillItems();
    void choose(const QSet<Domain::NodeId> &carried);
    QSet<Domain::NodeId> chosen() const;
    // Topmost carried-over node of the row; null for a section.
    const Domain::OutlineNode *topIn(const QTreeWidgetItem *row) const;
    Domain::Destination placeOf(const Domain::OutlineNode *top) const;
    bool needsChoice(const Domain::OutlineNode *top) const;
    int withoutPlace() const;
    QString wordsFor(const Domain::Destination &place) const;
    void askPlace(QTreeWidgetItem *row);
    void setPlace(QTreeWidgetItem *row, const Domain::Destination &place);
    void showPlaces();
    void updateWords();

    Form<Ui::NewYearDialog> m_ui;
    const Domain::Outline &m_last;
    QSet<int> m_taken;
    std::optional<Domain::PlanContent> m_read;
    std::unique_ptr<Domain::CarryOver> m_over;
    QHash<Domain::NodeId, QTreeWidgetItem *> m_tracked;  // rows with a tick of their own
    QHash<Domain::NodeId, QTreeWidgetItem *> m_tops;     // rows that show the place an item goes to
    QHash<Domain::NodeId, Domain::Destination> m_places; // places chosen by the user
    bool m_isChoosing = false;
    QTimer m_wordsTimer; // ticking a section ticks many rows, but updates the words once
};

} // namespace Widgets
