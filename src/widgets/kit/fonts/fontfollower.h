#pragma once

#include <QFont>
#include <QWidget>

namespace Widgets {

// Keeps a widget's font in one of our sizes of its parent's, whatever that becomes: a widget with a
// font of its own does not hear that the application's is another.
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
