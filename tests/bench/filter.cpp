#include "bench/figures.h"
#include "bench/measurements.h"
#include "bench/processcost.h"
#include "bench/timedapplication.h"
#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/window/mainwindow.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

const QStringList kWords{u"关心下一代"_s, u"王建国"_s, u"宣讲"_s, u"四史"_s, u"不在任何一处"_s};

// The window on a file, and the parts of it that a search has to do with.
class Searching
{
public:
    explicit Searching(const QString &plan)
    {
        auto document = Models::PlanDocument::open(plan);
        if (!document)
            qFatal("the file cannot be opened");
        m_window.setDocument(*std::move(document));
        m_window.resize(1366, 768);
        m_window.show();
        m_words = m_window.findChild<QLineEdit *>(u"filterEdit"_s);
        m_matches = m_window.findChild<QLabel *>(u"matchLabel"_s);
        m_rows = m_window.findChild<QTreeView *>(u"planTree"_s)->viewport();
        TimedApplication::instance()->watch(m_rows);
        until([] { return TimedApplication::instance()->hasPainted(); });
    }

    // The word typed a character at a time, a key as soon as the one before is painted; then
    // waits until the notes are searched.
    void type(const QString &word)
    {
        for (const QChar character : word) {
            const double start = processorTime();
            QInputMethodEvent event;
            event.setCommitString(character);
            act([&] { QApplication::sendEvent(m_words, &event); });
            m_processor.push_back(processorTime() - start);
        }
        awaitNotes();
    }

    void clear()
    {
        act([this] { m_words->clear(); });
    }

    const std::vector<double> &keys() const { return m_keys; }
    const std::vector<double> &processor() const { return m_processor; }
    const std::vector<double> &notes() const { return m_notes; }
    double longest() const { return m_longest; }

private:
    template<typename Condition>
    static void until(Condition condition)
    {
        while (!condition())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    template<typename Act>
    void act(Act does)
    {
        TimedApplication *application = TimedApplication::instance();
        application->watch(m_rows);
        m_lastKey.start();
        does();
        until([application] { return application->hasPainted(); });
        m_keys.push_back(application->paintedAt());
        m_longest = std::max(m_longest, application->longestEvent());
    }

    void awaitNotes()
    {
        TimedApplication::instance()->watch(m_rows);
        until([this] { return !m_matches->text().endsWith(u'…'); });
        m_notes.push_back(double(m_lastKey.nsecsElapsed()) / 1e6);
        m_longest = std::max(m_longest, TimedApplication::instance()->longestEvent());
    }

    System::Settings m_settings;
    Widgets::Appearance m_appearance{&m_settings};
    Widgets::MainWindow m_window{&m_settings, &m_appearance};
    QLineEdit *m_words;
    QLabel *m_matches;
    QWidget *m_rows;
    QElapsedTimer m_lastKey;
    std::vector<double> m_keys;
    std::vector<double> m_processor;
    std::vector<double> m_notes;
    double m_longest = 0;
};

} // namespace

void measureFilter(const Scale &scale, const char *head, const QString &plan, const char *inNotes)
{
    printHead(head);
    std::vector<double> keys, processor, notes, first;
    double longest = 0;
    for (int run = 0; run < std::max(1, scale.runs / 5); ++run) {
        Searching search(plan);
        for (const QString &word : kWords) {
            search.type(word);
            search.clear();
        }
        const auto append = [](std::vector<double> &to, const std::vector<double> &from) {
            to.insert(to.end(), from.begin(), from.end());
        };
        append(keys, search.keys());
        append(processor, search.processor());
        first.push_back(search.notes().front());
        notes.insert(notes.end(), search.notes().begin() + 1, search.notes().end());
        longest = std::max(longest, search.longest());
    }
    print("until it is painted", median(keys), "ms", "under 50, aim 16");
    print("  the slowest key", highest(keys), "ms", "under 50");
    print("  processor time", median(processor), "ms");
    print("until all matches in notes are there", median(notes), "ms", inNotes);
    print("  the slowest", highest(notes), "ms", inNotes);
    print("  the first search, for which notes are read", median(first), "ms", inNotes);
    print("the longest that the window was held up", longest, "ms", "under 50, aim 16");
}

} // namespace Bench
