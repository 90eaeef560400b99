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
    QList<FocusStop> focusStops() const; // in the shown page, from the top
    int neededWidth() const;             // the least without scrolling sideways
    // What was typed and could not be stored, for any node of the plan.
    UnstoredFields *unstored() const { return m_unstored; }
    QList<Domain::NodeId> trackedNodes() const; // among the nodes shown

public slots:
    void showNodes(const QList<Domain::NodeId> &nodes);

    // Stores the values being typed in all fields, including what an input method is composing, and
    // saves an unfinished note as draft. To be called before undo, printing, closing, and before
    // other nodes are shown.
    void commitEditors();

    // While `held`, typed values are not stored and no question is asked. Used while the document
    // reads in what another program stored, as the item may be removed by it.
    void holdEditors(bool held) { m_areHeld = held; }

    void focusComposer();
    void focusField(Domain::Field field); // if a single node is shown
    // To be called after the author's name was changed. Without a name of the user's own, asks for
    // it instead of showing that of the account.
    void showAuthor(bool isNamed);
    void setTerms(const QStringList &terms);      // search terms, which are marked in the page
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
