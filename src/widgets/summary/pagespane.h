#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class PagesPane;
}

namespace Widgets {

class PageView;

// The pages of a report, and over them what turns and zooms them.
class PagesPane : public QWidget
{
    Q_OBJECT

public:
    explicit PagesPane(QWidget *parent = nullptr);
    ~PagesPane() override;

    PageView *view() const;

    void showPlace(); // in the row: which page is shown, and how large
    QString zoomWords() const;
    void updateLook();

private:
    std::unique_ptr<Ui::PagesPane> m_ui;
};

} // namespace Widgets
