#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class GuideWindow;
}

namespace Widgets {

// The short guide, and the shortcuts of the window it belongs to. Stays open beside the work.
class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Guide, Shortcuts };

    // Opens the one there is for `window`, or a new one.
    static void open(QWidget *window, Page page);

    ~GuideWindow() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    explicit GuideWindow(QWidget *window);

    void fill();
    QString shortcutsText() const;

    std::unique_ptr<Ui::GuideWindow> m_ui;
};

} // namespace Widgets
