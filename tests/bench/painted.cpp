// Linked into a program with windows, beside that program's own main(): when the window has been
// painted and nothing more is painted for a while, prints what that has cost and ends the program.
//
// YAODIAN_BENCH_ROWS says how many rows its tree must show (0: it has none), YAODIAN_BENCH_PARTS
// which widgets, by object name and divided by commas, must have been painted besides. The words in
// the window go into the file YAODIAN_BENCH_WORDS, if that is given.

#include "bench/processcost.h"
#include "bench/wordsfile.h"

#include <QApplication>
#include <QMenuBar>
#include <QPaintEvent>
#include <QSet>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuiet = 100;      // milliseconds without painting
constexpr int kPatience = 60000; // milliseconds

int rowsInSight(const QTreeView &tree)
{
    int rows = 0;
    for (QModelIndex row = tree.model()->index(0, 0); row.isValid(); row = tree.indexBelow(row))
        rows += tree.viewport()->rect().contains(tree.visualRect(row)) ? 1 : 0;
    return rows;
}

QWidget *visibleWindow()
{
    const auto windows = QApplication::topLevelWidgets();
    const auto found = std::ranges::find_if(windows, &QWidget::isVisible);
    return found != windows.end() ? *found : nullptr;
}

class Watcher : public QObject
{
public:
    Watcher()
        : m_wanted(qEnvironmentVariable("YAODIAN_BENCH_PARTS").split(u',', Qt::SkipEmptyParts))
        , m_rows(qEnvironmentVariableIntValue("YAODIAN_BENCH_ROWS"))
    {
        m_quiet.setSingleShot(true);
        m_quiet.setInterval(kQuiet);
        connect(&m_quiet, &QTimer::timeout, this, &Watcher::look);
        QTimer::singleShot(kPatience, this, [] { std::_Exit(EXIT_FAILURE); });
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType()) {
            m_painted.insert(watched->objectName());
            // The widget that is painted may be the viewport of the one that has the name.
            m_painted.insert(watched->parent() ? watched->parent()->objectName() : QString());
            m_quiet.start();
        }
        return false;
    }

private:
    void look() const
    {
        for (const QString &part : m_wanted) {
            if (!m_painted.contains(part))
                return;
        }
        if (m_rows == 0)
            end();
        for (const QWidget *widget : QApplication::allWidgets()) {
            const auto *tree = qobject_cast<const QTreeView *>(widget);
            if (tree && tree->isVisible() && rowsInSight(*tree) == m_rows)
                end();
        }
    }

    [[noreturn]] static void end()
    {
        const ProcessCost cost = ownCost();
        if (const QString words = qEnvironmentVariable("YAODIAN_BENCH_WORDS"); !words.isEmpty())
            Bench::write(Tests::drawnWords(visibleWindow()), words);
        std::printf("%.3f %lld %lld\n", cost.milliseconds, cost.peakKilobytes, cost.ownKilobytes);
        std::fflush(stdout);
        std::_Exit(EXIT_SUCCESS);
    }

    const QStringList m_wanted;
    const int m_rows;
    QSet<QString> m_painted;
    QTimer m_quiet;
};

void watch()
{
    new Watcher;
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
