#include "storage/stores/damagedrows.h"

#include "domain/plan/edit.h"
#include "domain/text/sentences.h"
#include "storage/stores/evidencestore.h"
#include "storage/stores/historyknowledge.h"
#include "storage/stores/planstore.h"
#include "storage/stores/progressstore.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

constexpr qsizetype kMostNames = 3;

QString quoted(const QString &text)
{
    return u"“%1”"_s.arg(Domain::inBrief(text, Domain::kLongestQuote));
}

class Search
{
public:
    explicit Search(const Connection &connection, const HistoryKnowledge &known)
        : m_db(connection.db())
        , m_known(known)
    {}

    QStringList notes() const
    {
        QStringList names;
        const ProgressStore store(m_db);
        for (const ProgressNote &note : m_known.notes) {
            const auto held = store.note(note.id);
            if (held && *held && **held == note)
                continue;
            names.append(
                Text::tr("the note of %1 on %2")
                    .arg(note.happenedOn.toString(Qt::ISODate), headingOf(qint64(note.node))));
        }
        return names;
    }

    QStringList nodes() const
    {
        QStringList names;
        const PlanStore store(m_db);
        for (const auto &[id, known] : m_known.nodes.asKeyValueRange()) {
            if (m_known.removedNodes.contains(id) || m_known.removedPlans.contains(known.plan))
                continue;
            const auto held = store.node(NodeId{id});
            if (!held || !saysTheSame(*held, known))
                names.append(headingOf(id));
        }
        return names;
    }

    QStringList evidence() const
    {
        QStringList names;
        const EvidenceStore store(m_db);
        for (const Evidence &evidence : m_known.evidence) {
            const auto held = store.evidence(evidence.id);
            if (!held || !*held || **held != evidence)
                names.append(Text::tr("the evidence “%1”").arg(evidence.name));
        }
        return names;
    }

private:
    static bool saysTheSame(const Node &held, const HistoryKnowledge::KnownNode &known)
    {
        return std::ranges::all_of(allFields(), [&](Field field) {
            const auto value = known.values.constFind(fieldKey(field));
            return value == known.values.cend() || value->text == fieldText(held, field);
        });
    }

    // The heading according to the history, if it has one: that in the file may be damaged.
    QString headingOf(qint64 node) const
    {
        const auto known = m_known.nodes.value(node).values;
        const auto held = PlanStore(m_db).node(NodeId{node});
        const auto either = [&](const QString &key, const QString &present) {
            const auto value = known.constFind(key);
            return value == known.cend() ? present : value->text;
        };
        return quoted(either(fieldKey(Field::Number), held ? held->number : QString())
                      + either(fieldKey(Field::Title), held ? held->title : QString()));
    }

    QSqlDatabase m_db;
    const HistoryKnowledge &m_known;
};

QStringList damagedIn(const QString &table, const Search &search)
{
    if (table == u"progress_note" || table == u"named_figure")
        return search.notes();
    if (table == u"node" || table == u"assignment")
        return search.nodes();
    return table == u"evidence" ? search.evidence() : QStringList();
}

} // namespace

QString namesOfDamagedRows(const Connection &connection, const QString &table)
{
    const auto known = knowledgeIn(connection);
    if (!known)
        return {};
    QStringList names = damagedIn(table, Search(connection, *known));
    if (names.isEmpty() || names.size() > kMostNames)
        return {};
    names.sort();
    return names.join(Text::tr(", "));
}

} // namespace Storage
