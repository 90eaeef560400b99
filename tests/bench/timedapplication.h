#pragma once

#include <QApplication>
#include <QElapsedTimer>

// An application that knows how long each event has held up all others, and when a widget was
// painted.
class TimedApplication : public QApplication
{
public:
    TimedApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    static TimedApplication *instance() { return static_cast<TimedApplication *>(qApp); }

    // From now on: the longest event, and the first painting of `widget`.
    void watch(QWidget *widget);
    void watchPainting(QWidget *widget) { m_watched = widget; } // counted from watch() on
    bool hasPainted() const { return m_paintedAt >= 0; }
    double paintedAt() const { return m_paintedAt; }  // milliseconds since watch()
    double longestEvent() const { return m_longest; } // milliseconds

private:
    double now() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    QElapsedTimer m_clock;
    QWidget *m_watched = nullptr;
    double m_longest = 0;
    double m_paintedAt = -1;
    int m_depth = 0;
    bool m_painted = false;
};
