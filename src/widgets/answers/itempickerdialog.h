#pragma once

#include "widgets/answers/proposallistmodel.h"
#include "widgets/kit/dialog.h"

#include <memory>

namespace Ui {
class ItemPickerDialog;
}

namespace Widgets {

// Asks which item of the plan something is about: a field to find it in, and the items that are
// left. Up and down go through them from the field, too.
class ItemPickerDialog : public Dialog
{
    Q_OBJECT

public:
    // `words` is what it is asked for; `likely` is chosen first, where it is an item.
    ItemPickerDialog(const QList<ListedItem> &items, const QString &words, Domain::NodeId likely,
                     bool canLeaveOut, QWidget *parent);
    ~ItemPickerDialog() override;

    Domain::NodeId node() const; // zero for none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &words);
    void updateButton();

    std::unique_ptr<Ui::ItemPickerDialog> m_ui;
    bool m_isLeftOut = false;
};

} // namespace Widgets
