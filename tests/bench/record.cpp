#include "bench/figures.h"
#include "bench/measurements.h"
#include "models/documentundo.h"
#include "models/plandocument.h"
#include "widgets/item/historyview.h"

#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;

namespace Bench {

namespace {

// Adds `changes` changes of one node to the history, by SQL.
void addChanges(const QString &path, NodeId node, int changes)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE, nullptr)
        != SQLITE_OK)
        qFatal("the copy cannot be opened");
    const QByteArray sql = u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                           "WHERE i < %1) INSERT INTO history (edit, written_at, author, node_id, "
                           "field, old_value, new_value) SELECT 1000000 + i, "
                           "'2021-10-12T06:03:00Z', '李淑芬', %2, 'owners', '人' || i, "
                           "'人' || (i + 1) FROM n"_s.arg(changes)
                               .arg(qint64(node))
                               .toUtf8();
    if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    sqlite3_close(db);
}

} // namespace

void measureRecord(const Scale &scale, const QString &plan)
{
    printHead("The record of an item with 300,000 changes, until it is painted");
    const QString copy = plan + u".record"_s;
    QFile::remove(copy);
    if (!QFile::copy(plan, copy))
        qFatal("the file cannot be copied");
    auto document = Models::PlanDocument::open(copy);
    if (!document)
        qFatal("the file cannot be opened");
    const NodeId node = (*document)->outline().nodes().last()->id();
    addChanges(copy, node, scale.changes);

    std::vector<double> shown;
    std::vector<double> undone;
    for (int i = 0; i < scale.runs; ++i) {
        QElapsedTimer clock;
        {
            Widgets::HistoryView view(document->get(), nullptr);
            view.resize(700, 600);
            view.show();
            clock.start();
            view.setNode(node);
            (void)view.grab();
            shown.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        document = Models::PlanDocument::open(copy);
        clock.start();
        (*document)->setAuthor(u"没有改过的人"_s);
        (void)(*document)->undoing().can(Way::Undo);
        undone.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    print("shown", median(shown), "ms", "at most 100");
    print("nothing of one's own found to undo", median(undone), "ms");
}

} // namespace Bench
