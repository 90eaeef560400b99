// Salvaging the content of evidence.
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rowcursor.h"
#include "storage/salvage/mending.h"
#include "storage/stores/contentstore.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

const auto kAllParts = "SELECT sha256, bytes FROM content_part ORDER BY sha256, position";
const auto kRemoveContent = u"DELETE FROM content WHERE sha256 = :sum"_s;
// Nothing at all has the sum e3b0….
constexpr auto kRemoveBare =
    "DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM content_part) AND (size > 0"
    " OR sha256 <> 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')";
constexpr auto kSetSizes = R"(
    UPDATE content SET size = held.size
      FROM (SELECT sha256, sum(length(bytes)) AS size FROM content_part GROUP BY sha256) AS held
     WHERE held.sha256 = content.sha256 AND held.size <> content.size
)";
// In this order each part's place is free when the part is put there.
const auto kWrongPlaces = uR"(
    SELECT id, place
      FROM (SELECT id, sha256, position,
                   row_number() OVER (PARTITION BY sha256 ORDER BY position) - 1 AS place
              FROM content_part)
     WHERE position <> place
     ORDER BY sha256, position
)"_s;
const auto kSetPartPlace = u"UPDATE content_part SET position = :place WHERE id = :id"_s;
const auto kContentCount = u"SELECT count(*) FROM content"_s;
const auto kPartCount = u"SELECT count(*) FROM content_part"_s;
const auto kMissing = uR"(
    SELECT DISTINCT sha256 AS word FROM evidence WHERE sha256 NOT IN (SELECT sha256 FROM content)
)"_s;
const auto kLost = uR"(
    SELECT name AS word FROM evidence WHERE sha256 NOT IN (SELECT sha256 FROM content) ORDER BY id
)"_s;

const auto kLostPlaces = uR"(
    SELECT trim(coalesce(note.happened_on, '') || ' ' || coalesce(node.number || node.title, ''))
           AS word
      FROM evidence
      LEFT JOIN progress_note AS note ON note.id = evidence.note_id
      LEFT JOIN node ON node.id = coalesce(evidence.node_id, note.node_id)
     WHERE sha256 NOT IN (SELECT sha256 FROM content)
     ORDER BY evidence.id
)"_s;

// Computes the SHA-256 of contents while their parts are read in order.
class Sums
{
public:
    void take(const QString &sum, QByteArrayView bytes)
    {
        if (sum != m_sum)
            end();
        m_sum = sum;
        m_hash.addData(bytes);
        m_size += bytes.size();
    }

    void end()
    {
        if (!m_sum.isEmpty())
            (QString::fromLatin1(m_hash.result().toHex()) == m_sum ? whole : damaged)
                .insert(m_sum, m_size);
        m_hash.reset();
        m_size = 0;
    }

    QHash<QString, qint64> whole; // sizes
    QHash<QString, qint64> damaged;

private:
    QString m_sum;
    qint64 m_size = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QStringList listed(Gathering &gathering, const QString &sql)
{
    QStringList list;
    gathering.each(sql,
                   [&list](const QSqlQuery &row) { list.append(row.value(u"word"_s).toString()); });
    return list;
}

void removeDamaged(Gathering &gathering)
{
    Sums sums;
    gathering.require(
        eachRow(RowCursor::open(gathering.handle(), kAllParts, {}), [&sums](const RowCursor &row) {
            const auto bytes = row.bytes(1);
            sums.take(row.text(0), QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        }));
    sums.end();
    for (auto [sum, size] : sums.whole.asKeyValueRange())
        gathering.add(gathering.table("content"),
                      {StoredValue::ofText(sum), StoredValue::ofNumber(size)}, Origin::File);
    for (auto [sum, size] : sums.damaged.asKeyValueRange())
        gathering.set(kRemoveParts, {{u":sum"_s, sum}});
    gathering.execute(kRemoveBare);
}

// Corrects what is said of contents that come to their sums.
void straighten(Gathering &gathering)
{
    QList<std::pair<qint64, qint64>> places;
    gathering.each(kWrongPlaces, [&places](const QSqlQuery &row) {
        places.append({row.value(u"id"_s).toLongLong(), row.value(u"place"_s).toLongLong()});
    });
    for (const auto &[id, place] : std::as_const(places))
        gathering.set(kSetPartPlace, {{u":place"_s, place}, {u":id"_s, id}});
    gathering.execute(kSetSizes);
}

qint64 countOf(Gathering &gathering, const QString &sql)
{
    return gathering.value(sql).toLongLong();
}

// Counts `before` rows of the table as the file's, and those added since, up to `now`, as the
// version's.
void tellOrigins(Gathering &gathering, QByteArrayView table, qint64 before, qint64 now)
{
    gathering.setAdded(table, Origin::File, before);
    gathering.setAdded(table, Origin::Version, now - before);
}

} // namespace

QStringList makeContentWhole(Gathering &gathering, const ContentFolder &versions)
{
    removeDamaged(gathering);
    straighten(gathering);
    const qint64 contents = countOf(gathering, kContentCount);
    const qint64 parts = countOf(gathering, kPartCount);
    for (const QString &sum : listed(gathering, kMissing)) {
        const auto kept = versions.content(sum);
        if (!kept || ContentStore(gathering.db()).insert(*kept))
            continue;
        gathering.set(kRemoveParts, {{u":sum"_s, sum}});
        gathering.set(kRemoveContent, {{u":sum"_s, sum}});
    }
    tellOrigins(gathering, "content", contents, countOf(gathering, kContentCount));
    tellOrigins(gathering, "content_part", parts, countOf(gathering, kPartCount));
    return listed(gathering, kLost);
}

QStringList placesOfLostContent(Gathering &gathering)
{
    return listed(gathering, kLostPlaces);
}

} // namespace Storage
