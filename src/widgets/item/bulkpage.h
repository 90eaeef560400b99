#pragma once

#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"

#include <QWidget>

namespace Models {
class PlanDocument;
}

namespace Widgets {

class ItemForm;
class Label;
class UnstoredFields;

// The page for several selected nodes: shows their number, and one form for those that are tracked.
class BulkPage : public QWidget
{
    Q_OBJECT

public:
    BulkPage(Models::PlanDocument *document, UnstoredFields *unstored, QWidget *parent);

    // `tracked` are those of the `selected` nodes that have a status of their own.
    void setNodes(const QList<Domain::NodeId> &tracked, int selected);

    void commit(); // stores a value that is being typed
    void chooseStatus(Domain::StatusKind status);

private:
    void retranslate();

    int m_tracked = 0;
    int m_selected = 0;
    Label *m_title;
    Label *m_words;
    ItemForm *m_form;
    Label *m_hint;
};

} // namespace Widgets
