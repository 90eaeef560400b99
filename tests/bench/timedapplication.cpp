#include "bench/timedapplication.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

TimedApplication::TimedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_clock.start();
}

void TimedApplication::watch(QWidget *widget)
{
    m_watched = widget;
    m_longest = 0;
    m_paintedAt = -1;
    m_painted = false;
    m_clock.start();
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    const double start = now();
    m_painted = m_painted || (receiver == m_watched && event->type() == QEvent::Paint);
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    if (--m_depth > 0)
        return handled;
    m_longest = std::max(m_longest, now() - start);
    if (std::exchange(m_painted, false) && !hasPainted())
        m_paintedAt = now();
    return handled;
}
