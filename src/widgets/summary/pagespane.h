#pragma once

#include "widgets/kit/form.h"

#include <QWidget>

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

    PageView *view() const;

    void showPlace();          // updates the page number and the zoom shown above the pages
    QString zoomWords() const; // 120%, or the name of the fit to width or page
    void updateLook();

private:
    Form<Ui::PagesPane> m_ui;
};

} // namespace Widgets
