#include "storage/stores/historyknowledge.h"

#include "domain/text/names.h"
#include "storage/database/query.h"
#include "storage/database/rowcursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

const char *const kEntries = R"(
    SELECT id, plan_id, node_id, note_id, field, old_value, new_value, edit FROM history
     WHERE id > ?1
     ORDER BY id
)";

struct Entry
{
    qint64 id = 0;
    qint64 plan = 0;
    qint64 node = 0;
    qint64 note = 0;
    QString field = {};
    QString from = {};
    QString to = {};
    bool isRemoval = false;
    bool isAddition = false;
    qint64 edit = 0;
};

Entry knownEntryIn(const RowCursor &row)
{
    return {.id = row.integer(0),
            .plan = row.integer(1),
            .node = row.integer(2),
            .note = row.integer(3),
            .field = row.text(4),
            .from = row.text(5),
            .to = row.text(6),
            .isRemoval = row.isNull(6),
            .isAddition = row.isNull(5),
            .edit = row.integer(7)};
}

Entry oppositeEntry(Entry entry)
{
    std::swap(entry.from, entry.to);
    std::swap(entry.isRemoval, entry.isAddition);
    return entry;
}

class Reader
{
public:
    explicit Reader(HistoryKnowledge &known)
        : m_known(known)
    {}

    void take(const Entry &entry)
    {
        m_known.lastEntry = entry.id;
        if (entry.field == u"content"_s) {
            m_pieces += entry.isRemoval ? entry.from : entry.to;
            return;
        }
        if (entry.field == u"note"_s)
            takeNote(entry.note, entry.node, entry.isRemoval, entry.to);
        else if (entry.field == u"evidence"_s)
            takeEvidence(entry.isRemoval, entry.isRemoval ? entry.from : entry.to, entry.node,
                         entry.note);
        else if (entry.field == u"tree"_s)
            takeTree(entry);
        else if (entry.field == u"plan"_s)
            takePlan(entry);
        else if (entry.node != 0 && entry.note == 0)
            takeValue(entry.node, entry.plan, entry.field, entry.to, entry.id);
        m_pieces.clear();
    }

    // Takes the opposite of what an edit did that was taken back. A tree that it removed stays as
    // it was.
    void takeUndone(const Entry &entry)
    {
        const bool isOutline = entry.field == u"tree" || entry.field == u"plan";
        if (!isOutline || !entry.isRemoval) {
            take(oppositeEntry(entry));
            return;
        }
        m_known.lastEntry = entry.id;
        m_pieces.clear();
    }

private:
    void takeNote(qint64 id, qint64 node, bool isRemoval, const QString &text)
    {
        if (isRemoval) {
            m_known.notes.remove(id);
            m_known.removedNotes.insert(id);
            return;
        }
        auto note = noteOfText(text);
        if (!note)
            return;
        note->id = NoteId{id};
        note->node = NodeId{node};
        m_known.notes.insert(id, *note);
        m_known.removedNotes.remove(id);
    }

    void takeEvidence(bool isRemoval, const QString &text, qint64 node, qint64 note)
    {
        auto evidence = evidenceOfText(text);
        if (!evidence)
            return;
        evidence->note = NoteId{note};
        evidence->node = note > 0 ? NodeId{} : NodeId{node};
        if (isRemoval)
            m_known.evidence.remove(qint64(evidence->id));
        else
            m_known.evidence.insert(qint64(evidence->id), *evidence);
    }

    void takeValue(qint64 node, qint64 plan, const QString &field, const QString &text, qint64 id)
    {
        auto &known = m_known.nodes[node];
        known.plan = plan != 0 ? plan : known.plan;
        if (field == u"place"_s)
            takeMove(node, known, text);
        else
            known.values.insert(field, {text, id});
    }

    void takeMove(qint64 id, HistoryKnowledge::KnownNode &known, const QString &place)
    {
        known.parent = place.section(u'/', 0, 0).toLongLong();
        m_known.outline.move(id, known.plan, known.parent, place.section(u'/', 1).toLongLong());
    }

    void takeNode(const QJsonObject &node, const Entry &entry)
    {
        const qint64 id = node[u"id"_s].toInteger();
        if (id <= 0)
            return;
        if (entry.isRemoval) {
            m_known.removedNodes.insert(id);
            return;
        }
        m_known.removedNodes.remove(id);
        for (auto value = node.constBegin(); value != node.constEnd(); ++value) {
            if (value->isString())
                takeValue(id, entry.plan, value.key(), value->toString(), entry.id);
            else if (value.key() == u"carried_from" && value->toInteger() > 0)
                takeValue(id, entry.plan, value.key(), QString::number(value->toInteger()),
                          entry.id);
            else if (value->isArray()) // names are an array since format 5
                takeValue(id, entry.plan, value.key(), joinNames(value->toVariant().toStringList()),
                          entry.id);
        }
        m_known.nodes[id].plan = entry.plan;
        m_known.nodes[id].parent = node[u"parent"_s].toInteger();
    }

    void takeTree(const Entry &entry)
    {
        const QString text = !m_pieces.isEmpty() ? m_pieces
                             : entry.isRemoval   ? entry.from
                                                 : entry.to;
        const auto values = QJsonDocument::fromJson(text.toUtf8()).object();
        takeOutline(values, entry);
        for (const QJsonValue node : values[u"nodes"_s].toArray())
            takeNode(node.toObject(), entry);
        for (const QJsonValue value : values[u"notes"_s].toArray()) {
            const QJsonObject note = value.toObject();
            takeNote(note[u"id"_s].toInteger(), note[u"node"_s].toInteger(), entry.isRemoval,
                     note[u"note"_s].toString());
        }
        for (const QJsonValue value : values[u"evidence"_s].toArray()) {
            const QJsonObject evidence = value.toObject();
            takeEvidence(entry.isRemoval, evidence[u"evidence"_s].toString(),
                         evidence[u"node"_s].toInteger(), evidence[u"note"_s].toInteger());
        }
    }

    void takeOutline(const QJsonObject &values, const Entry &entry)
    {
        QList<KnownOutline::Placed> nodes;
        for (const QJsonValue node : values[u"nodes"_s].toArray())
            nodes.append({node[u"id"_s].toInteger(), node[u"parent"_s].toInteger()});
        KnownOutline &outline = m_known.outline;
        if (entry.field == u"plan" && entry.isRemoval)
            outline.removePlan(entry.plan);
        else if (nodes.isEmpty())
            return;
        else if (entry.field == u"plan")
            outline.addPlan(entry.plan, nodes);
        else if (entry.isRemoval)
            outline.removeTree(nodes.first().id);
        else
            outline.addTree(entry.plan, nodes, values[u"row"_s].toInteger());
    }

    // The row holds the title only; the whole plan is in the rows of pieces before it, like a tree.
    void takePlan(const Entry &entry)
    {
        takeTree(entry);
        if (entry.isRemoval) {
            m_known.removedPlans.insert(entry.plan);
            return;
        }
        m_known.removedPlans.remove(entry.plan);
        m_known.planTitles.insert(entry.plan, entry.to);
    }

    HistoryKnowledge &m_known;
    // The JSON of a plan or tree, from the rows of contents before the row that names it.
    QString m_pieces;
};

} // namespace

bool HistoryKnowledge::saysIsRemoved(QByteArrayView table, qint64 id) const
{
    if (table == "plan")
        return removedPlans.contains(id);
    if (table == "node")
        return removedNodes.contains(id);
    return table == "progress_note" && removedNotes.contains(id);
}

Result<HistoryKnowledge> knowledgeIn(const Connection &connection, qint64 after,
                                     const QSet<qint64> &undone)
{
    HistoryKnowledge known;
    Reader reader(known);
    const auto read = eachRow(
        RowCursor::open(connection.handle(), kEntries, fileOf(connection.db()), after),
        [&](const RowCursor &row) {
            const Entry entry = knownEntryIn(row);
            if (undone.contains(entry.edit))
                reader.takeUndone(entry);
            else
                reader.take(entry);
        });
    return read ? Result<HistoryKnowledge>(known) : read.error();
}

} // namespace Storage
