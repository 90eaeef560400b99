#pragma once

#include "widgets/kit/dialog.h"

namespace Ui {
class GuideWindow;
}

namespace Widgets {

// The guide, a page for each part of the year, and the shortcuts of the main window. Stays open
// beside the work, also beside a modal dialog.
class GuideWindow : public Dialog
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView kShortcuts{"shortcuts"};

    // Opens the guide of `window`, or makes one, at `page`: the name of a file in resources/help,
    // or kShortcuts. Without a page it stays at the one shown.
    static void open(QWidget *window, const QString &page = {});

    // The names of the guide's pages, in their order.
    static QStringList pages();

protected:
    void updateLook() override { fill(); }

private:
    explicit GuideWindow(QWidget *window);

    void fill();
    void showPage(const QString &page);
    void showRow();

    Form<Ui::GuideWindow> m_ui;
};

} // namespace Widgets
