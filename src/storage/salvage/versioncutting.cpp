#include "storage/salvage/versioncutting.h"

#include "storage/database/query.h"
#include "storage/stores/historyknowledge.h"
#include "storage/stores/planstore.h"

#include <QList>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

const QString kCutNode[] = {u"DELETE FROM assignment WHERE node_id = :id"_s,
                            u"DELETE FROM node WHERE id = :id"_s};
const QString kCutNote[] = {u"DELETE FROM named_figure WHERE note_id = :id"_s,
                            u"DELETE FROM progress_note WHERE id = :id"_s};
const QString kCutEvidence[] = {u"DELETE FROM evidence WHERE id = :id"_s};
// Before format 5 the history did not name the nodes of a plan that was added.
const QString kCutPlan[] = {u"DELETE FROM assignment WHERE node_id IN"
                            " (SELECT id FROM node WHERE plan_id = :id)"_s,
                            u"DELETE FROM progress_note WHERE node_id IN"
                            " (SELECT id FROM node WHERE plan_id = :id)"_s,
                            u"DELETE FROM node WHERE plan_id = :id"_s,
                            u"DELETE FROM left_out WHERE plan_id = :id"_s,
                            u"DELETE FROM wording WHERE plan_id = :id"_s,
                            u"DELETE FROM report_omission WHERE plan_id = :id"_s,
                            u"DELETE FROM report_choice WHERE plan_id = :id"_s,
                            u"DELETE FROM plan WHERE id = :id"_s};

// In the reports' tables it is not known which row a change was of.
const QString kOfReports[] = {
    u"DELETE FROM wording WHERE plan_id IN (SELECT plan_id FROM history WHERE id > :last"
    " AND field = 'wording')"_s,
    u"DELETE FROM report_omission WHERE plan_id IN (SELECT plan_id FROM history WHERE id > :last"
    " AND field = 'report_choices')"_s,
    u"DELETE FROM report_choice WHERE plan_id IN (SELECT plan_id FROM history WHERE id > :last"
    " AND field = 'report_choices')"_s,
};

const QString kOfHistory[] = {
    u"DELETE FROM reversal WHERE edit IN (SELECT edit FROM history WHERE id > :last)"_s,
    u"DELETE FROM history WHERE id > :last"_s,
};

// Names and contents that nothing left refers to.
const QString kUnused[] = {
    u"DELETE FROM named_figure WHERE note_id NOT IN (SELECT id FROM progress_note)"_s,
    u"DELETE FROM roster WHERE id NOT IN (SELECT roster_id FROM assignment)"
    " AND id NOT IN (SELECT roster_id FROM named_figure)"_s,
    u"DELETE FROM content_part WHERE sha256 NOT IN (SELECT sha256 FROM evidence)"_s,
    u"DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM evidence)"_s,
};

const auto kDetailsBefore = uR"(
    SELECT plan_id, old_value FROM history WHERE id > :last AND field = 'details' ORDER BY id DESC
)"_s;

class Cutting
{
public:
    Cutting(const Connection &version, qint64 last)
        : m_version(version)
        , m_last(last)
    {}

    Result<void> run()
    {
        const auto changed = knowledgeIn(m_version, m_last);
        if (!changed)
            return changed.error();
        execute(u"PRAGMA foreign_keys = OFF"_s); // what refers to a row stays
        execute(u"BEGIN"_s);
        remove(kCutNode, changed->nodes.keys());
        remove(kCutNote, changed->notes.keys());
        remove(kCutEvidence, changed->evidence.keys());
        remove(kCutPlan, changed->planTitles.keys());
        setDetailsBack();
        for (const QString &sql : kOfReports)
            execute(sql, {{u":last"_s, m_last}});
        for (const QString &sql : kOfHistory)
            execute(sql, {{u":last"_s, m_last}});
        for (const QString &sql : kUnused)
            execute(sql);
        execute(u"COMMIT"_s);
        return m_result;
    }

private:
    void execute(const QString &sql, Bindings values = {})
    {
        require([&] {
            auto done = Storage::run(m_version.db(), sql, values);
            return done ? Result<void>() : Result<void>(done.error());
        });
    }

    template<typename Do>
    void require(Do step)
    {
        if (m_result)
            m_result = step();
    }

    template<size_t N>
    void remove(const QString (&statements)[N], const QList<qint64> &ids)
    {
        for (const QString &sql : statements) {
            for (const qint64 id : ids)
                execute(sql, {{u":id"_s, id}});
        }
    }

    // The details of plans (title, issuer and so on) as they were before they were changed.
    void setDetailsBack()
    {
        const PlanStore store(m_version.db());
        auto plans = store.plans();
        if (!plans) {
            m_result = plans.error();
            return;
        }
        QHash<PlanId, PlanDetails> before;
        for (const PlanDetails &plan : std::as_const(*plans))
            before.insert(plan.id, plan);
        QSet<PlanId> changed;
        require([&] {
            return eachRow(Storage::run(m_version.db(), kDetailsBefore, {{u":last"_s, m_last}}),
                           [&](const QSqlQuery &row) {
                               const PlanId id{row.value(u"plan_id"_s).toLongLong()};
                               const auto old = detailsOfText(row.value(u"old_value"_s).toString(),
                                                              before.value(id));
                               if (!old || !before.contains(id))
                                   return;
                               before.insert(id, *old);
                               changed.insert(id);
                           });
        });
        for (const PlanId id : std::as_const(changed))
            require([&] { return PlanStore(m_version.db()).setDetails(before.value(id)); });
    }

    const Connection &m_version;
    qint64 m_last;
    Result<void> m_result;
};

} // namespace

Result<void> cutBack(const Connection &version, qint64 last)
{
    return Cutting(version, last).run();
}

} // namespace Storage
