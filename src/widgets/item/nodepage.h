#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"
#include "widgets/kit/focusring.h"

#include <QWidget>

class QTabWidget;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class HistoryView;
class ItemForm;
class ItemHead;
class NoteComposer;
class NoteTimeline;
class RollUpView;
class ScrollColumn;
class UnstoredFields;

// The page of one node: its head, its form (or the roll-up of what is below it), its progress and
// its history.
class NodePage : public QWidget
{
    Q_OBJECT

public:
    NodePage(Models::PlanDocument *document, UnstoredFields *unstored, QWidget *parent);

    void setNode(Domain::NodeId node); // zero for none
    Domain::NodeId node() const { return m_node; }

    void commit();
    void focusComposer();
    void focusField(Domain::Field field);
    void setTerms(const QStringList &terms);
    QWidget *composer() const;
    QList<Area> areas() const; // from the top
    void chooseStatus(Domain::StatusKind status);

signals:
    void nodeActivated(Domain::NodeId node);
    void originActivated(Domain::NodeId node); // of another year's plan

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void updateKind();
    void retranslate();
    void updateTabs();

    Models::PlanDocument *m_document;
    Domain::NodeId m_node{};
    ItemHead *m_head;
    ItemForm *m_form;
    RollUpView *m_rollUp;
    ScrollColumn *m_top = nullptr;
    QTabWidget *m_tabs;
    NoteComposer *m_composer;
    NoteTimeline *m_notes;
    HistoryView *m_history;
};

} // namespace Widgets
