#pragma once

#include "widgets/answers/proposallistmodel.h"
#include "widgets/kit/dialog.h"

namespace Ui {
class ItemPickerDialog;
}

namespace Widgets {

// Asks which item of the plan something is about: a search field and the list of items that match.
// The up and down keys move in the list while the focus is in the field.
class ItemPickerDialog : public Dialog
{
    Q_OBJECT

public:
    // `words` is what an item is wanted for. `likely` is selected at first if it is one of `items`.
    // `canLeaveOut` offers to choose none.
    ItemPickerDialog(const QList<ListedItem> &items, const QString &words, Domain::NodeId likely,
                     bool canLeaveOut, QWidget *parent);

    Domain::NodeId node() const; // zero for none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &words);
    void updateButton();

    Form<Ui::ItemPickerDialog> m_ui;
    bool m_isLeftOut = false;
};

} // namespace Widgets
