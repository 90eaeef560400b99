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

// Several nodes at once: how many, and one form for all that are tracked.
class BulkPage : public QWidget
{
    Q_OBJECT

public:
    BulkPage(Models::PlanDocument *document, UnstoredFields *unstored, QWidget *parent);

    // The tracked ones, out of so many selected.
    void setNodes(const QList<Domain::NodeId> &tracked, int selected);

    void commit();
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
