#pragma once

#include <QWidget>

#include <memory>

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

// What an old ledger tells of its items, progress notes and statuses, to be ticked; and the one day
// of all that it tells without a day.
class LedgerPane : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerPane(QWidget *parent = nullptr);
    ~LedgerPane() override;

    void setEditor(Models::ReadingEditor *editor); // once
    void takeTyped();
    QTreeView *view() const;
    QLineEdit *dayEdit() const;

signals:
    void placeWanted(int place); // one of the editor's
    void typed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showOffers();
    void showDay();
    void updateLook();
    void fit();

    std::unique_ptr<Ui::LedgerPane> m_ui;
    Models::ReadingEditor *m_editor = nullptr;
    Models::LedgerOfferModel *m_offers = nullptr;
};

} // namespace Widgets
