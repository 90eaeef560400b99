#include "domain/plan/evidence/evidence.h"

#include "domain/plan/rules.h"
#include "domain/text/fileending.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

void EvidenceByPlace::append(const Evidence &evidence)
{
    if (evidence.note != NoteId{})
        ofNotes[evidence.note].append(evidence);
    else
        ofNodes[evidence.node].append(evidence);
}

QString evidenceText(const Evidence &evidence)
{
    const QJsonObject values{{u"id"_s, qint64(evidence.id)},
                             {u"name"_s, evidence.name},
                             {u"type"_s, evidence.type},
                             {u"sha256"_s, evidence.sha256},
                             {u"size"_s, evidence.size},
                             {u"original"_s, evidence.original},
                             {u"author"_s, evidence.author},
                             {u"added_at"_s, evidence.addedAt.toUTC().toString(Qt::ISODate)}};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

std::optional<Evidence> evidenceOfText(const QString &text)
{
    const QJsonObject values = QJsonDocument::fromJson(text.toUtf8()).object();
    Evidence evidence{
        .id = EvidenceId{values.value(u"id"_s).toInteger()},
        .name = values.value(u"name"_s).toString(),
        .type = values.value(u"type"_s).toString(),
        .sha256 = values.value(u"sha256"_s).toString(),
        .size = values.value(u"size"_s).toInteger(-1),
        .original = values.value(u"original"_s).toBool(),
        .author = values.value(u"author"_s).toString(),
        .addedAt = QDateTime::fromString(values.value(u"added_at"_s).toString(), Qt::ISODate),
    };
    if (evidence.name.isEmpty() || !isSha256(evidence.sha256) || evidence.size < 0)
        return std::nullopt;
    return evidence;
}

bool isSha256(const QString &sum)
{
    return sum.size() == 64 && std::all_of(sum.cbegin(), sum.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString evidenceName(const QString &given, const QString &otherwise)
{
    constexpr int kMost = 200;
    QString name = given;
    name.replace(u'\\', u'/');
    name = cleanLine(name.section(u'/', -1));
    if (name.isEmpty() || name == u"."_s || name == u".."_s)
        return otherwise;
    if (name.size() <= kMost)
        return name;
    const QString ending = endingOfFile(name);
    QString stem = name.left(kMost - ending.size());
    if (stem.back().isHighSurrogate())
        stem.chop(1);
    return stem + ending;
}

} // namespace Domain
