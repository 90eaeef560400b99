#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"
#include "widgets/kit/focusring.h"

#include <QList>
#include <QWidget>

class QStackedLayout;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class BulkPage;
class Label;
class NodePage;
class ScrollColumn;
class UnstoredFields;

// The right side of the window: the page of the node selected, one form for several, calm words for
// none. What is typed here is stored when its field is left, and kept whatever else happens.
class ItemPage : public QWidget
{
    Q_OBJECT

public:
    ItemPage(Models::PlanDocument *document, QWidget *parent);

    bool canAddNote() const;
    QList<FocusStop> focusStops() const;                    // in the shown page, from the top
    int neededWidth() const;                                // the least without scrolling sideways
    UnstoredFields *unstored() const { return m_unstored; } // whether the node is shown or not
    QList<Domain::NodeId> trackedNodes() const;             // among the nodes shown

public slots:
    void showNodes(const QList<Domain::NodeId> &nodes);

    // Stores what is typed in any field, what an input method has not finished included, and keeps
    // a half-typed note. To be called before undo, print, close, and before others are shown.
    void commitEditors();

    // While the document takes in what another program stored, what is typed waits: its item may be
    // going, and no question may come in between.
    void holdEditors(bool held) { m_areHeld = held; }

    void focusComposer();
    void focusField(Domain::Field field);         // where a single node is shown
    void showAuthor();                            // to be called when it has changed
    void setTerms(const QStringList &terms);      // what is looked for; marked where it stands
    void chooseStatus(Domain::StatusKind status); // asks for a reason or a day where one is needed

signals:
    void nodeActivated(Domain::NodeId node);
    void authorWanted();                       // the user asks to sign with another name
    void originActivated(Domain::NodeId node); // a node in another year's plan

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void makeBulkPage();
    void fitMargins();
    void refresh();
    void refreshSoon();
    void retranslate();
    void showEmptyWords();

    Models::PlanDocument *m_document;
    UnstoredFields *m_unstored;
    QList<Domain::NodeId> m_nodes;
    QStackedLayout *m_stack;
    Label *m_emptyWords;
    NodePage *m_nodePage;
    BulkPage *m_bulkPage = nullptr; // null until several nodes are shown
    ScrollColumn *m_nodeColumn = nullptr;
    ScrollColumn *m_bulkColumn = nullptr; // null as long as m_bulkPage is
    bool m_refreshIsDue = false;
    bool m_areHeld = false;
};

} // namespace Widgets
