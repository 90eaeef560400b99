#pragma once

#include "widgets/kit/dialog.h"

#include <memory>

namespace Ui {
class GuideWindow;
}

namespace Widgets {

// The short guide, and the shortcuts of the window it belongs to. Stays open beside the work.
class GuideWindow : public Dialog
{
    Q_OBJECT

public:
    enum class Page { Guide, Shortcuts };

    // Opens the one there is for `window`, or a new one.
    static void open(QWidget *window, Page page);

    ~GuideWindow() override;

protected:
    void retranslate() override;
    void updateLook() override;

private:
    explicit GuideWindow(QWidget *window);

    void fill();
    QString shortcutsText() const;

    std::unique_ptr<Ui::GuideWindow> m_ui;
};

} // namespace Widgets
