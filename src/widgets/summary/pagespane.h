#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class PagesPane;
}

namespace Widgets {

class PageView;

// The pages of a report, and above them the buttons to turn and zoom them.
class PagesPane : public QWidget
{
    Q_OBJECT

public:
    explicit PagesPane(QWidget *parent = nullptr);
    ~PagesPane() override;

    PageView *view() const;

    void showPlace(); // updates the page number and the zoom shown above the pages
    QString zoomWords() const;
    void updateLook();

private:
    std::unique_ptr<Ui::PagesPane> m_ui;
};

} // namespace Widgets
