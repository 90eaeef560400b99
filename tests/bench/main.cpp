// Prints what the program costs in time and memory, beside each figure its limit and aim. A figure
// beyond its limit does not make it fail.
//
//     yaodian_bench [--tiny] [start] [opening] [edits] [record] [filter] [year] [summaries]

#include "bench/measurements.h"
#include "bench/samples.h"

#include "bench/timedapplication.h"
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// Moves all folders of the user to `folder`, so that the user's files are neither read nor written.
void leaveUserAlone(const QString &folder)
{
    const QString config = folder + u"/config"_s;
    QDir().mkpath(config + u"/yaodian"_s);
    QDir().mkpath(folder + u"/run"_s);
    QFile::setPermissions(folder + u"/run"_s,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile settings(config + u"/yaodian/yaodian.ini"_s);
    if (settings.open(QIODevice::WriteOnly))
        settings.write("[General]\nlanguage=zh_CN\ntheme=light\n");
    qputenv("HOME", folder.toUtf8());
    qputenv("XDG_CONFIG_HOME", config.toUtf8());
    qputenv("XDG_RUNTIME_DIR", (folder + u"/run"_s).toUtf8());
    for (const char *variable : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qunsetenv(variable);
}

// Uses Qt's offscreen platform, with a screen high enough for all rows of the year's plan.
void useUnseenScreen(const QString &folder)
{
    const QString path = folder + u"/screen.json"_s;
    QFile screen(path);
    if (screen.open(QIODevice::WriteOnly)) {
        screen.write(
            R"({"screens": [{"name": "bench", "x": 0, "y": 0, "width": 1366, "height": 1500,)"
            R"( "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    }
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + path.toUtf8());
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    leaveUserAlone(folder.path());
    useUnseenScreen(folder.path());
    TimedApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"yaodian"_s);

    QStringList wanted = QCoreApplication::arguments().mid(1);
    Bench::Scale scale;
    if (wanted.removeAll(u"--tiny"_s) > 0)
        scale = {.runs = 1, .items = 200, .edits = 4, .notesOfSummary = 400, .changes = 1000};
    const auto wants = [&wanted](const QString &name) {
        return wanted.isEmpty() || wanted.contains(name);
    };

    std::printf("ours : bare = ratio, medians of runs in turn; limits and aims beside them\n");
    const QString yearsPlan = Bench::makeYearsPlan(folder.path());
    const QString largePlan = wants(u"opening"_s) || wants(u"edits"_s) || wants(u"filter"_s)
                                      || wants(u"year"_s)
                                  ? Bench::makeLargePlan(folder.path(), scale.items)
                                  : QString();
    if (wants(u"start"_s))
        Bench::measureStart(scale, Bench::makeYearsPlan(folder.path(), 0), yearsPlan);
    if (wants(u"opening"_s))
        Bench::measureOpening(scale, largePlan);
    if (wants(u"edits"_s)) {
        Bench::measureEdits(scale, yearsPlan,
                            "An edit of the year's plan, with its history : a bare commit");
        Bench::measureEdits(scale, largePlan,
                            "An edit of 10,000 items, with its history : a bare commit");
    }
    if (wants(u"record"_s))
        Bench::measureRecord(scale, yearsPlan);
    if (wants(u"filter"_s)) {
        const QString notes20000 = Bench::makeLargePlan(folder.path(), scale.items / 5);
        Bench::measureFilter(scale, "A key in the filter, of 2,000 items with 20,000 notes",
                             notes20000, "under 50");
        Bench::measureFilter(scale, "A key in the filter, of 10,000 items with 100,000 notes",
                             largePlan, "within 300");
    }
    if (wants(u"year"_s))
        Bench::measureYear(scale, largePlan);
    if (wants(u"summaries"_s))
        Bench::measureSummaries(scale, yearsPlan, folder.path());
    return 0;
}
