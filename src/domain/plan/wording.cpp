#include "domain/plan/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kNodePrefix = u"node/"_s;

} // namespace

QString blockOfStyle(SummaryStyle style, QStringView place)
{
    const bool hasOwn = style != SummaryStyle::Prose && style != SummaryStyle::Items;
    return hasOwn ? styleKey(style) + u'/' + place.toString() : place.toString();
}

QString placeOfBlock(const QString &block)
{
    const auto slash = block.indexOf(u'/');
    return slash > 0 && styleOfKey(block.left(slash)) ? block.mid(slash + 1) : block;
}

QString blockOfNode(NodeId node)
{
    return kNodePrefix + QString::number(qint64(node));
}

NodeId nodeOfBlock(const QString &block)
{
    return block.startsWith(kNodePrefix) ? NodeId{block.mid(kNodePrefix.size()).toLongLong()}
                                         : NodeId{};
}

QString wordingText(const WordingPlace &place, const Wording &wording)
{
    const QJsonObject values{{u"period"_s, place.period},
                             {u"part"_s, place.block},
                             {u"text"_s, wording.text},
                             {u"record"_s, wording.record}};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

std::optional<PlacedWording> wordingOfText(const QString &text, PlanId plan)
{
    const QJsonObject values = QJsonDocument::fromJson(text.toUtf8()).object();
    PlacedWording placed{.place = {.plan = plan,
                                   .period = values[u"period"_s].toString(),
                                   .block = values[u"part"_s].toString()},
                         .wording = {.text = values[u"text"_s].toString(),
                                     .record = values[u"record"_s].toString()}};
    if (placed.place.period.isEmpty() || placed.place.block.isEmpty())
        return std::nullopt;
    return placed;
}

} // namespace Domain
