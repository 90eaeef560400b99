#include "bench/figures.h"
#include "bench/measurements.h"
#include "bench/timedapplication.h"
#include "models/plandocument.h"
#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/window/mainwindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

void untilPainted()
{
    while (!TimedApplication::instance()->hasPainted())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

// The time in milliseconds from choosing the view until its rows are painted.
double show(QWidget *window, const QString &action, const QString &view)
{
    QElapsedTimer timer;
    timer.start();
    window->findChild<QAction *>(action)->trigger();
    TimedApplication::instance()->watch(window->findChild<QAbstractItemView *>(view)->viewport());
    untilPainted();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

void measureYear(const Scale &scale, const QString &largePlan)
{
    printHead("The year at a glance, of 10,000 items with 100,000 notes");
    std::vector<double> first, again;
    for (int run = 0; run < std::max(1, scale.runs / 5); ++run) {
        System::Settings settings;
        Widgets::Appearance appearance{&settings};
        Widgets::MainWindow window{&settings, &appearance};
        auto document = Models::PlanDocument::open(largePlan);
        if (!document)
            qFatal("the file cannot be opened");
        window.setDocument(*std::move(document));
        window.resize(1366, 768);
        window.show();
        TimedApplication::instance()->watch(
            window.findChild<QAbstractItemView *>(u"planTree"_s)->viewport());
        untilPainted();
        first.push_back(show(&window, u"yearAction"_s, u"yearList"_s));
        show(&window, u"outlineAction"_s, u"planTree"_s);
        again.push_back(show(&window, u"yearAction"_s, u"yearList"_s));
        show(&window, u"outlineAction"_s, u"planTree"_s);
    }
    print("until it is painted, the first time", median(first), "ms", "under 100");
    print("  the slowest", highest(first), "ms", "under 100");
    print("and again", median(again), "ms", "under 100");
}

} // namespace Bench
