#include "bench/figures.h"
#include "bench/measurements.h"
#include "bench/processcost.h"
#include "models/plandocument.h"

#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Bench {

namespace {

// The least that an edit can cost: one UPDATE and one INSERT in a transaction, with statements
// prepared beforehand, by SQLite's own interface.
class BareWriter
{
public:
    explicit BareWriter(const QString &path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr)
            != SQLITE_OK)
            qFatal("the copy cannot be opened");
        sqlite3_exec(m_db, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        sqlite3_exec(m_db, "PRAGMA synchronous = EXTRA", nullptr, nullptr, nullptr);
        m_begin = prepare("BEGIN IMMEDIATE");
        m_update = prepare("UPDATE node SET deadline = ? WHERE id = ?");
        m_insert = prepare(
            "INSERT INTO history (edit, written_at, author, node_id, field, old_value, new_value)"
            " VALUES (?, '2021-10-12T06:03:00Z', '李淑芬', ?, 'deadline', ?, ?)");
        m_commit = prepare("COMMIT");
    }

    ~BareWriter()
    {
        for (sqlite3_stmt *statement : {m_begin, m_update, m_insert, m_commit})
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }

    void write(NodeId node, const QByteArray &from, const QByteArray &to)
    {
        step(m_begin);
        bind(m_update, 1, to);
        sqlite3_bind_int64(m_update, 2, qint64(node));
        step(m_update);
        sqlite3_bind_int64(m_insert, 1, ++m_edit);
        sqlite3_bind_int64(m_insert, 2, qint64(node));
        bind(m_insert, 3, from);
        bind(m_insert, 4, to);
        step(m_insert);
        step(m_commit);
    }

private:
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
        return statement;
    }

    static void bind(sqlite3_stmt *statement, int place, const QByteArray &text)
    {
        sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_STATIC);
    }

    void step(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_db));
        sqlite3_reset(statement);
    }

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_update = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    qint64 m_edit = 1000000;
};

QString copyOf(const QString &plan, const QString &ending)
{
    const QString copy = plan + ending;
    QFile::remove(copy);
    if (!QFile::copy(plan, copy))
        qFatal("the file cannot be copied");
    return copy;
}

} // namespace

void measureEdits(const Scale &scale, const QString &plan, const char *title)
{
    printHead(title);
    const auto document = Models::PlanDocument::open(copyOf(plan, u".edited"_s));
    if (!document)
        qFatal("the file cannot be opened");
    BareWriter bare(copyOf(plan, u".bare"_s));
    const NodeId node = (*document)->outline().nodes().last()->id();
    const auto edit = [&](const QString &words) {
        if (!(*document)->setField({node}, Field::Deadline, words))
            qFatal("the edit was refused");
    };
    edit(u"5月"_s); // not measured: the first edit of a day also keeps a version

    Pairs elapsed;
    Pairs processor;
    for (int i = 0; i < scale.edits; ++i) {
        const QString words = i % 2 == 0 ? u"9月底前"_s : u"10月底前"_s;
        QElapsedTimer clock;
        clock.start();
        double start = processorTime();
        edit(words);
        const double ourProcessor = processorTime() - start;
        const double ourElapsed = double(clock.nsecsElapsed()) / 1e6;
        clock.start();
        start = processorTime();
        bare.write(node, "5月", words.toUtf8());
        processor.add(ourProcessor, processorTime() - start);
        elapsed.add(ourElapsed, double(clock.nsecsElapsed()) / 1e6);
    }
    print("elapsed", elapsed, "ms", "at most 1.5");
    print("processor time", processor, "ms");
}

} // namespace Bench
