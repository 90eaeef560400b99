#pragma once

#include <QWidget>

#include <memory>

namespace Models {
class FieldOfferModel;
class ReadingEditor;
} // namespace Models

namespace Ui {
class OffersPane;
}

class QTreeView;

namespace Widgets {

// Owners, departments and deadlines that were found in the text, to be ticked.
class OffersPane : public QWidget
{
    Q_OBJECT

public:
    explicit OffersPane(QWidget *parent = nullptr);
    ~OffersPane() override;

    void setEditor(Models::ReadingEditor *editor); // once
    QTreeView *view() const;

signals:
    void placeWanted(int place); // one of the editor's

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    std::unique_ptr<Ui::OffersPane> m_ui;
    Models::ReadingEditor *m_editor = nullptr;
    Models::FieldOfferModel *m_offers = nullptr;
};

// What lists of offers share: roomy rows of one height.
void setUpOffers(QTreeView *view);
// Shows the words of its first column and of the second whole, up to half the width each: the user
// decides by them.
void fitOffers(QTreeView *view);
bool hasRoomForHint(const QWidget *pane); // over the list

} // namespace Widgets
