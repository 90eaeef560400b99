#pragma once

#include "domain/history/historyfilter.h"
#include "widgets/kit/dialog.h"

namespace Models {
class PlanDocument;
}

namespace Ui {
class RecordDialog;
}

namespace Widgets {

class HistoryView;

// The record of all changes in the file (修改记录), newest first, filtered by person, plan, days,
// kind of change, item or words. Replaced and removed values can be put back. Enter or a double
// click closes the dialog and chooses the item.
class RecordDialog : public Dialog
{
    Q_OBJECT

public:
    // `item` is offered as a filter; zero for none.
    RecordDialog(Models::PlanDocument *document, Domain::NodeId item, QWidget *parent);

    // The item of the chosen row; zero if the dialog was closed without choosing one.
    Domain::NodeId chosen() const { return m_chosen; }

private:
    void fillChoices();
    void fillPeople();
    void fillYears();
    Domain::HistoryFilter filter() const;
    void takeDays(Domain::HistoryFilter &filter) const;
    void update();

    Form<Ui::RecordDialog> m_ui;
    Models::PlanDocument *m_document;
    Domain::NodeId m_item;
    HistoryView *m_view;
    Domain::NodeId m_chosen{};
};

} // namespace Widgets
