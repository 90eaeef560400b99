#include "storage/salvage/salvage.h"

#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/file/fileplace.h"
#include "storage/salvage/damagedfile.h"
#include "storage/salvage/gathering.h"
#include "storage/salvage/mending.h"
#include "storage/salvage/placing.h"
#include "storage/salvage/rectifying.h"
#include "storage/salvage/refusedrows.h"
#include "storage/salvage/versionchoice.h"
#include "system/atomicfile.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::fileError;
using System::Result;
using System::TempFile;

namespace Storage {

namespace {

// Adds rows that the file has lost from the version and from the history. Rows that were removed,
// according to the history, are not added.
class Completion
{
public:
    Completion(Gathering &gathering, const DamagedFile &damaged,
               const std::optional<GoodVersion> &version)
        : m_gathering(gathering)
        , m_damaged(damaged)
        , m_version(version)
    {}

    void run()
    {
        addVersionsRows("history");
        m_known = m_gathering.knowledge();
        addNotes();
        const QSet<qint64> ofFile = nodesIn(m_gathering);
        for (const TableShape &table : m_gathering.tables())
            addVersionsRows(table.name);
        addNodes();
        m_guessedPlaces = placeNodes(m_gathering, m_known, ofFile);
        addNames();
        addFigures();
        addEvidence();
    }

    const HistoryKnowledge &known() const { return m_known; }
    const QStringList &guessedPlaces() const { return m_guessedPlaces; }

private:
    void addVersionsRows(QByteArrayView name)
    {
        if (!m_version || m_damaged.isComplete(name))
            return;
        const TableShape &table = m_gathering.table(name);
        const auto rows = rowsOf(m_version->connection,
                                 ("SELECT * FROM " + table.name).constData());
        if (!rows)
            return;
        for (const StoredRow &row : *rows) {
            if (isRemoved(table, row))
                continue;
            const auto outcome = m_gathering.add(table, row.values, Origin::Version);
            if (outcome == Gathering::Outcome::Taken && table.name == "node")
                m_nodesOfVersion.append(row.values.first().integer);
        }
    }

    bool isRemoved(const TableShape &table, const StoredRow &row) const
    {
        const qint64 id = row.values.first().integer;
        const bool isOfPlan = table.name == "node"
                              && m_known.removedPlans.contains(row.values[1].integer);
        // The figures of notes that the history has are taken from there: they may be newer than
        // the version's.
        const bool isOfKnownNote = table.name == "named_figure" && m_known.notes.contains(id);
        return isOfPlan || isOfKnownNote || m_known.saysIsRemoved(table.name, id);
    }

    void addNotes()
    {
        if (m_damaged.isComplete("progress_note"))
            return;
        const TableShape &table = m_gathering.table("progress_note");
        for (const ProgressNote &note : m_known.notes) {
            if (!m_known.removedNodes.contains(qint64(note.node)))
                m_gathering.add(table, rowOf(note), Origin::History);
        }
    }

    // Sets the nodes of the version to their last values, and adds nodes of which the history has
    // all values.
    void addNodes()
    {
        if (m_damaged.isComplete("node"))
            return;
        const qint64 since = m_version ? lastEntryOf(m_version->connection) : 0;
        for (const qint64 id : std::as_const(m_nodesOfVersion))
            applyLaterValues(m_gathering, id, m_known.nodes.value(id), since);
        for (auto [id, node] : m_known.nodes.asKeyValueRange()) {
            if (!m_known.removedNodes.contains(id) && node.values.contains(u"kind"_s)
                && node.values.contains(u"title"_s))
                addNode(m_gathering, id, node, Origin::History);
        }
    }

    void addNames()
    {
        if (m_damaged.isComplete("assignment") && m_damaged.isComplete("roster"))
            return;
        for (auto [id, node] : m_known.nodes.asKeyValueRange())
            addAssignments(m_gathering, id, node);
    }

    void addFigures()
    {
        if (m_damaged.isComplete("named_figure") && m_damaged.isComplete("roster")
            && m_damaged.isComplete("progress_note"))
            return;
        for (const ProgressNote &note : m_known.notes)
            Storage::addFigures(m_gathering, note);
    }

    void addEvidence()
    {
        if (m_damaged.isComplete("evidence"))
            return;
        const TableShape &table = m_gathering.table("evidence");
        for (const Evidence &evidence : m_known.evidence)
            m_gathering.add(table, rowOf(evidence), Origin::History);
    }

    static qint64 lastEntryOf(const Connection &version)
    {
        const auto last = firstValue(version.db(), u"SELECT max(id) FROM history"_s);
        return last ? last->toLongLong() : 0;
    }

    Gathering &m_gathering;
    const DamagedFile &m_damaged;
    const std::optional<GoodVersion> &m_version;
    HistoryKnowledge m_known;
    QList<qint64> m_nodesOfVersion;
    QStringList m_guessedPlaces;
};

// The number of rows that are missing, by the file's digests; without these, 0 when the table was
// read without a loss, else none.
std::optional<qint64> missingOf(const TableShape &table, const Gathering &gathering,
                                const DamagedFile &damaged)
{
    const qint64 held = gathering.added(table.name, Origin::File)
                        + gathering.added(table.name, Origin::Version)
                        + gathering.added(table.name, Origin::History);
    if (const auto expected = damaged.expected(table.name))
        return std::max<qint64>(0, *expected - held);
    return damaged.isComplete(table.name) ? std::optional<qint64>(0) : std::nullopt;
}

SalvageReport reportOn(const Gathering &gathering, const DamagedFile &damaged)
{
    SalvageReport report;
    for (const TableShape &table : gathering.tables()) {
        report.tables.append({.name = QString::fromUtf8(table.name),
                              .fromFile = gathering.added(table.name, Origin::File),
                              .fromVersion = gathering.added(table.name, Origin::Version),
                              .fromHistory = gathering.added(table.name, Origin::History),
                              .madeUp = gathering.added(table.name, Origin::MadeUp),
                              .missing = missingOf(table, gathering, damaged)});
    }
    return report;
}

void takeContentForWhole(SalvageReport &report)
{
    for (SalvagedTable &table : report.tables) {
        if (table.name == u"content" || table.name == u"content_part")
            table.missing = 0;
    }
}

bool holdsAnything(const SalvageReport &report)
{
    return report.table(u"node"_s).rows() + report.table(u"progress_note"_s).rows()
               + report.table(u"plan"_s).rows()
           > 0;
}

// The folder with the contents of the evidence of the file's versions.
ContentFolder contentFolder(const QString &uuid, const std::optional<GoodVersion> &version,
                            const PlanFile::OpenOptions &options)
{
    return version
               ? ContentFolder::besideVersion(version->version.path)
               : ContentFolder(options.backupFolder + u'/' + uuid + u'/' + ContentFolder::name());
}

Result<SalvageReport> gatherAll(DamagedFile &damaged, Gathering &gathering, QDate today,
                                const PlanFile::OpenOptions &options)
{
    damaged.gather(gathering);
    const QString id = gathering.value(kUuidQuery).toString();
    const auto version = versionToFillFrom(damaged, id, gathering, options);
    Completion completion(gathering, damaged, version);
    completion.run();
    QStringList doubtful = addRefused(gathering, damaged, completion.known());
    doubtful += rectify(gathering, damaged, completion.known(),
                        version ? &version->connection : nullptr);
    const QStringList lostEvidence = makeContentWhole(gathering,
                                                      contentFolder(id, version, options));
    const QStringList lostPlaces = placesOfLostContent(gathering);
    mend(gathering, completion.known(), damaged, today);
    SalvageReport report = reportOn(gathering, damaged);
    report.lostEvidence = lostEvidence;
    report.lostPlaces = lostPlaces;
    report.guessedPlaces = completion.guessedPlaces();
    if (lostEvidence.isEmpty()) // all contents match their sums
        takeContentForWhole(report);
    for (SalvagedTable &table : report.tables)
        table.isDoubtful = doubtful.contains(table.name);
    if (version)
        report.version = version->version;
    return report;
}

} // namespace

Result<SalvageReport> salvage(const QString &path, const QString &into, QDate today,
                              const PlanFile::OpenOptions &options)
{
    auto damaged = DamagedFile::open(path);
    if (!damaged)
        return damaged.error();
    const auto wanted = placeForNew(into);
    if (!wanted)
        return wanted.error();
    if (auto isFree = checkNameIsFree(*wanted); !isFree)
        return isFree.error();
    auto part = TempFile::create(QFileInfo(*wanted).absolutePath());
    if (!part)
        return part.error();
    Result<SalvageReport> report = Error{};
    {
        auto gathering = Gathering::begin(part->path(), *wanted);
        if (!gathering)
            return gathering.error();
        report = gatherAll(*damaged, *gathering, today, options);
        if (report && !holdsAnything(*report))
            return fileError(
                QT_TRANSLATE_NOOP(
                    "File",
                    "Nothing of a plan could be read from “%1”, and no earlier version of it is kept, so nothing was written."),
                damaged->path());
        if (auto finished = gathering->finish(); !finished)
            return finished.error();
    }
    if (auto synced = part->sync(); !synced)
        return synced.error();
    if (auto named = part->takeName(*wanted); !named)
        return named.error();
    report->path = *wanted;
    return report;
}

} // namespace Storage
