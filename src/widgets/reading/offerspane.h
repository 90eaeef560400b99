#pragma once

#include "widgets/kit/form.h"

#include <QWidget>

#include <functional>

namespace Models {
class FieldOfferModel;
class ReadingEditor;
} // namespace Models

namespace Ui {
class OffersPane;
}

class QAbstractItemModel;
class QPushButton;
class QTreeView;

namespace Widgets {

// Lists owners, departments and deadlines that were found in the text, to be ticked.
class OffersPane : public QWidget
{
    Q_OBJECT

public:
    explicit OffersPane(QWidget *parent = nullptr);

    void setEditor(Models::ReadingEditor *editor); // to be called once
    QTreeView *view() const;

signals:
    void placeWanted(int place); // index of a node in ReadingEditor::places()

private:
    void fit();

    Form<Ui::OffersPane> m_ui;
    Models::ReadingEditor *m_editor = nullptr;
    Models::FieldOfferModel *m_offers = nullptr;
};

// A list of offers, and the buttons that tick all of them and none.
struct OfferList
{
    QTreeView *view;
    QPushButton *tickAllButton;
    QPushButton *tickNoneButton;
};
// Lists `offers`. The buttons call `tickAll`; `follow` is told the row that becomes the current
// one.
void listOffers(const OfferList &list, QAbstractItemModel *offers,
                const std::function<void(bool ticked)> &tickAll,
                const std::function<void(int row)> &follow);

// Gives a list of found values roomy rows of the same height.
void setUpOffers(QTreeView *view);
// Widens the first two columns to show their texts whole, up to half the width each, as the user
// decides by them.
void fitOffers(QTreeView *view);
bool hasRoomForHint(const QWidget *pane); // whether there is room for the hint above the list

} // namespace Widgets
