#include "bench/figures.h"
#include "bench/measurements.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "system/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>
#include <QWidget>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

constexpr int kPatience = 60000;

// A platform to show windows on: its name in Qt and the environment variables it needs.
struct Screen
{
    const char *title;
    const char *fonts; // a file of tests/support/fonts, without its ending
    QString platform;
    QString display = {};
};

struct Cost
{
    double milliseconds = 0;
    double peak = 0; // megabytes
    double own = 0;
};

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("a file cannot be written");
}

void addRows(QByteArray &rows, const Models::PlanTreeModel &model, const QModelIndex &under,
             int depth)
{
    for (int row = 0; row < model.rowCount(under); ++row) {
        rows += QByteArray::number(depth);
        for (int column = 0; column < model.columnCount(); ++column)
            rows += '\t' + model.index(row, column, under).data().toString().simplified().toUtf8();
        rows += '\n';
        addRows(rows, model, model.index(row, 0, under), depth + 1);
    }
}

// The rows of the plan's tree in the form that barewindow.cpp reads.
QByteArray rowsOf(const QString &plan)
{
    const auto document = Models::PlanDocument::open(plan);
    if (!document)
        qFatal("the file cannot be opened");
    QByteArray rows;
    addRows(rows, Models::PlanTreeModel(document->get()), {}, 0);
    return rows;
}

// Saves a window position that fills the screen, for there may be no window manager to maximise it.
void keepPlace()
{
    QWidget window;
    window.setGeometry(QRect(QPoint(), QGuiApplication::primaryScreen()->size()));
    System::Settings().setState(u"place"_s, window.saveGeometry());
}

// Starts an X server that ends with the returned object. Null if Xvfb is not installed.
std::unique_ptr<QProcess> startXServer(QString *display)
{
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty())
        return {};
    auto server = std::make_unique<QProcess>();
    server->setStandardErrorFile(QProcess::nullDevice());
    const QSize screen = QGuiApplication::primaryScreen()->size();
    const QString size = u"%1x%2x24"_s.arg(screen.width()).arg(screen.height());
    server->start(u"Xvfb"_s, QStringList{u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, size,
                                         u"-nolisten"_s, u"tcp"_s});
    if (!server->waitForReadyRead(kPatience))
        return {};
    *display = u':' + QString::fromLatin1(server->readLine().trimmed());
    return server;
}

QProcessEnvironment environmentFor(const Screen &screen, qsizetype rows, const QString &parts)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, screen.platform);
    if (!screen.display.isEmpty())
        environment.insert(u"DISPLAY"_s, screen.display);
    environment.insert(
        u"FONTCONFIG_FILE"_s,
        QStringLiteral(YAODIAN_FONT_SETS "/%1.conf").arg(QString::fromLatin1(screen.fonts)));
    environment.insert(u"YAODIAN_BENCH_ROWS"_s, QString::number(rows));
    environment.insert(u"YAODIAN_BENCH_PARTS"_s, parts);
    return environment;
}

// What it cost until the program's window was painted.
Cost costOf(const QString &program, const QString &file, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, {file});
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0)
        qFatal("%ls was not painted: %s", qUtf16Printable(program),
               process.readAllStandardError().constData());
    Cost cost;
    long long peak = 0;
    long long own = 0;
    if (std::sscanf(process.readAllStandardOutput().constData(), "%lf %lld %lld",
                    &cost.milliseconds, &peak, &own)
        != 3)
        qFatal("%ls says nothing", qUtf16Printable(program));
    cost.peak = double(peak) / 1024;
    cost.own = double(own) / 1024;
    return cost;
}

void measureOn(const Screen &screen, int runs, const QString &plan)
{
    printHead(screen.title);
    const QString folder = QFileInfo(plan).path();
    const QByteArray rows = rowsOf(plan);
    const QString rowFile = folder + u"/rows.txt"_s;
    write(rowFile, rows);
    const auto ourPlace = environmentFor(
        screen, rows.count('\n'),
        u"menubar,planHeader,planTree,itemPage,itemForm,addNoteButton,notesView"_s);
    const auto barePlace = environmentFor(screen, rows.count('\n'), {});
    const auto wordsPlace = environmentFor(screen, 0, u"words"_s);
    const QString words = folder + u"/words"_s;
    auto writingWords = ourPlace;
    writingWords.insert(u"YAODIAN_BENCH_WORDS"_s, words);
    costOf(u"bench_yaodian"_s, plan, writingWords);

    Pairs time, timeOfWords, peak, own;
    for (int run = 0; run < runs; ++run) {
        const Cost ours = costOf(u"bench_yaodian"_s, plan, ourPlace);
        const Cost bare = costOf(u"bench_bare"_s, rowFile, barePlace);
        time.add(ours.milliseconds, bare.milliseconds);
        timeOfWords.add(ours.milliseconds,
                        costOf(u"bench_words"_s, words, wordsPlace).milliseconds);
        peak.add(ours.peak, bare.peak);
        own.add(ours.own, bare.own);
    }
    print("processor time", time, "ms", "at most 2.0, aim 1.5");
    print("processor time, the bare window drawing all our words", timeOfWords, "ms", "aim 1.5");
    print("memory, resident at the most", peak, "MB", "at most 2.0, aim 1.5");
    print("memory, its own (shared with no process)", own, "MB", "at most 2.0, aim 1.5");
}

} // namespace

void measureStart(const Scale &scale, const QString &plan, const QString &planWithNotes)
{
    keepPlace();
    const QString unseen = qEnvironmentVariable("QT_QPA_PLATFORM");
    measureOn({"From start to painted, offscreen : a bare Qt window with the same rows", "zenhei",
               unseen},
              scale.runs, plan);
    measureOn({"The same with Noto CJK's fonts, as on most Chinese desktops", "noto", unseen},
              scale.runs, plan);
    measureOn({"The same with 200 notes, eleven of them in sight", "zenhei", unseen}, scale.runs,
              planWithNotes);
    QString display;
    if (const auto server = startXServer(&display)) {
        measureOn({"From start to painted, X11 : a bare Qt window with the same rows", "zenhei",
                   u"xcb"_s, display},
                  scale.runs, plan);
        measureOn({"The same with Noto CJK's fonts", "noto", u"xcb"_s, display}, scale.runs, plan);
        server->terminate();
        server->waitForFinished(kPatience);
    }
}

} // namespace Bench
