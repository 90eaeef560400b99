#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Widgets {

// Shown while no file is open: explains in words what can be done next.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(QWidget *parent);

signals:
    void openRequested();
    void newRequested();

private:
    void retranslate();

    QLabel *m_title;
    QLabel *m_words;
    QPushButton *m_open;
    QPushButton *m_new;
};

} // namespace Widgets
