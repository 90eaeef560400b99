#pragma once

#include "exchange/documents/shared/zippackage.h"

namespace Exchange {

// A relation of a part of an Office Open XML package (ECMA-376, part 2, 9.3).
struct PackageRelation
{
    QString id = {};
    QString type = {};
    QString target = {}; // the name of the part that it leads to
};

// The relations of `part`, in order, without those that lead out of the package. An empty `part`
// is the package itself.
QList<PackageRelation> relationsOf(const ZipPackage &package, const QString &part);

// The first part that `part` names by a relation of that kind ("/styles"); empty if there is none.
QString relatedPart(const ZipPackage &package, const QString &part, QStringView kind);

} // namespace Exchange
