#pragma once

#include <QFont>
#include <QWidget>

namespace Widgets {

// Keeps a widget's font at one of our sizes relative to its parent's font. Needed because a widget
// with a font of its own is not notified when the application's font changes.
class FontFollower : public QObject
{
    Q_OBJECT

public:
    using Size = QFont (*)(const QFont &body);

    FontFollower(QWidget *widget, Size size);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void update();

    QWidget *m_widget;
    Size m_size;
};

} // namespace Widgets
