#pragma once

#include <QApplication>
#include <QElapsedTimer>

// An application that measures how long each event is handled, during which the program does not
// respond, and when a widget is painted.
class TimedApplication : public QApplication
{
public:
    TimedApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    static TimedApplication *instance() { return static_cast<TimedApplication *>(qApp); }

    // Starts measuring: the longest event, and the first painting of `widget` from now on.
    void watch(QWidget *widget);
    // Waits for another widget to be painted; the time still counts from watch().
    void watchPainting(QWidget *widget) { m_watched = widget; }
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
