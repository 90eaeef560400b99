#pragma once

#include "widgets/kit/form.h"

#include <QWidget>

namespace Models {
class LedgerOfferModel;
class ReadingEditor;
} // namespace Models

namespace Ui {
class LedgerPane;
}

class QLineEdit;
class QTreeView;

namespace Widgets {

// Lists the notes and statuses of items in an old ledger, to be ticked, and asks for one day for
// all those without a day.
class LedgerPane : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerPane(QWidget *parent = nullptr);

    void setEditor(Models::ReadingEditor *editor); // to be called once
    void takeTyped();
    QTreeView *view() const;
    QLineEdit *dayEdit() const;

signals:
    void placeWanted(int place); // index of a node in ReadingEditor::places()
    void typed();

private:
    void showOffers();
    void showDay();
    void updateLook();
    void fit();

    Form<Ui::LedgerPane> m_ui;
    Models::ReadingEditor *m_editor = nullptr;
    Models::LedgerOfferModel *m_offers = nullptr;
};

} // namespace Widgets
