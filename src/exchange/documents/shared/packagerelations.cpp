#include "exchange/documents/shared/packagerelations.h"

#include "exchange/documents/shared/guardedxml.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kMostRelations = 5000;

} // namespace

QList<PackageRelation> relationsOf(const ZipPackage &package, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    const QString folder = part.left(slash);
    SourceFault fault;
    auto device = package.part(folder + u"_rels/"_s + part.mid(slash) + u".rels"_s, &fault);
    if (!device)
        return {};
    GuardedXml xml(std::move(device));
    QXmlStreamReader &reader = xml.reader();
    QList<PackageRelation> relations;
    if (!reader.readNextStartElement())
        return {};
    while (relations.size() < kMostRelations && reader.readNextStartElement()) {
        const QString target = attributeOf(reader, u"Target").replace(u'\\', u'/');
        if (attributeOf(reader, u"TargetMode") != u"External") {
            relations.append({.id = attributeOf(reader, u"Id"),
                              .type = attributeOf(reader, u"Type"),
                              .target = target.startsWith(u'/')
                                            ? QDir::cleanPath(target).mid(1)
                                            : QDir::cleanPath(folder + target)});
        }
        reader.skipCurrentElement();
    }
    return relations;
}

QString relatedPart(const ZipPackage &package, const QString &part, QStringView kind)
{
    const auto relations = relationsOf(package, part);
    const auto found = std::ranges::find_if(relations, [kind](const PackageRelation &relation) {
        return relation.type.endsWith(kind);
    });
    return found == relations.cend() ? QString() : found->target;
}

} // namespace Exchange
