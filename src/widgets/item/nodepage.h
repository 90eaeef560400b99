#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"
#include "widgets/kit/focusring.h"

#include <QWidget>

class QTabWidget;
class QVBoxLayout;

namespace Models {
class EvidenceModel;
class PlanDocument;
} // namespace Models

namespace Widgets {

class EvidenceCommands;
class EvidenceView;
class HistoryView;
class ItemForm;
class ItemHead;
class Label;
class LinkButton;
class NoteComposer;
class NoteTimeline;
class RollUpView;
class ScrollColumn;
class UnstoredFields;

// The page of one node: head, form (or the roll-up of the nodes below it), progress notes and
// history. If there is no room for the form above the notes, one line shows its values and the form
// goes to a tab.
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
    void showAuthor(bool isNamed);
    QWidget *composer() const;
    QList<FocusStop> focusStops() const; // from the top
    void chooseStatus(Domain::StatusKind status);

signals:
    void nodeActivated(Domain::NodeId node);
    void originActivated(Domain::NodeId node); // a node in another year's plan
    void authorWanted();                       // the user asks to sign with another name

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeProgress();
    QWidget *makeEvidence(QWidget *page);
    QWidget *makeHistory(QWidget *page);
    void fitForm();
    void fitFormSoon();
    int roomBesideWriting(int room) const;
    void giveRoomToWriting(int left);
    int roomHeight() const;
    void foldForm(bool folded);
    void showFields();
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
    QVBoxLayout *m_topColumn = nullptr;
    QWidget *m_fieldsLine = nullptr; // shows the values of the form while it is in its tab
    Label *m_fields = nullptr;
    LinkButton *m_fill = nullptr;
    ScrollColumn *m_formTab = nullptr;
    Label *m_hint = nullptr; // the deadline's hint, where its field is too narrow
    Label *m_foldedHint = nullptr;
    QVBoxLayout *m_formColumn = nullptr;
    bool m_isFolded = false;
    QTabWidget *m_tabs;
    NoteComposer *m_composer;
    EvidenceCommands *m_evidenceCommands;
    NoteTimeline *m_notes;
    Models::EvidenceModel *m_pieces;
    QWidget *m_evidenceTab;
    QWidget *m_historyTab;
    EvidenceView *m_evidence = nullptr; // null until its tab is shown
    HistoryView *m_history = nullptr;   // null until its tab is shown
};

} // namespace Widgets
